package org.reststop.hq.fleet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Slows guessing of codes: so many wrong ones from one address, then a pause. Safe to call from any thread. */
final class GuessLimit {
    private static final int WRONG_ALLOWED = 10;
    private static final Duration SPAN = Duration.ofMinutes(10);
    private static final int MOST_CLIENTS = 10_000;

    private final Clock clock;
    private final Map<String, Guesses> wrong = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guesses> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    private record Guesses(Instant first, int count) {}

    GuessLimit(Clock clock) {
        this.clock = clock;
    }

    /** How long a client must wait before the next try, or empty if it need not. */
    synchronized Optional<Duration> pause(String client) {
        Guesses guesses = wrong.get(client);
        if (guesses == null) {
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), guesses.first().plus(SPAN));
        if (!left.isPositive() || left.compareTo(SPAN) > 0) {
            wrong.remove(client);
            return Optional.empty();
        }
        return guesses.count() >= WRONG_ALLOWED ? Optional.of(left) : Optional.empty();
    }

    synchronized void wrong(String client) {
        wrong.merge(
                client,
                new Guesses(clock.instant(), 1),
                (before, one) -> new Guesses(before.first(), before.count() + 1));
    }
}
