package org.reststop.hq.cap;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/**
 * An address that alerts are fetched from: one alert, or an index of them as Atom (RFC 4287) or RSS 2.0. It is asked with
 * what it last said of itself, and more and more seldom while it does not answer; so is an alert of the index that cannot
 * be fetched, which keeps none of the others waiting. Only what lies on the index's own host is fetched.
 */
final class CapFeed implements CapSource {
    private static final Logger log = LoggerFactory.getLogger(CapFeed.class);
    private static final int MAX_INDEX = 8 << 20;
    private static final int MOST_AT_ONCE = 100;
    /** Each may be waited for as long as {@link CapHttp} waits. */
    private static final int MOST_MISSED_AT_ONCE = 3;

    private static final int MOST_KNOWN = 5_000;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 12;

    private final URI address;
    private final Duration every;
    private final CapDesk desk;
    private final CapHttp http;
    private final Clock clock;
    private final RandomGenerator random;
    private final Map<String, String> validators = new HashMap<>();
    private final Map<String, String> known = new LinkedHashMap<>();
    private final Map<URI, Missed> missed = new HashMap<>();
    private List<CapIndex.Entry> index = List.of();
    private Instant next = Instant.EPOCH;
    private int failures;
    private volatile @Nullable Instant silentSince;

    /** @param tools what it fetches with */
    CapFeed(URI address, Duration every, CapDesk desk, Tools tools) {
        this.address = address;
        this.every = every;
        this.desk = desk;
        this.http = tools.http();
        this.clock = tools.clock();
        this.random = tools.random();
    }

    /** How often an alert was asked for in vain, and until when it is let be. */
    private record Missed(int times, Instant until) {}

    /** With what a feed is fetched. */
    record Tools(CapHttp http, Clock clock, RandomGenerator random) {}

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public @Nullable Instant silentSince() {
        return silentSince;
    }

    /** Asks, if it is time to. */
    @Override
    public void look() {
        if (clock.instant().isBefore(next)) {
            return;
        }
        switch (http.get(address, validators, MAX_INDEX)) {
            case CapHttp.Answer.Unchanged same -> {
                succeed();
                fetch();
            }
            case CapHttp.Answer.Failed failed -> fail(failed.why(), failed.pause());
            case CapHttp.Answer.Whole whole -> read(whole);
        }
    }

    private void succeed() {
        if (failures > 0) {
            log.info("The alerts of {} are read again", address.getHost());
        }
        failures = 0;
        silentSince = null;
        next = clock.instant().plus(every);
    }

    /** Told once, not at every try. */
    private void fail(String why, Optional<Duration> pause) {
        if (failures == 0) {
            log.warn("The alerts of {} cannot be read: {}; it is asked again and again", address.getHost(), why);
            silentSince = clock.instant();
        }
        failures++;
        next = clock.instant().plus(pause(failures, pause));
    }

    /** After how many failures how long nothing is asked for. */
    private Duration pause(int times, Optional<Duration> told) {
        long most = Math.min(LONGEST.toMillis(), every.toMillis() << Math.min(times, MOST_DOUBLINGS));
        Duration wait = Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
        return told.filter(longer -> longer.compareTo(wait) > 0).orElse(wait);
    }

    private void read(CapHttp.Answer.Whole whole) {
        try {
            Element root = SafeXml.root(whole.body(), MAX_INDEX);
            if (CapReader.isAlert(root)) {
                desk.take(whole.body(), address.toString());
                index = List.of();
            } else {
                index = CapIndex.of(root, address);
            }
        } catch (CapException e) {
            fail("it is neither an alert nor an index: " + e.problem(), Optional.empty());
            return;
        }
        validators.clear();
        validators.putAll(whole.validators());
        missed.keySet().retainAll(index.stream().map(CapIndex.Entry::link).collect(Collectors.toSet()));
        succeed();
        fetch();
    }

    /** What there is no time for now is for the next look. */
    private void fetch() {
        int asked = 0;
        int inVain = 0;
        for (CapIndex.Entry entry : index.reversed()) {
            if (!isDue(entry)) {
                continue;
            }
            if (asked++ == MOST_AT_ONCE) {
                next = clock.instant();
                return;
            }
            switch (http.get(entry.link(), Map.of(), CapReader.MAX_BYTES)) {
                case CapHttp.Answer.Whole alert -> {
                    desk.take(alert.body(), entry.link().toString());
                    remember(entry);
                }
                case CapHttp.Answer.Unchanged same -> remember(entry);
                case CapHttp.Answer.Failed failed -> {
                    miss(entry, failed);
                    if (++inVain == MOST_MISSED_AT_ONCE) {
                        return;
                    }
                }
            }
        }
    }

    private boolean isDue(CapIndex.Entry entry) {
        Missed before = missed.get(entry.link());
        return !entry.updated().equals(known.get(entry.link().toString()))
                && (before == null || !clock.instant().isBefore(before.until()));
    }

    /** Told once, not at every try. */
    private void miss(CapIndex.Entry entry, CapHttp.Answer.Failed failed) {
        Missed before = missed.get(entry.link());
        if (before == null) {
            log.warn("An alert of {} cannot be fetched: {}; it is asked for again", address.getHost(), failed.why());
        }
        int times = before == null ? 1 : before.times() + 1;
        missed.put(entry.link(), new Missed(times, clock.instant().plus(pause(times, failed.pause()))));
    }

    private void remember(CapIndex.Entry entry) {
        missed.remove(entry.link());
        known.put(entry.link().toString(), entry.updated());
        if (known.size() > MOST_KNOWN) {
            known.remove(known.keySet().iterator().next());
        }
    }
}
