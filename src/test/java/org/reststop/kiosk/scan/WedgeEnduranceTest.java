package org.reststop.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reststop.kiosk.scan.WedgeReaderTest.expectUntouched;
import static org.reststop.kiosk.scan.WedgeReaderTest.withKeys;

import java.lang.management.ManagementFactory;
import java.util.Random;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scanners that have gone mad. */
class WedgeEnduranceTest {
    private static final long SEED = new Random().nextLong();
    private static final long FLAT = 8L << 20;

    @Test
    void whateverAScannerSendsNothingReachesTheField() throws Exception {
        Random random = new Random(SEED);
        withKeys(keys -> {
            long before = 0;
            for (int i = 0; i < 20_000; i++) {
                String input = input(random);
                keys.send(input, random.nextInt(12));
                keys.pause(1000);

                assertThat(keys.field.getText())
                        .as("seed %d, input %d: %s", SEED, i, input)
                        .isEqualTo(WedgeReaderTest.WRITTEN);
                assertThat(keys.scans)
                        .as("seed %d, input %d: %s", SEED, i, input)
                        .hasSizeLessThan(20);
                keys.scans.clear();
                if (i == 5000) {
                    before = usedHeap();
                }
            }
            expectUntouched(keys);
            assertThat(usedHeap() - before).isLessThan(FLAT);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RS1:"})
    void aHundredThousandCharactersWithNoEndAreOneScanOfTheirBeginning(String prefix) throws Exception {
        withKeys(keys -> {
            keys.send(prefix, 1);
            for (int i = 0; i < 100_000; i++) {
                keys.stroke((char) ('A' + i % 26));
                keys.pause(1);
            }
            keys.pause(1000);

            assertThat(keys.scans).singleElement().satisfies(scan -> {
                assertThat(scan.text()).startsWith(prefix + "ABCDEF").hasSizeBetween(500, Scanner.MAX_LENGTH + 1);
            });
            expectUntouched(keys);
        });
    }

    @Test
    void tenMillionCharactersTakeNoMemory() throws Exception {
        withKeys(keys -> {
            long before = usedHeap();
            for (int i = 0; i < 10_000_000; i++) {
                keys.fire(KeyEvent.KEY_TYPED, "7", KeyCode.UNDEFINED, false);
            }

            assertThat(usedHeap() - before).isLessThan(FLAT);
            assertThat(keys.scans).hasSize(1);
            expectUntouched(keys);
        });
    }

    private static String input(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "RS1:" : "");
        int length = 3 + random.nextInt(60);
        int kind = random.nextInt(4);
        for (int i = 0; i < length; i++) {
            text.append((char)
                    switch (kind) {
                        case 0 -> random.nextInt(128);
                        case 1 -> ' ' + random.nextInt(95);
                        case 2 -> random.nextInt(0x3000);
                        default -> random.nextInt(8) == 0 ? random.nextInt(33) : 'A' + random.nextInt(26);
                    });
        }
        return text.append(random.nextBoolean() ? "\r" : "").toString();
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
