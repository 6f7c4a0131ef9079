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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/**
 * An address that alerts are fetched from: one alert, or an index of them as Atom (RFC 4287) or RSS 2.0. It is asked with
 * what it last said of itself, and more and more seldom while it does not answer. Only what lies on the index's own host
 * is fetched.
 */
final class CapFeed {
    private static final Logger log = LoggerFactory.getLogger(CapFeed.class);
    private static final int MAX_INDEX = 8 << 20;
    private static final int MOST_AT_ONCE = 100;
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
    private Instant next = Instant.EPOCH;
    private int failures;

    /** @param tools what it fetches with */
    CapFeed(URI address, Duration every, CapDesk desk, Tools tools) {
        this.address = address;
        this.every = every;
        this.desk = desk;
        this.http = tools.http();
        this.clock = tools.clock();
        this.random = tools.random();
    }

    /** With what a feed is fetched. */
    record Tools(CapHttp http, Clock clock, RandomGenerator random) {}

    /** Asks, if it is time to. */
    void look() {
        if (clock.instant().isBefore(next)) {
            return;
        }
        switch (http.get(address, validators, MAX_INDEX)) {
            case CapHttp.Answer.Unchanged same -> succeed();
            case CapHttp.Answer.Failed failed -> fail(failed.why(), failed.pause());
            case CapHttp.Answer.Whole whole -> {
                if (read(whole.body())) {
                    validators.clear();
                    validators.putAll(whole.validators());
                    succeed();
                }
            }
        }
    }

    private void succeed() {
        if (failures > 0) {
            log.info("The alerts of {} are read again", address.getHost());
        }
        failures = 0;
        next = clock.instant().plus(every);
    }

    /** Told once, not at every try. */
    private void fail(String why, Optional<Duration> pause) {
        if (failures == 0) {
            log.warn("The alerts of {} cannot be read: {}; it is asked again and again", address.getHost(), why);
        }
        failures++;
        long most = Math.min(LONGEST.toMillis(), every.toMillis() << Math.min(failures, MOST_DOUBLINGS));
        Duration wait = Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
        next = clock.instant()
                .plus(pause.filter(told -> told.compareTo(wait) > 0).orElse(wait));
    }

    /** False if it is to be asked again for all of it. */
    private boolean read(byte[] body) {
        try {
            Element root = SafeXml.root(body, MAX_INDEX);
            if (CapReader.isAlert(root)) {
                desk.take(body, address.toString());
                return true;
            }
            return fetch(CapIndex.of(root, address));
        } catch (CapException e) {
            fail("it is neither an alert nor an index: " + e.problem(), Optional.empty());
            return false;
        }
    }

    private boolean fetch(List<CapIndex.Entry> entries) {
        int fetched = 0;
        for (CapIndex.Entry entry : entries.reversed()) {
            if (entry.updated().equals(known.get(entry.link().toString()))) {
                continue;
            }
            if (fetched++ == MOST_AT_ONCE) {
                return again();
            }
            switch (http.get(entry.link(), Map.of(), CapReader.MAX_BYTES)) {
                case CapHttp.Answer.Whole whole -> {
                    desk.take(whole.body(), entry.link().toString());
                    remember(entry);
                }
                case CapHttp.Answer.Unchanged same -> remember(entry);
                case CapHttp.Answer.Failed failed -> {
                    fail("an alert of its index: " + failed.why(), failed.pause());
                    return false;
                }
            }
        }
        return true;
    }

    /** The rest is for the next look. */
    private boolean again() {
        next = clock.instant();
        return false;
    }

    private void remember(CapIndex.Entry entry) {
        known.put(entry.link().toString(), entry.updated());
        if (known.size() > MOST_KNOWN) {
            known.remove(known.keySet().iterator().next());
        }
    }
}
