package org.reststop.hq.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.reststop.hq.secret.Tokens;
import org.reststop.store.Store;

/**
 * Sessions of people who signed in. One ends an hour after it was last used and in any case twelve hours after it
 * began, a working day with its breaks.
 */
final class StaffSessions {
    static final Duration IDLE = Duration.ofHours(1);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Store store;
    private final InstantSource clock;
    private final RandomGenerator random;

    StaffSessions(Store store, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** A session that is still good, and whose it is. */
    record Open(Staff staff, String csrf) {}

    /** Begins a session, and clears away those that have ended. */
    String begin(Staff staff) {
        String token = Tokens.draw(random);
        Instant now = clock.instant();
        return store.write(tx -> {
            new StaffQueries_(tx.session()).endOldSessions(now.minus(LONGEST), now.minus(IDLE));
            tx.session().insert(new StaffSession(Tokens.hash(token), staff.id(), Tokens.draw(random), now));
            return token;
        });
    }

    /**
     * The session of a token, if it is still good.
     *
     * @param byHand false for what a page fetches by itself, which does not keep a session alive
     */
    Optional<Open> find(String token, boolean byHand) {
        Instant now = clock.instant();
        byte[] hash = Tokens.hash(token);
        Optional<Found> found = store.read(s -> {
            StaffSession session = s.get(StaffSession.class, hash);
            Staff staff = session == null || hasEnded(session, now) ? null : s.get(Staff.class, session.staffId());
            return staff == null ? Optional.empty() : Optional.of(new Found(session, staff));
        });
        if (byHand
                && found.filter(each ->
                                each.session().lastUsedAt().plus(NOTED_EVERY).isBefore(now))
                        .isPresent()) {
            store.write(tx -> new StaffQueries_(tx.session()).noteUse(hash, now));
        }
        return found.map(each -> new Open(each.staff(), each.session().csrfToken()));
    }

    private record Found(StaffSession session, Staff staff) {}

    /** Ends the session of a token, if there is one. */
    void end(String token) {
        byte[] hash = Tokens.hash(token);
        store.write(tx -> new StaffQueries_(tx.session()).endSession(hash));
    }

    private static boolean hasEnded(StaffSession session, Instant now) {
        return now.isAfter(session.createdAt().plus(LONGEST))
                || now.isAfter(session.lastUsedAt().plus(IDLE));
    }
}
