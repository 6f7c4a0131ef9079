package org.reststop.kiosk.scan;

import static org.reststop.kiosk.scan.Pictures.BADGE;
import static org.reststop.kiosk.scan.WedgeReaderTest.expectScans;
import static org.reststop.kiosk.scan.WedgeReaderTest.expectUntouched;
import static org.reststop.kiosk.scan.WedgeReaderTest.withKeys;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettings.Keyboard;

/** Scanners whose keyboard is not the machine's, and what else they add. */
class WedgeLayoutTest {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /** What the keys of a US keyboard type for that alphabet on others, written down key by key. */
    private static final Map<String, String> ON = Map.of(
            "German", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXZY $%(`ß.-Ö",
            "Swiss", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXZY ç%(`'.-é",
            "French", "à&é\"'(-è_çQBCDEFGHIJKL?NOPARSTUVZXYW 458+):!M",
            "Spanish", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%(¿'.-Ñ",
            "Russian", "0123456789ФИСВУАПРШОЛДЬТЩЗЙКЫЕГМЦЧНЯ ;%*+-ю.Ж");

    @ParameterizedTest
    @ValueSource(strings = {"German", "Swiss", "French", "Spanish", "Russian"})
    void aBadgeFromAUsScannerIsReadWhateverKeyboardTheMachineHas(String keyboard) throws Exception {
        withKeys(keys -> {
            keys.send(typedOn(keyboard, BADGE) + "\r", 2);

            expectScans(keys, BADGE);
            expectUntouched(keys);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"German", "French"})
    void underCapsLockToo(String keyboard) throws Exception {
        withKeys(keys -> {
            keys.capsLock = true;
            String typed = typedOn(keyboard, BADGE);
            keys.send(
                    typed.codePoints()
                            .map(c -> c == 'ß' ? c : Character.toLowerCase(c))
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining()),
                    2);
            keys.pause(500);

            expectScans(keys, BADGE);
            expectUntouched(keys);
        });
    }

    @Test
    void aBadgeFromASlowScannerOfAnotherLayoutIsWaitedFor() throws Exception {
        withKeys(keys -> {
            keys.send(typedOn("German", BADGE) + "\r", 250);

            expectScans(keys, BADGE);
            expectUntouched(keys);
        });
    }

    @Test
    void whatABadgeTaughtHoldsForPlainCodes() throws Exception {
        withKeys(keys -> {
            keys.send(typedOn("German", BADGE) + "\r", 2);
            keys.pause(500);
            keys.send("zt/007?\r", 2);
            keys.pause(500);

            expectScans(keys, BADGE, "yt&007_");
        });
    }

    @Test
    void layoutsThatAreSetHoldFromTheFirstCode() throws Exception {
        withKeys(wedge("", "", Keyboard.US, Keyboard.FR), keys -> {
            keys.send("&é\"q\r", 2);
            keys.pause(500);

            expectScans(keys, "123a");
        });
    }

    @Test
    void aDeadKeyStaysTheSignThatTheScannerMeant() throws Exception {
        String badge = withPlus();
        withKeys(keys -> {
            for (char c : badge.toCharArray()) {
                if (c == '+') {
                    keys.press(KeyCode.DEAD_GRAVE);
                } else {
                    keys.stroke(typedOn("German", String.valueOf(c)).charAt(0));
                }
                keys.pause(2);
            }
            keys.pause(500);

            expectScans(keys, badge);
            expectUntouched(keys);
        });
    }

    @Test
    void aDeadKeyThatTheSystemJoinedWithALetterIsTakenApart() throws Exception {
        withKeys(keys -> {
            keys.send(typedOn("German", withPlus()).replace("`A", "À") + "\r", 2);

            expectScans(keys, withPlus());
        });
    }

    @Test
    void aPlainCodeReadUnderCapsLockIsAsItIsPrinted() throws Exception {
        withKeys(keys -> {
            keys.capsLock = true;
            keys.send("eMPLOYEE-0815\r", 2);

            expectScans(keys, "Employee-0815");
        });
    }

    @ParameterizedTest
    @CsvSource({"~QR~, ''", "'', #", "<<, >>", "'', ' ]'", "]Q1#, ##"})
    void anythingThatAFastScannerPutsAroundABadgeIsLeftOut(String before, String after) throws Exception {
        withKeys(keys -> {
            keys.send(before + BADGE + after + "\r", 5);
            keys.pause(500);

            expectScans(keys, BADGE);
            expectUntouched(keys);
        });
    }

    @Test
    void thePrefixAndSuffixThatAreSetAreLeftOutOfPlainCodes() throws Exception {
        withKeys(wedge("<", "##", Keyboard.AUTO, Keyboard.AUTO), keys -> {
            keys.send("<]C1employee-0815##\r", 5);

            expectScans(keys, "employee-0815");
        });
    }

    @Test
    void chineseThatArrivesAsBytesIsChineseAgain() throws Exception {
        withKeys(keys -> {
            keys.send(latin("张伟 0815".getBytes(StandardCharsets.UTF_8)).replace('\u009f', 'Ÿ') + "\r", 2);
            keys.pause(500);
            keys.send(latin("张伟 0815".getBytes(Charset.forName("GBK"))) + "\r", 2);

            expectScans(keys, "张伟 0815", "张伟 0815");
        });
    }

    @Test
    void charactersEnteredAsAltAndANumberAreRead() throws Exception {
        withKeys(keys -> {
            for (int number : new int[] {0x41, 0xd5c5, 0x4f1f, 0x38}) {
                alt(keys, number);
            }
            keys.stroke('\r');
            keys.pause(500);

            expectScans(keys, "A张伟8");
            expectUntouched(keys);
        });
    }

    private static void alt(KeysAtScene keys, int number) {
        altKey(keys, KeyEvent.KEY_PRESSED, KeyCode.ALT);
        for (char digit : String.valueOf(number).toCharArray()) {
            KeyCode code = KeyCode.valueOf("NUMPAD" + digit);
            altKey(keys, KeyEvent.KEY_PRESSED, code);
            altKey(keys, KeyEvent.KEY_RELEASED, code);
        }
        altKey(keys, KeyEvent.KEY_RELEASED, KeyCode.ALT);
        keys.pause(3);
    }

    private static void altKey(KeysAtScene keys, javafx.event.EventType<KeyEvent> type, KeyCode code) {
        boolean alt = code != KeyCode.ALT || type == KeyEvent.KEY_PRESSED;
        javafx.event.Event.fireEvent(keys.field, new KeyEvent(type, "", "", code, false, false, alt, false));
    }

    private static KioskSettings.Wedge wedge(String prefix, String suffix, Keyboard scanner, Keyboard system) {
        return new KioskSettings.Wedge(true, Duration.ofMillis(100), prefix, suffix, scanner, system);
    }

    private static String typedOn(String keyboard, String text) {
        String keys = ON.getOrDefault(keyboard, "");
        return text.chars()
                .mapToObj(c -> String.valueOf(keys.charAt(ALPHABET.indexOf(c))))
                .collect(Collectors.joining());
    }

    /** A badge's text in which a plus stands before a letter that takes an accent. */
    private static String withPlus() {
        return BADGE.substring(0, 4) + "+A0" + BADGE.substring(7);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
