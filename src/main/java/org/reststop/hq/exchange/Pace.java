package org.reststop.hq.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often one kiosk may exchange with one node of HQ: a bucket of tokens for each. It is wide enough for a kiosk that
 * was away for weeks and sends as fast as it can; a kiosk that has gone mad runs into it. Safe to call from any thread.
 */
final class Pace {
    /** How many exchanges a kiosk may make at once. */
    static final int BURST = 600;

    /** How many a second after that. */
    static final int PER_SECOND = 20;

    private static final int MANY = 10_000;

    private final InstantSource clock;
    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();

    private record Bucket(double tokens, Instant at) {
        Bucket refilled(Instant now) {
            // A clock that is set back gives nothing and takes nothing.
            long passed = Math.max(0, Duration.between(at, now).toMillis());
            return new Bucket(Math.min(BURST, tokens + passed * PER_SECOND / 1000.0), now);
        }
    }

    Pace(InstantSource clock) {
        this.clock = clock;
    }

    /** How many kiosks are remembered. */
    int known() {
        return buckets.size();
    }

    /** Takes a token; if there is none, how long the kiosk must wait for one. */
    Optional<Duration> take(UUID kiosk) {
        Instant now = clock.instant();
        if (buckets.size() > MANY) {
            // A full bucket is as good as none.
            buckets.values().removeIf(bucket -> bucket.refilled(now).tokens() >= BURST);
        }
        Bucket left = buckets.compute(kiosk, (id, bucket) -> {
            Bucket full = bucket == null ? new Bucket(BURST, now) : bucket.refilled(now);
            return new Bucket(Math.max(-1, full.tokens() - 1), now);
        });
        return left.tokens() >= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(-left.tokens() * 1000 / PER_SECOND)));
    }
}
