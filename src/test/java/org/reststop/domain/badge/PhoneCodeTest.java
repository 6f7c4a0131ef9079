package org.reststop.domain.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reststop.testing.KnownBadges;

class PhoneCodeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:07Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final long STEP = PhoneCode.counter(NOW);

    private final Random random = new Random(7);
    private final PhoneKey key = key(99);
    private final KnownBadges book = new KnownBadges();

    PhoneCodeTest() {
        book.phoneKeys.put(99L, key);
    }

    @Test
    void theCodeOnTheScreenCounts() {
        assertThat(judge(PhoneCode.show(key, STEP))).isEqualTo(new BadgeVerdict.Valid(key.badge(), STEP));
    }

    @Test
    void everyStepHasAnotherTextOf46CharactersOfQrsAlphanumericSet() {
        Set<String> texts = new HashSet<>();
        for (long step = STEP; step < STEP + 100; step++) {
            texts.add(PhoneCode.show(key, step));
        }

        assertThat(texts).hasSize(100).allMatch(text -> text.matches("RS1:[0-9A-Z $%*+./:-]{42}"));
    }

    @Test
    void aStepIsThirtySecondsAndTellsHowLongItsCodeIsStillShown() {
        Instant start = Instant.ofEpochSecond(STEP * 30);

        assertThat(PhoneCode.counter(start.plusSeconds(29))).isEqualTo(STEP);
        assertThat(PhoneCode.counter(start.plusSeconds(30))).isEqualTo(STEP + 1);
        assertThat(PhoneCode.left(start)).isEqualTo(Duration.ofSeconds(30));
        assertThat(PhoneCode.left(start.plusMillis(29_001))).isEqualTo(Duration.ofMillis(999));
    }

    @Test
    void oneStepBeforeAndAfterCountsAndNotMore() {
        assertThat(judge(PhoneCode.show(key, STEP - 1))).isInstanceOf(BadgeVerdict.Valid.class);
        assertThat(judge(PhoneCode.show(key, STEP + 1))).isInstanceOf(BadgeVerdict.Valid.class);
        assertThat(judge(PhoneCode.show(key, STEP - 2))).isEqualTo(new BadgeVerdict.OutOfStep(key.badge()));
        assertThat(judge(PhoneCode.show(key, STEP + 2))).isEqualTo(new BadgeVerdict.OutOfStep(key.badge()));
    }

    @Test
    void aClockThatIsAMinuteBehindCountsAsFarAheadAsThatAndNoFurtherBack() {
        PhoneSteps steps = PhoneSteps.at(NOW, Optional.of(Duration.ofMinutes(1)));

        assertThat(steps).isEqualTo(new PhoneSteps(STEP - 1, STEP + 3));
        assertThat(PhoneSteps.at(NOW, Optional.of(Duration.ofMinutes(-1))))
                .isEqualTo(new PhoneSteps(STEP - 3, STEP + 1));
    }

    @Test
    void aClockThatIsFarOffIsNotAskedAndHqsTimeCounts() {
        Duration tenYears = Duration.ofDays(3650);

        assertThat(PhoneSteps.at(NOW.minus(tenYears), Optional.of(tenYears)))
                .isEqualTo(new PhoneSteps(STEP - 1, STEP + 1));
    }

    @Test
    void aCodeThatWasUsedAndThoseBeforeItAreUsedUpAndTheNextCounts() {
        book.used.put(99L, STEP);

        assertThat(judge(PhoneCode.show(key, STEP))).isEqualTo(new BadgeVerdict.Used(key.badge()));
        assertThat(judge(PhoneCode.show(key, STEP - 1))).isEqualTo(new BadgeVerdict.Used(key.badge()));
        assertThat(judge(PhoneCode.show(key, STEP + 1))).isInstanceOf(BadgeVerdict.Valid.class);
    }

    @Test
    void aPhoneBadgeOfWhichThisPlaceHasNoKeyIsToldApartFromOneThatIsRevokedOrOver() {
        book.phoneKeys.clear();
        assertThat(judge(PhoneCode.show(key, STEP))).isEqualTo(new BadgeVerdict.KeyMissing());

        book.revoked.add(99L);
        assertThat(judge(PhoneCode.show(key, STEP))).isInstanceOf(BadgeVerdict.Revoked.class);
    }

    @Test
    void aCodeOfAnotherKeyOrWithAnotherPersonIsForged() {
        PhoneKey other = key(99);
        Badge badge = key.badge();
        Badge stranger = new Badge(0, badge.role(), 43, 99, badge.issued(), badge.expires());

        assertThat(judge(PhoneCode.show(other, STEP))).isEqualTo(new BadgeVerdict.Forged());
        assertThat(judge(PhoneCode.show(new PhoneKey(stranger, key.key()), STEP)))
                .isEqualTo(new BadgeVerdict.Forged());
    }

    @Test
    void revocationAndTheLastDaySpeakBeforeTheStep() {
        book.revoked.add(99L);
        assertThat(judge(PhoneCode.show(key, STEP - 9))).isInstanceOf(BadgeVerdict.Revoked.class);
        book.revoked.clear();

        assertThat(BadgeRules.judge(
                        PhoneCode.show(key, STEP), book, TODAY.plusYears(2), PhoneSteps.at(NOW, Optional.empty())))
                .isInstanceOf(BadgeVerdict.Expired.class);
    }

    @Test
    void aStepOrKeyThatTheFieldsCannotHoldIsRefused() {
        assertThatThrownBy(() -> PhoneCode.show(key, 1L << 32)).hasMessageContaining("0..4294967295");
        assertThatThrownBy(() -> new PhoneKey(key.badge(), new byte[31])).hasMessageContaining("32 bytes");
    }

    @Test
    void ofAHundredThousandMutatedTokensPrintedAndOfPhonesNotOneIsTakenForAnother() {
        long seed = new Random().nextLong();
        System.out.println("mutated tokens, seed " + seed);
        Random chance = new Random(seed);
        PrivateKey signing = signingKey();
        Badge printed = new Badge(1, Role.COURIER, 42, 7, TODAY, TODAY.plusYears(1));
        String badge = BadgeCode.sign(printed, signing);
        String phone = PhoneCode.show(key, STEP);
        int wrong = 0;
        for (int i = 0; i < 100_000; i++) {
            String genuine = i % 40 == 0 ? badge : phone;
            String mutant = mutate(genuine, chance);
            if (!mutant.equals(badge) && !mutant.equals(phone) && judge(mutant) instanceof BadgeVerdict.Valid) {
                wrong++;
            }
        }

        assertThat(wrong).as("seed %d", seed).isZero();
    }

    private static String mutate(String text, Random chance) {
        StringBuilder mutant = new StringBuilder(text);
        switch (chance.nextInt(8)) {
            case 0 -> mutant.setLength(chance.nextInt(text.length()));
            case 1 -> mutant.insert(chance.nextInt(text.length()), (char) chance.nextInt(0x10000));
            case 2 -> mutant.deleteCharAt(chance.nextInt(text.length()));
            case 3 -> mutant.setCharAt(chance.nextInt(text.length()), (char) chance.nextInt(0x10000));
            default -> {
                for (int n = chance.nextInt(4); n >= 0; n--) {
                    int at = BadgeCode.PREFIX.length() + chance.nextInt(text.length() - BadgeCode.PREFIX.length());
                    mutant.setCharAt(at, ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
                }
            }
        }
        return mutant.toString();
    }

    private PrivateKey signingKey() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            book.keys.put(1, pair.getPublic());
            return pair.getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private BadgeVerdict judge(String text) {
        return BadgeRules.judge(text, book, TODAY, PhoneSteps.at(NOW, Optional.empty()));
    }

    private PhoneKey key(long serial) {
        byte[] bytes = new byte[PhoneKey.BYTES];
        random.nextBytes(bytes);
        return new PhoneKey(new Badge(0, Role.COURIER, 42, serial, TODAY, TODAY.plusYears(1)), bytes);
    }
}
