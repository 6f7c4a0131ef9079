package org.reststop.hq.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BelievableTimeTest {
    private static final Instant RECEIVED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant AN_HOUR_AGO = RECEIVED.minus(Duration.ofHours(1));
    private static final Duration TEN_YEARS = Duration.ofDays(3652);

    private static Instant believed(Duration offset, Instant at) {
        return new BelievableTime(offset, RECEIVED).of(at);
    }

    @Test
    void aClockThatIsRightIsTakenAtItsWord() {
        assertThat(believed(Duration.ofSeconds(20), AN_HOUR_AGO)).isEqualTo(AN_HOUR_AGO);
    }

    @Test
    void aClockThatIsWrongByAKnownSpanIsPutRight() {
        assertThat(believed(TEN_YEARS, AN_HOUR_AGO.minus(TEN_YEARS))).isEqualTo(AN_HOUR_AGO);
        assertThat(believed(TEN_YEARS.negated(), AN_HOUR_AGO.plus(TEN_YEARS))).isEqualTo(AN_HOUR_AGO);
    }

    @Test
    void aClockThatWentWrongAfterwardsDoesNotMoveWhatItToldBefore() {
        assertThat(believed(TEN_YEARS, AN_HOUR_AGO)).isEqualTo(AN_HOUR_AGO);
    }

    @Test
    void aTimeThatCannotBeIsTheReceiptsForAClockThatHasBeenSetSince() {
        assertThat(believed(Duration.ZERO, Instant.EPOCH)).isEqualTo(RECEIVED);
        assertThat(believed(Duration.ZERO, RECEIVED.plus(TEN_YEARS))).isEqualTo(RECEIVED);
    }

    @Test
    void aKioskThatWasAwayForAYearIsBelieved() {
        Instant lastYear = RECEIVED.minus(Duration.ofDays(365));
        assertThat(believed(Duration.ZERO, lastYear)).isEqualTo(lastYear);
    }
}
