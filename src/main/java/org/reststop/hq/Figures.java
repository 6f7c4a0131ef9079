package org.reststop.hq;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.fleet.Fleet;
import org.reststop.store.Store;
import org.reststop.store.StoreException;

/** What is measured of HQ as a whole; its parts count for themselves. Closing ends the watch over the collector. */
final class Figures implements AutoCloseable {
    private static final Duration RECENTLY = Duration.ofMinutes(10);

    private final JvmGcMetrics collector = new JvmGcMetrics();

    Figures(MeterRegistry meters, Store store, Fleet fleet, FeedReader feed, Clock clock) {
        collector.bindTo(meters);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        Gauge.builder("reststop.feed.position", () -> orNan(() -> store.read(feed::head)))
                .register(meters);
        Gauge.builder("reststop.kiosks", () -> orNan(() -> fleet.kiosks().size()))
                .register(meters);
        Gauge.builder("reststop.kiosks.seen", () -> orNan(() -> seen(fleet, clock)))
                .description("kiosks that exchanged in the last ten minutes")
                .register(meters);
    }

    private static long seen(Fleet fleet, Clock clock) {
        Instant since = clock.instant().minus(RECENTLY);
        return fleet.kiosks().stream()
                .flatMap(kiosk -> kiosk.lastSeenAt().stream())
                .filter(since::isBefore)
                .count();
    }

    /** A database that does not answer must not hide the other figures. */
    private static double orNan(LongSupplier figure) {
        try {
            return figure.getAsLong();
        } catch (StoreException e) {
            return Double.NaN;
        }
    }

    @Override
    public void close() {
        collector.close();
    }
}
