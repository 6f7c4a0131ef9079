package org.reststop.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reststop.config.KioskSettings.Keyboard;
import org.reststop.domain.badge.Badge;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.domain.badge.BadgeKeyRing;
import org.reststop.domain.badge.BadgeReading;
import org.reststop.domain.badge.Role;
import org.reststop.kiosk.scan.payload.Reading;
import org.reststop.kiosk.scan.payload.Understanding;

/** A million inputs, of which every hundredth is a real badge that was damaged. */
class WedgeFuzzTest {
    private static final long SEED = new Random().nextLong();
    private static final int INPUTS = 1_000_000;
    private static final int SLICES = 20;
    private static final long FLAT = 8L << 20;
    private static final KeyCode[] CODES = KeyCode.values();
    private static final Instant START = Instant.parse("2026-11-24T01:00:00Z");

    private static String badge = "";
    private static BadgeKeyRing keys = _ -> Optional.empty();

    private final Understanding understanding = new Understanding("", "", Keyboard.AUTO, Keyboard.AUTO);

    @BeforeAll
    static void sign() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        LocalDate day = LocalDate.of(2026, 11, 1);
        badge = BadgeCode.sign(new Badge(1, Role.COURIER, 7, 8, day, day.plusYears(1)), pair.getPrivate());
        keys = id -> id == 1 ? Optional.of(pair.getPublic()) : Optional.empty();
    }

    @Test
    void noInputCrashesTakesMemoryOrMakesABadge() {
        int genuine = genuineOfSlice(0);
        long before = usedHeap();
        genuine +=
                IntStream.range(1, SLICES).parallel().map(this::genuineOfSlice).sum();
        assertThat(usedHeap() - before).as("seed %d", SEED).isLessThan(FLAT);
        assertThat(genuine).as("badges whose damage lay outside of them").isPositive();
    }

    private int genuineOfSlice(int slice) {
        Random random = new Random(SEED + slice);
        int genuine = 0;
        for (int i = 0; i < INPUTS / SLICES; i++) {
            boolean mutated = i % 100 == 0;
            String input = mutated ? mutated(random) : noise(random);
            Reading code = typed(input, random);
            if (code.kind() == Reading.Kind.BADGE
                    && BadgeCode.read(code.text(), keys) instanceof BadgeReading.Genuine) {
                genuine++;
                assertThat(code.text())
                        .as("seed %d, slice %d, input %d", SEED, slice, i)
                        .isEqualTo(badge);
                assertThat(mutated)
                        .as("seed %d, slice %d, input %d", SEED, slice, i)
                        .isTrue();
            }
            if (code.text().length() > Scanner.MAX_LENGTH + 1) {
                fail(
                        "seed %d, slice %d, input %d is %d characters long",
                        SEED, slice, i, code.text().length());
            }
        }
        return genuine;
    }

    private Reading typed(String input, Random random) {
        KeyBurst burst = new KeyBurst(understanding, "");
        boolean pressed = random.nextInt(8) == 0;
        int gap = random.nextInt(40);
        for (int i = 0; i < input.length(); i++) {
            Instant now = START.plusMillis((long) i * gap);
            if (pressed) {
                burst.add(event(KeyEvent.KEY_PRESSED, "", random), now, false);
            }
            burst.add(event(KeyEvent.KEY_TYPED, String.valueOf(input.charAt(i)), random), now, false);
            if (pressed) {
                burst.add(event(KeyEvent.KEY_RELEASED, "", random), now, false);
            }
        }
        burst.isScan();
        Reading code = burst.code();
        burst.ofPerson(code);
        return code;
    }

    private static KeyEvent event(EventType<KeyEvent> type, String character, Random random) {
        KeyCode code = type == KeyEvent.KEY_TYPED ? KeyCode.UNDEFINED : CODES[random.nextInt(CODES.length)];
        boolean alt = type != KeyEvent.KEY_TYPED && random.nextInt(4) == 0;
        return new KeyEvent(type, character, "", code, random.nextBoolean(), false, alt, false);
    }

    /** A badge with something around it, and half of them with a character changed, lost, doubled or exchanged. */
    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(badge);
        int at = random.nextInt(text.length());
        switch (random.nextInt(8)) {
            case 0 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
            case 1 -> text.deleteCharAt(at);
            case 2 -> text.insert(at, text.charAt(at));
            case 3 -> text.append(text.charAt(0)).deleteCharAt(0);
            default -> text.append(noise(random), 0, random.nextInt(3)).insert(0, random.nextBoolean() ? "]Q1" : "");
        }
        return text.toString();
    }

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "RS1" : "");
        int length = 2 + random.nextInt(6);
        int kind = random.nextInt(4);
        for (int i = 0; i < length; i++) {
            text.append((char)
                    switch (kind) {
                        case 0 -> random.nextInt(0x100);
                        case 1 -> ' ' + random.nextInt(95);
                        case 2 -> random.nextInt(0x10000);
                        default -> "RSE1:ÖMöm".charAt(random.nextInt(9));
                    });
        }
        return text.toString();
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
