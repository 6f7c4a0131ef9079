package org.reststop.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reststop.kiosk.scan.Pictures.BADGE;
import static org.reststop.kiosk.scan.WedgeReaderTest.WRITTEN;
import static org.reststop.kiosk.scan.WedgeReaderTest.expectScans;
import static org.reststop.kiosk.scan.WedgeReaderTest.withKeys;

import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.reststop.config.KioskSettings;

/** A person at a keyboard, with and without a scanner beside. */
class WedgeTypingTest {
    @Test
    void aPersonsTypingReachesTheFieldWithinTheGap() throws Exception {
        withKeys(keys -> {
            keys.field.clear();
            keys.send("hello", 150);
            keys.stroke('R');
            keys.pause(150);
            keys.send("est", 150);

            assertThat(keys.field.getText()).isEqualTo("helloRest");
            assertThat(keys.scans).isEmpty();
        });
    }

    @Test
    void aFastTypistsWordAndEnterReachTheFieldInTheirOrder() throws Exception {
        withKeys(keys -> {
            keys.field.clear();
            long[] gaps = {80, 45, 95, 60, 35, 90, 50};
            for (int i = 0; i < gaps.length; i++) {
                keys.stroke("station".charAt(i));
                keys.pause(gaps[i]);
            }
            keys.stroke('\r');
            keys.pause(100);

            assertThat(keys.field.getText()).isEqualTo("station");
            assertThat(keys.actions).containsExactly("field");
            assertThat(keys.scans).isEmpty();
        });
    }

    @Test
    void keysThatEditReachTheFieldToo() throws Exception {
        withKeys(keys -> {
            keys.field.clear();
            keys.send("abd", 90);
            keys.stroke('\b');
            keys.pause(100);
            keys.press(KeyCode.HOME);
            keys.pause(100);
            keys.stroke('x');
            keys.pause(100);

            assertThat(keys.field.getText()).isEqualTo("xab");
        });
    }

    @Test
    void aKeyHeldDownRepeatsInTheField() throws Exception {
        withKeys(keys -> {
            keys.field.clear();
            for (int i = 0; i < 30; i++) {
                keys.press('a');
                keys.pause(30);
            }
            keys.release('a');
            keys.pause(100);

            assertThat(keys.field.getText()).isEqualTo("a".repeat(30));
            assertThat(keys.scans).isEmpty();
        });
    }

    @Test
    void whatAPersonTypedJustBeforeAScanIsKept() throws Exception {
        withKeys(keys -> {
            keys.send("no", 20);
            keys.send(BADGE + "\r", 1);
            keys.pause(300);

            expectScans(keys, BADGE);
            assertThat(keys.field.getText()).isEqualTo(WRITTEN + "no");
        });
    }

    @Test
    void whatAPersonTypesDuringAScanIsKeptAndTheScanIsRight() throws Exception {
        withKeys(keys -> {
            keys.send(BADGE.substring(0, 30), 2);
            keys.press(',');
            keys.send(BADGE.substring(30, 70), 2);
            keys.release(',');
            keys.send(BADGE.substring(70, 90), 2);
            keys.press(';');
            keys.send(BADGE.substring(90) + "\r", 2);
            keys.release(';');

            expectScans(keys, BADGE);
            assertThat(keys.field.getText()).isEqualTo(WRITTEN + ",;");
        });
    }

    @Test
    void typingAndScansTakeTurns() throws Exception {
        withKeys(keys -> {
            keys.field.clear();
            for (String word : new String[] {"eins", "zwei", "drei"}) {
                keys.send(word, 130);
                keys.send(BADGE + "\r", 3);
                keys.pause(120);
            }

            expectScans(keys, BADGE, BADGE, BADGE);
            assertThat(keys.field.getText()).isEqualTo("einszweidrei");
        });
    }

    @Test
    void aPersonMayTypeTheScannersPrefix() throws Exception {
        withKeys(new KioskSettings.Wedge(true, Duration.ofMillis(50), "@"), keys -> {
            keys.send("a@", 120);
            keys.pause(300);
            keys.send("b", 120);

            assertThat(keys.field.getText()).isEqualTo(WRITTEN + "a@b");
        });
    }
}
