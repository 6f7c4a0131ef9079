package org.reststop.kiosk.counter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.hibernate.StatelessSession;
import org.hibernate.query.Page;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.badge.Role;
import org.reststop.domain.counter.CounterPin;
import org.reststop.domain.counter.Counters_;
import org.reststop.domain.counter.PinFailures;
import org.reststop.domain.counter.PinHash;
import org.reststop.domain.counter.PinWait;
import org.reststop.domain.person.Person;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.sync.CounterFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets staff behind the counter: with a badge that still counts, as long as HQ calls the person staff, by a PIN. Each
 * try is on the disk before it is judged, so that no power cut gives another one, and the wait after it runs on a clock
 * that nobody can set; after a restart it begins anew. Needs no network. Waits for the disk: never on the JavaFX thread.
 */
public final class PinDoor {
    private static final Logger log = LoggerFactory.getLogger(PinDoor.class);

    private final Store store;
    private final String stationId;
    private final Clock clock;
    private final LongSupplier nanos;
    private final UuidV7 ids;
    private final long began;
    private final Map<Long, Long> tried = new HashMap<>();

    /**
     * @param clock tells when it happened
     * @param nanos as {@link System#nanoTime}: goes on whatever the clock is set to
     */
    public PinDoor(Store store, String stationId, Clock clock, LongSupplier nanos, UuidV7 ids) {
        this.store = store;
        this.stationId = stationId;
        this.clock = clock;
        this.nanos = nanos;
        this.ids = ids;
        this.began = nanos.getAsLong();
    }

    /** What is so before anything has been typed. */
    synchronized PinAnswer look(long personId) {
        try {
            return store.read(session -> standing(session, personId));
        } catch (StoreException e) {
            log.error("Who may come behind the counter could not be read", e);
            return new PinAnswer.Failed();
        }
    }

    /** Judges a PIN. */
    synchronized PinAnswer enter(long personId, String pin) {
        try {
            PinAnswer before = store.read(session -> standing(session, personId));
            return before instanceof PinAnswer.Ready ? judge(personId, pin) : before;
        } catch (StoreException e) {
            log.error("Nobody comes behind the counter: the try could not be stored", e);
            return new PinAnswer.Failed();
        }
    }

    private PinAnswer judge(long personId, String pin) {
        int failures = store.write(tx -> {
            int next = failures(tx.session(), personId) + 1;
            tx.session().upsert(new PinFailures(personId, next));
            return next;
        });
        tried.put(personId, nanos.getAsLong());
        Optional<CounterPin> set = store.read(session -> Optional.ofNullable(session.get(CounterPin.class, personId)));
        boolean right = set.filter(one -> one.hash().matches(pin)).isPresent();
        Instant now = clock.instant();
        store.write(tx -> {
            if (right) {
                tx.session().upsert(new PinFailures(personId, 0));
                tx.record(ids.next(), new CounterFact.CounterOpened(stationId, personId), now);
            } else {
                tx.record(ids.next(), new CounterFact.PinRefused(stationId, personId, failures), now);
            }
            return right;
        });
        if (right) {
            tried.remove(personId);
            return new PinAnswer.Open();
        }
        log.warn("A wrong PIN at the counter, {} in a row by one badge", failures);
        return new PinAnswer.Wait(PinWait.after(failures), true);
    }

    /** Whether somebody who is in may stay: HQ may have changed its mind meanwhile. */
    public synchronized boolean mayStay(long personId) {
        try {
            return store.read(session -> isStaff(session, personId));
        } catch (StoreException e) {
            return true;
        }
    }

    private PinAnswer standing(StatelessSession session, long personId) {
        if (!isStaff(session, personId)) {
            return new PinAnswer.NotStaff();
        }
        CounterPin pin = session.get(CounterPin.class, personId);
        if (pin == null) {
            return new PinAnswer.NoPin();
        }
        Duration left = left(personId, failures(session, personId));
        return left.isPositive() ? new PinAnswer.Wait(left, false) : new PinAnswer.Ready();
    }

    /** How long nobody may try: from the last try on, or from the start of this program if that was before it. */
    private Duration left(long personId, int failures) {
        long since = nanos.getAsLong() - tried.getOrDefault(personId, began);
        return PinWait.after(failures).minusNanos(since);
    }

    private static int failures(StatelessSession session, long personId) {
        PinFailures before = session.get(PinFailures.class, personId);
        return before == null ? 0 : before.failures();
    }

    /** The role on the card goes before that on the badge. */
    private boolean isStaff(StatelessSession session, long personId) {
        Person person = session.get(Person.class, personId);
        if (person == null || person.role() != Role.STAFF) {
            return false;
        }
        List<Long> latest = new Counters_(session).findSerials(stationId, personId, Page.first(1));
        return latest.stream().noneMatch(serial -> session.get(Revocation.class, serial) != null);
    }

    /** Whether a text can be a PIN. */
    static boolean isWhole(String typed) {
        return PinHash.isPin(typed);
    }
}
