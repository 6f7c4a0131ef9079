package org.reststop.hq.exchange;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.reststop.hq.badge.SigningKeys;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.fleet.Wishes;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Route;
import org.reststop.hq.intake.Intake;
import org.reststop.store.Store;
import org.reststop.sync.WireCodec;

/** What kiosks ask of HQ. */
public final class KioskApi {
    private final List<Route> routes;

    public KioskApi(Store store, Fleet fleet, Intake intake, FeedReader feed, Marks marks, Tools tools) {
        WireCodec codec = new WireCodec();
        JsonReplies json = new JsonReplies(codec);
        ExchangeFigures figures = new ExchangeFigures(tools.meters(), tools.random());
        ExchangeEndpoint.Parts parts = new ExchangeEndpoint.Parts(
                store,
                fleet,
                intake,
                feed,
                marks.pins(),
                new Wishes(store, tools.clock()),
                new Patience(tools.leastInterval()));
        this.routes = List.of(
                new ExchangeEndpoint(parts, codec, json, figures, tools.clock()).route(),
                new EnrolEndpoint(fleet, marks, codec, json).route());
    }

    /**
     * By what kiosks know that something is HQ's.
     *
     * @param keys of badges
     * @param pins of HQ's own certificates, now and next; empty if it has none of its own
     */
    public record Marks(SigningKeys keys, Supplier<List<String>> pins) {}

    /**
     * What is measured with.
     *
     * @param leastInterval how seldom kiosks shall come; zero for as often as they like
     */
    public record Tools(MeterRegistry meters, Clock clock, RandomGenerator random, Duration leastInterval) {
        /** Kiosks come as often as they like. */
        public Tools(MeterRegistry meters, Clock clock, RandomGenerator random) {
            this(meters, clock, random, Duration.ZERO);
        }
    }

    /** {@code POST /sync/v1/exchange} and {@code POST /sync/v1/enrol}. */
    public List<Route> routes() {
        return routes;
    }
}
