package org.reststop.command.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.reststop.command.text.Texts;

/**
 * Whether the clock is plausible, kept by the network's time, and agrees with HQ's.
 *
 * @param synchronised what the system says of the network's time; empty where it cannot say
 * @param hq HQ's time to the second at the moment the check was made; empty if it did not answer
 */
record ClockCheck(Clock clock, Optional<Boolean> synchronised, Optional<Duration> hq, Texts texts)
        implements Check.Look {
    private static final int FIRST_YEAR = 2026;
    private static final int LAST_YEAR = 2060;
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    /** How far HQ's clock is ahead of {@code clock}, if HQ told its time. */
    static Optional<Duration> ahead(Optional<Instant> hq, Clock clock) {
        return hq.map(time -> Duration.between(clock.instant(), time));
    }

    @Override
    public Finding find() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
        String time = now.truncatedTo(ChronoUnit.SECONDS) + " " + clock.getZone();
        if (now.getYear() < FIRST_YEAR || now.getYear() > LAST_YEAR) {
            return new Finding.Bad(time, texts.say("doctor.clock.year.advice"));
        }
        if (hq.isPresent() && hq.get().abs().compareTo(TOLERANCE) > 0) {
            String seconds = String.valueOf(hq.get().toSeconds());
            return new Finding.Bad(texts.say("doctor.clock.apart", time, seconds), texts.say("doctor.clock.advice"));
        }
        if (synchronised.isPresent() && !synchronised.get()) {
            return new Finding.Bad(texts.say("doctor.clock.free", time), texts.say("doctor.clock.advice"));
        }
        return new Finding.Good(time);
    }
}
