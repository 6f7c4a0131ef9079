package org.reststop.domain.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reststop.testing.KnownBadges;

class BadgeCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 1);
    private static final Badge BADGE =
            new Badge(7, Role.MOBILE_GRID_WORKER, -42, 0xffff_fff0L, ISSUED, ISSUED.plusYears(1));

    private final KeyPair key = newKey();
    private final KnownBadges ring = KnownBadges.of(7, key.getPublic());

    @Test
    void aSignedBadgeReadsBackAsItWas() {
        assertThat(read(BadgeCode.sign(BADGE, key.getPrivate()))).isEqualTo(new BadgeReading.Genuine(BADGE));
    }

    @Test
    void aBadgesTextFitsTheAlphanumericSetAndTheLengthThatTheQrVersionWasChosenFor() {
        String text = BadgeCode.sign(BADGE, key.getPrivate());

        assertThat(text).hasSize(127).startsWith("RS1:");
        assertThat(text.chars()).allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    @Test
    void theLastDayAndTheHighestSerialThatTheFieldsHoldReadBack() {
        Badge edge = new Badge(7, Role.STAFF, Long.MIN_VALUE, 0xffff_ffffL, Badge.EPOCH, Badge.LAST_DAY);

        assertThat(read(BadgeCode.sign(edge, key.getPrivate()))).isEqualTo(new BadgeReading.Genuine(edge));
    }

    @Test
    void aBadgeSignedWithAnotherKeyIsForged() {
        assertThat(read(BadgeCode.sign(BADGE, newKey().getPrivate()))).isEqualTo(new BadgeReading.Forged());
    }

    @Test
    void aBadgeOfAKeyThatIsNotKnownHereIsNotOurs() {
        assertThat(read(BadgeCode.sign(BADGE, key.getPrivate()), new KnownBadges()))
                .isEqualTo(new BadgeReading.NotOurs());
    }

    @Test
    void otherCodesAreNotOurs() {
        for (String text : new String[] {
            "", "https://example.com/RS1:", "wxp://f2f0abc", "RS2:ABC", "rs1:abc", "6901234567892", "\0\1\2", "😀"
        }) {
            assertThat(read(text)).as(text).isEqualTo(new BadgeReading.NotOurs());
        }
    }

    @Test
    void aBadgeCutShortOrWithATailIsUnreadable() {
        String text = BadgeCode.sign(BADGE, key.getPrivate());
        for (int length = BadgeCode.PREFIX.length(); length < text.length(); length++) {
            assertThat(read(text.substring(0, length))).isEqualTo(new BadgeReading.Unreadable());
        }
        assertThat(read(text + "0")).isEqualTo(new BadgeReading.Unreadable());
        assertThat(read(text.toLowerCase(Locale.ROOT).replace("rs1:", "RS1:")))
                .isEqualTo(new BadgeReading.Unreadable());
    }

    @Test
    void noMutationOfABadgeIsAccepted() {
        long seed = new Random().nextLong();
        System.out.println("noMutationOfABadgeIsAccepted seed " + seed);
        Random random = new Random(seed);
        String text = BadgeCode.sign(BADGE, key.getPrivate());
        for (int i = 0; i < 5_000; i++) {
            StringBuilder mutant = new StringBuilder(text);
            for (int n = random.nextInt(3); n >= 0; n--) {
                mutant.setCharAt(random.nextInt(mutant.length()), ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            if (!mutant.toString().equals(text)) {
                assertThat(read(mutant.toString()))
                        .as("seed %d, %s", seed, mutant)
                        .isNotInstanceOf(BadgeReading.Genuine.class);
            }
        }
    }

    @Test
    void aBadgeThatTheFieldsCannotHoldIsRefusedWhenItIsMade() {
        assertThatThrownBy(() -> new Badge(256, Role.COURIER, 1, 1, ISSUED, ISSUED))
                .hasMessageContaining("0..255");
        assertThatThrownBy(() -> new Badge(1, Role.COURIER, 1, 1L << 32, ISSUED, ISSUED))
                .hasMessageContaining("0..4294967295");
        assertThatThrownBy(() -> new Badge(1, Role.COURIER, 1, 1, ISSUED, ISSUED.minusDays(1)))
                .hasMessageContaining("cannot run");
    }

    private BadgeReading read(String text) {
        return read(text, ring);
    }

    private static BadgeReading read(String text, BadgeBook book) {
        return BadgeCode.read(text, book, book::phoneKey);
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
