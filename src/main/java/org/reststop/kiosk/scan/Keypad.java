package org.reststop.kiosk.scan;

import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Numbers that are entered on the keypad while Alt is held, as scanners do to be independent of layouts. No system but
 * Windows makes characters of them. Without Num Lock the keypad's keys are others.
 */
final class Keypad {
    private static final int MOST_DIGITS = 6;

    private static final Map<KeyCode, Integer> WITHOUT_NUM_LOCK = Map.of(
            KeyCode.INSERT, 0,
            KeyCode.END, 1,
            KeyCode.DOWN, 2,
            KeyCode.PAGE_DOWN, 3,
            KeyCode.LEFT, 4,
            KeyCode.CLEAR, 5,
            KeyCode.RIGHT, 6,
            KeyCode.HOME, 7,
            KeyCode.UP, 8,
            KeyCode.PAGE_UP, 9);

    private final StringBuilder digits = new StringBuilder();

    /** Takes an event if it is of a number; it types nothing then. */
    boolean takes(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return !digits.isEmpty() && event.isAltDown();
        }
        int digit = event.isAltDown() ? digit(event.getCode()) : -1;
        if (digit >= 0 && event.getEventType() == KeyEvent.KEY_PRESSED && digits.length() < MOST_DIGITS) {
            digits.append(digit);
        }
        return digit >= 0;
    }

    /** The number that ends with this event, which lets go of Alt; empty if there is none. */
    Optional<Integer> end(KeyEvent event) {
        boolean ends = event.getEventType() == KeyEvent.KEY_RELEASED && event.getCode() == KeyCode.ALT;
        if (!ends || digits.isEmpty()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(digits.toString());
        digits.setLength(0);
        return Optional.of(number);
    }

    private static int digit(KeyCode code) {
        int digit = code.ordinal() - KeyCode.NUMPAD0.ordinal();
        boolean onKeypad = code.isKeypadKey() && digit >= 0 && digit <= 9;
        return onKeypad ? digit : WITHOUT_NUM_LOCK.getOrDefault(code, -1);
    }
}
