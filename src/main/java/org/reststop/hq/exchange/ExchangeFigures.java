package org.reststop.hq.exchange;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.random.RandomGenerator;
import org.reststop.hq.intake.Taken;

/** Counts what exchanges bring, and spreads those who are sent away. */
final class ExchangeFigures {
    private static final int SHORTEST_SECONDS = 5;
    private static final int LONGEST_SECONDS = 30;

    private final RandomGenerator random;
    private final Counter exchanges;
    private final Counter shed;
    private final Counter stored;
    private final Counter repeated;
    private final Counter quarantined;
    private final Counter refused;

    ExchangeFigures(MeterRegistry meters, RandomGenerator random) {
        this.random = random;
        this.exchanges = meters.counter("reststop.exchanges");
        this.shed = meters.counter("reststop.exchanges.shed");
        this.stored = meters.counter("reststop.facts", "outcome", "accepted");
        this.repeated = meters.counter("reststop.facts", "outcome", "repeated");
        this.quarantined = meters.counter("reststop.facts", "outcome", "quarantined");
        this.refused = meters.counter("reststop.facts", "outcome", "refused");
    }

    void taken(Taken taken) {
        exchanges.increment();
        stored.increment(taken.stored());
        repeated.increment(taken.repeated());
        quarantined.increment(taken.quarantined());
        refused.increment(taken.refused().size());
    }

    void shed() {
        shed.increment();
    }

    /** When a kiosk that was sent away shall come back, at random so that not all come at once. */
    int spreadSeconds() {
        return random.nextInt(SHORTEST_SECONDS, LONGEST_SECONDS + 1);
    }
}
