package org.reststop.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.domain.badge.BadgeReading;
import org.reststop.testing.Badges;

/** The forged badge among the samples. */
class ForgedBadgeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @RepeatedTest(20)
    void aForgedSampleReadsLikeABadgeButForItsSignature() {
        Badges badges = new Badges(1);
        var key = badges.key().toPublicKey();

        String forged = SampleBadges.forged(badges.courier(5, 50, DAY));

        assertThat(BadgeCode.read(forged, id -> Optional.of(key), serial -> Optional.empty()))
                .isEqualTo(new BadgeReading.Forged());
    }
}
