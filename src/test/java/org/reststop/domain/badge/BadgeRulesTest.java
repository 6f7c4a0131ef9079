package org.reststop.domain.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reststop.testing.KnownBadges;

class BadgeRulesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 8, 31);

    private final KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    private final Badge badge = new Badge(1, Role.COURIER, 5, 99, FIRST, LAST);
    private final String text = BadgeCode.sign(badge, key.getPrivate());

    private final KnownBadges book = KnownBadges.of(1, key.getPublic());

    BadgeRulesTest() throws NoSuchAlgorithmException {}

    @Test
    void aBadgeCountsFromItsFirstDayToItsLast() {
        assertThat(judge(FIRST)).isEqualTo(new BadgeVerdict.Valid(badge));
        assertThat(judge(LAST)).isEqualTo(new BadgeVerdict.Valid(badge));
        assertThat(judge(LAST.plusDays(1))).isEqualTo(new BadgeVerdict.Expired(badge, LAST));
    }

    @Test
    void theDayBeforeTheFirstIsGraceForTimeZonesAndNotMore() {
        assertThat(judge(FIRST.minusDays(1))).isEqualTo(new BadgeVerdict.Valid(badge));
        assertThat(judge(FIRST.minusDays(2))).isEqualTo(new BadgeVerdict.NotYetValid(badge, FIRST));
    }

    @Test
    void revocationSpeaksBeforeExpiry() {
        book.revoked.add(99L);

        assertThat(judge(LAST.plusDays(9))).isEqualTo(new BadgeVerdict.Revoked(badge));
    }

    @Test
    void anotherBadgesRevocationChangesNothing() {
        book.revoked.add(98L);

        assertThat(judge(FIRST)).isEqualTo(new BadgeVerdict.Valid(badge));
    }

    private BadgeVerdict judge(LocalDate today) {
        return BadgeRules.judge(text, book, today, PhoneSteps.at(Instant.EPOCH, Optional.empty()));
    }
}
