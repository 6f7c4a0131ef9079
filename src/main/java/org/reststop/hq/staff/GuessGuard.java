package org.reststop.hq.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down guessing. Each login and each client has some tries that cost nothing; after those every failure doubles
 * the wait, up to a limit. The limit of a login is short, because whoever knows a login could otherwise keep its owner
 * out. A try counts as failed from its start, so that many at once are no way around. Safe to call from any thread.
 */
final class GuessGuard {
    private static final Limit LOGIN = new Limit(5, Duration.ofMinutes(1));
    private static final Limit CLIENT = new Limit(20, Duration.ofMinutes(15));
    private static final Duration FORGIVEN_AFTER = Duration.ofHours(1);
    private static final int MAX_REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Map<String, Tries> logins = remembering();
    private final Map<String, Tries> clients = remembering();

    GuessGuard(InstantSource clock) {
        this.clock = clock;
    }

    /** Starts a try: empty if it may be made now, else how long to wait, and then nothing is counted. */
    synchronized Optional<Duration> begin(String login, String client) {
        Instant now = clock.instant();
        Tries ofLogin = current(logins, login, now);
        Tries ofClient = current(clients, client, now);
        Instant open = later(ofLogin.closedUntil(), ofClient.closedUntil());
        if (open.isAfter(now)) {
            return Optional.of(Duration.between(now, open));
        }
        logins.put(login, ofLogin.another(LOGIN, now));
        clients.put(client, ofClient.another(CLIENT, now));
        return Optional.empty();
    }

    /** Takes the try back that {@link #begin} counted, and forgets the login's failures; the client's remain. */
    synchronized void succeeded(String login, String client) {
        logins.remove(login);
        clients.computeIfPresent(client, (key, tries) -> tries.oneLess());
    }

    private static Tries current(Map<String, Tries> all, String key, Instant now) {
        Tries tries = all.get(key);
        return tries == null || tries.last().plus(FORGIVEN_AFTER).isBefore(now)
                ? new Tries(0, Instant.MIN, Instant.MIN)
                : tries;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Map<String, Tries> remembering() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                return size() > MAX_REMEMBERED;
            }
        };
    }

    private record Limit(int free, Duration longest) {}

    private record Tries(int failed, Instant last, Instant closedUntil) {
        Tries another(Limit limit, Instant now) {
            int over = failed + 1 - limit.free();
            if (over <= 0) {
                return new Tries(failed + 1, now, Instant.MIN);
            }
            Duration wait = Duration.ofSeconds(1L << Math.min(over, 20));
            return new Tries(failed + 1, now, now.plus(wait.compareTo(limit.longest()) < 0 ? wait : limit.longest()));
        }

        Tries oneLess() {
            return new Tries(Math.max(0, failed - 1), last, Instant.MIN);
        }
    }
}
