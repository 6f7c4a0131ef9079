package org.reststop.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reststop.kiosk.scan.KeysAtScene.USUAL;
import static org.reststop.kiosk.scan.KeysAtScene.onFx;
import static org.reststop.kiosk.scan.Pictures.BADGE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.config.KioskSettings;

class WedgeReaderTest {
    static final String WRITTEN = "我的建议 abc";

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 10, 50, 90, 200, 290})
    void aBadgeIsOneScanAtAnySpeedAndTheTextFieldStaysAsItWas(long gap) throws Exception {
        withKeys(keys -> {
            keys.send(BADGE + "\r", gap);

            expectScans(keys, BADGE);
            expectUntouched(keys);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 30, 60, 95})
    void aUrlIsAScanTooAtAnySteadySpeedWithinTheGap(long gap) throws Exception {
        withKeys(keys -> {
            keys.send("https://example.org/a?b=c&d=1\r", gap);

            expectScans(keys, "https://example.org/a?b=c&d=1");
            expectUntouched(keys);
        });
    }

    @Test
    void aPaymentCodeIsAScan() throws Exception {
        withKeys(keys -> {
            keys.send("134567890123456789\t", 5);

            expectScans(keys, "134567890123456789");
            expectUntouched(keys);
        });
    }

    @Test
    void aGreaterGapLetsASlowScannerReadCodesWithoutAPrefix() throws Exception {
        withKeys(new KioskSettings.Wedge(true, Duration.ofMillis(250), ""), keys -> {
            keys.send("https://example.org/\r", 200);

            expectScans(keys, "https://example.org/");
            expectUntouched(keys);
        });
    }

    @Test
    void halfABadgeIsDeliveredWhenNothingMoreComes() throws Exception {
        withKeys(keys -> {
            keys.send(BADGE.substring(0, 60), 2);
            assertThat(keys.scans).isEmpty();
            keys.pause(300);

            expectScans(keys, BADGE.substring(0, 60));
            expectUntouched(keys);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\t", "\r\n", "\n", "\r\r\r", ""})
    void howeverAScannerEndsACodeNothingOfItReachesTheScreen(String end) throws Exception {
        withKeys(keys -> {
            keys.button.requestFocus();
            keys.send(BADGE + end, 1);
            keys.pause(300);

            expectScans(keys, BADGE);
            assertThat(keys.actions).isEmpty();
            assertThat(keys.scene.getFocusOwner()).isSameAs(keys.button);
        });
    }

    @Test
    void allBytesOfAsciiMoveNothing() throws Exception {
        StringBuilder bytes = new StringBuilder();
        for (char c = 0; c < 128; c++) {
            bytes.append(c);
        }
        withKeys(keys -> {
            keys.send(bytes.toString(), 1);
            keys.pause(300);

            expectUntouched(keys);
            assertThat(keys.scans).isNotEmpty();
        });
    }

    @Test
    void controlCharactersInABadgeMakeItUnreadableAtMostAndMoveNothing() throws Exception {
        withKeys(keys -> {
            for (char control = 0; control < 32; control++) {
                keys.send(BADGE.substring(0, 50) + control + BADGE.substring(50) + "\r", 1);
                keys.pause(1000);
            }

            expectUntouched(keys);
            assertThat(keys.scans).hasSizeBetween(32, 40);
        });
    }

    @Test
    void aBadgeReadUnderCapsLockIsRight() throws Exception {
        withKeys(keys -> {
            keys.send(BADGE.toLowerCase(Locale.ROOT) + "\r", 2);

            expectScans(keys, BADGE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"]Q1", "]Q3"})
    void whatAScannerSaysOfTheSymbologyIsLeftOut(String symbology) throws Exception {
        withKeys(keys -> {
            keys.send(symbology + BADGE + "\r", 2);
            keys.pause(300);

            expectScans(keys, BADGE);
            expectUntouched(keys);
        });
    }

    @Test
    void thePrefixThatIsSetForTheScannerIsLeftOut() throws Exception {
        withKeys(new KioskSettings.Wedge(true, Duration.ofMillis(50), "~~"), keys -> {
            keys.send("~~employee-0815\r", 120);
            keys.send("~~" + BADGE + "\r", 120);

            expectScans(keys, "employee-0815", BADGE);
            expectUntouched(keys);
        });
    }

    @Test
    void aScannerWhoseKeysComeWithoutReleasesIsRead() throws Exception {
        withKeys(keys -> {
            for (char c : (BADGE + "\r").toCharArray()) {
                keys.press(c);
                keys.pause(1);
            }

            expectScans(keys, BADGE);
            expectUntouched(keys);
        });
    }

    @Test
    void aThousandScansAMinuteAreAThousandScans() throws Exception {
        withKeys(keys -> {
            for (int i = 0; i < 1000; i++) {
                keys.send("CODE-" + i + "\r", 4);
                keys.pause(20);
            }

            assertThat(keys.scans).hasSize(1000);
            expectUntouched(keys);
        });
    }

    @Test
    void twoScansOfABadgeInOneSecondAreOneCheckIn() throws Exception {
        withKeys(keys -> {
            List<Scan> heard = new ArrayList<>();
            Scanner scanner = new Scanner(keys.clock, Runnable::run, heard::add);
            keys.send(BADGE + "\r", 2);
            keys.pause(500);
            keys.send(BADGE + "\r", 2);
            keys.scans.forEach(scanner::deliver);

            assertThat(keys.scans).hasSize(2);
            assertThat(heard).hasSize(1);
        });
    }

    @Test
    void withoutFocusAScanIsReadToo() throws Exception {
        withKeys(keys -> {
            keys.field.setDisable(true);
            keys.button.setDisable(true);
            keys.send(BADGE + "\r", 2);

            expectScans(keys, BADGE);
        });
    }

    @Test
    void aDetachedReaderLeavesKeysAlone() throws Exception {
        withKeys(keys -> {
            keys.stroke('a');
            keys.reader.detach();
            keys.fire(KeyEvent.KEY_TYPED, "b", KeyCode.UNDEFINED, false);

            assertThat(keys.field.getText()).isEqualTo(WRITTEN + "ab");
        });
    }

    @Test
    void aWedgeThatIsTurnedOffLeavesKeysAlone() throws Exception {
        withKeys(new KioskSettings.Wedge(false, Duration.ofMillis(100), ""), keys -> {
            keys.send("12345678", 1);

            assertThat(keys.field.getText()).isEqualTo(WRITTEN + "12345678");
        });
    }

    static void withKeys(Consumer<KeysAtScene> body) throws Exception {
        withKeys(USUAL, body);
    }

    static void withKeys(KioskSettings.Wedge settings, Consumer<KeysAtScene> body) throws Exception {
        onFx(() -> {
            KeysAtScene keys = new KeysAtScene(settings);
            try {
                keys.field.setText(WRITTEN);
                keys.field.end();
                body.accept(keys);
            } finally {
                keys.stage.close();
            }
            return null;
        });
    }

    static void expectScans(KeysAtScene keys, String... texts) {
        assertThat(keys.scans).extracting(Scan::text).containsExactly(texts);
        assertThat(keys.scans).extracting(Scan::source).containsOnly(Scan.Source.WEDGE);
    }

    static void expectUntouched(KeysAtScene keys) {
        assertThat(keys.field.getText()).isEqualTo(WRITTEN);
        assertThat(keys.actions).isEmpty();
        assertThat(keys.scene.getFocusOwner()).isSameAs(keys.field);
    }
}
