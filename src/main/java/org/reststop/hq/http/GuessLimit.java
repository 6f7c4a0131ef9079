package org.reststop.hq.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Slows guessing: so many wrong credentials from one address, then a pause. Safe to call from any thread. */
public final class GuessLimit {
    private static final Duration SPAN = Duration.ofMinutes(10);
    private static final int MOST_CLIENTS = 10_000;

    private final Clock clock;
    private final int allowed;
    private final Duration span;
    private final Map<String, Guesses> wrong = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guesses> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    private record Guesses(Instant first, int count) {}

    /** @param allowed how many wrong ones in ten minutes */
    public GuessLimit(Clock clock, int allowed) {
        this(clock, allowed, SPAN);
    }

    /** @param allowed how many in a span, which begins with the first of them */
    public GuessLimit(Clock clock, int allowed, Duration span) {
        this.allowed = allowed;
        this.clock = clock;
        this.span = span;
    }

    /** How long a client must wait before the next try, or empty if it need not. */
    public synchronized Optional<Duration> pause(String client) {
        Guesses guesses = wrong.get(client);
        if (guesses == null) {
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), guesses.first().plus(span));
        if (!left.isPositive() || left.compareTo(span) > 0) {
            wrong.remove(client);
            return Optional.empty();
        }
        return guesses.count() >= allowed ? Optional.of(left) : Optional.empty();
    }

    /**
     * Counts one more unless there have been too many; both at once, so that of many at the same time no more pass than
     * may.
     *
     * @return how long the client must wait, or empty if it was counted
     */
    public synchronized Optional<Duration> take(String client) {
        Optional<Duration> pause = pause(client);
        if (pause.isEmpty()) {
            wrong(client);
        }
        return pause;
    }

    /** Takes back one that was counted by {@link #take} and came to nothing. */
    public synchronized void giveBack(String client) {
        Guesses before = wrong.get(client);
        if (before != null && before.count() > 1) {
            wrong.put(client, new Guesses(before.first(), before.count() - 1));
        } else {
            wrong.remove(client);
        }
    }

    /** Notes a wrong one. */
    public synchronized void wrong(String client) {
        wrong.merge(
                client,
                new Guesses(clock.instant(), 1),
                (before, one) -> new Guesses(before.first(), before.count() + 1));
    }
}
