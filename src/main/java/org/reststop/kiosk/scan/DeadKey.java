package org.reststop.kiosk.scan;

import java.text.Normalizer;
import java.util.Map;
import javafx.scene.input.KeyCode;

/**
 * A key that waits for the next to put an accent on it. A scanner that believes in another layout means a sign of its
 * own by it, so the accent is kept, whether the system joins it with the next letter, lets it stand or drops it.
 */
final class DeadKey {
    private static final Map<KeyCode, String> ACCENTS = Map.of(
            KeyCode.DEAD_GRAVE, "`",
            KeyCode.DEAD_ACUTE, "´",
            KeyCode.DEAD_CIRCUMFLEX, "^",
            KeyCode.DEAD_TILDE, "~",
            KeyCode.DEAD_DIAERESIS, "¨");

    private String waiting = "";

    /** Notes a key that went down; returns the accent of an earlier one that nothing followed, mostly none. */
    String press(KeyCode code) {
        String accent = ACCENTS.get(code);
        String before = accent == null ? "" : waiting;
        waiting = accent == null ? waiting : accent;
        return before;
    }

    /** What was typed, with the accent that waited before it. */
    String with(String typed) {
        String accent = waiting;
        waiting = "";
        if (accent.isEmpty() || typed.isEmpty()) {
            return typed;
        }
        String letter = Normalizer.normalize(typed, Normalizer.Form.NFD);
        if (letter.length() == 2 && letter.charAt(1) >= '\u0300' && letter.charAt(1) <= '\u0308') {
            return accent + letter.charAt(0);
        }
        return typed.startsWith(accent) ? typed : accent + typed;
    }
}
