package org.reststop.hq.activity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;

/** What staff do with activities; all of it is put on record. Safe to call from any thread; waits for the database. */
public final class ActivityBoard {
    /** The entities of this package. */
    public static final List<Class<?>> ENTITIES = List.of(ActivityEntry.class, Seat.class, ActivityEvent.class);

    private static final int MOST_PAST = 100;

    private final Store store;
    private final FeedPublisher feed;
    private final InstantSource clock;
    private final UuidV7 ids;

    public ActivityBoard(Store store, FeedPublisher feed, InstantSource clock, UuidV7 ids) {
        this.store = store;
        this.feed = feed;
        this.clock = clock;
        this.ids = ids;
    }

    /** What came of changing an activity. */
    public enum Done {
        DONE,
        /** There is none. */
        MISSING,
        /** Somebody else has changed it meanwhile. */
        CLASH,
        /** It is cancelled, or not over yet. */
        NOT_NOW
    }

    /** An activity with all who have to do with it, in the order in which they asked. */
    public record Full(ActivityEntry entry, List<Seat> seats, List<ActivityEvent> events) {
        /** How it stands. */
        public Counts counts() {
            return Counts.of(seats);
        }
    }

    /** An activity and how it stands. */
    public record Listed(ActivityEntry entry, Counts counts) {}

    /** Those that are still to come, the soonest first, or else the newest of the past. */
    public List<Listed> list(boolean past) {
        Instant now = clock.instant();
        return store.read(session -> {
            ActivityQueries queries = new ActivityQueries_(session);
            List<ActivityEntry> all = past ? queries.findPast(now, MOST_PAST) : queries.findComing(now);
            return listed(queries, all);
        });
    }

    static List<Listed> listed(ActivityQueries queries, List<ActivityEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Seat> seats =
                queries.findSeatsOf(entries.stream().map(ActivityEntry::id).toList());
        return entries.stream()
                .map(entry -> new Listed(
                        entry,
                        Counts.of(seats.stream()
                                .filter(seat -> seat.key().activityId().equals(entry.id()))
                                .toList())))
                .toList();
    }

    /** One of them. */
    public Optional<Full> find(UUID id) {
        return store.read(session -> {
            ActivityQueries queries = new ActivityQueries_(session);
            return Optional.ofNullable(session.get(ActivityEntry.class, id))
                    .map(entry -> new Full(entry, queries.findSeats(id), queries.findEvents(id)));
        });
    }

    /**
     * Makes an activity; a form that was sent before makes no other.
     *
     * @param draft keeps every rule
     * @param id the form's
     */
    public UUID make(UUID id, ActivityDraft draft, String staff) {
        Instant now = clock.instant();
        return store.write(tx -> {
            if (tx.session().get(ActivityEntry.class, id) == null) {
                ActivityEntry entry = new ActivityEntry(id, draft, now);
                tx.session().insert(entry);
                record(tx.session(), id, staff, "make", "");
                Places places = new Places(tx.session(), feed, now);
                places.tellAll(entry);
                places.publish();
            }
            return id;
        });
    }

    /** @param base the revision that was changed */
    public Done change(UUID id, long base, ActivityDraft draft, String staff) {
        return with(id, staff, "edit", (places, entry) -> {
            if (entry.revision() != base) {
                return Done.CLASH;
            }
            if (entry.cancelled()) {
                return Done.NOT_NOW;
            }
            List<String> before = entry.stations();
            entry.change(draft, clock.instant());
            places.update(entry);
            places.leave(entry, before);
            places.callUp(entry);
            places.tellAll(entry);
            return Done.DONE;
        });
    }

    /** Calls it off; everybody who has a place is told. */
    public Done cancel(UUID id, String staff) {
        return with(id, staff, "cancel", (places, entry) -> {
            if (entry.cancelled()) {
                return Done.DONE;
            }
            entry.cancel(clock.instant());
            places.update(entry);
            places.tellAll(entry);
            return Done.DONE;
        });
    }

    /** Says something to those who came, once it has begun. */
    public Done thank(UUID id, String zh, String en, String staff) {
        return with(id, staff, "thank", (places, entry) -> {
            if (entry.cancelled() || entry.terms().starts().isAfter(clock.instant())) {
                return Done.NOT_NOW;
            }
            entry.thank(zh, en);
            places.update(entry);
            places.tellAll(entry);
            return Done.DONE;
        });
    }

    /** Whether somebody came, as staff tick it. */
    public record Tick(UUID seatId, boolean came, int minutes) {}

    /** Takes the attendance sheet as it was ticked. */
    public Done attendance(UUID id, List<Tick> ticks, String staff) {
        return with(id, staff, "attendance", (places, entry) -> {
            ticks.forEach(tick -> places.tick(entry, tick));
            return Done.DONE;
        });
    }

    /** Somebody with a badge gets a place by staff, as far as there are any. */
    public Done add(UUID id, long personId, String staff) {
        return with(id, staff, "add", (places, entry) -> {
            places.signUp(entry, ids.next(), Seat.Holder.known(personId, ""), new Places.Asked(clock.instant(), null));
            return Done.DONE;
        });
    }

    /** Somebody's place is given back by staff. */
    public Done drop(UUID id, UUID seatId, String staff) {
        return with(id, staff, "drop", (places, entry) -> {
            Optional<Seat> seat = places.seat(entry, seatId);
            seat.ifPresent(known -> places.signOff(entry, known));
            return seat.isPresent() ? Done.DONE : Done.MISSING;
        });
    }

    /** Puts on record that somebody saw who has a place. */
    public void looked(UUID id, String staff) {
        store.write(tx -> {
            record(tx.session(), id, staff, "look", "");
            return id;
        });
    }

    @FunctionalInterface
    private interface Deed {
        Done on(Places places, ActivityEntry entry);
    }

    private Done with(UUID id, String staff, String act, Deed deed) {
        return store.write(tx -> {
            Places places = new Places(tx.session(), feed, clock.instant());
            Optional<ActivityEntry> entry = places.lock(id);
            if (entry.isEmpty()) {
                return Done.MISSING;
            }
            Done done = deed.on(places, entry.get());
            if (done == Done.DONE) {
                record(tx.session(), id, staff, act, "");
            }
            places.publish();
            return done;
        });
    }

    private void record(StatelessSession session, UUID id, String staff, String act, String detail) {
        session.insert(new ActivityEvent(new ActivityEvent.Key(id, ids.next()), clock.instant(), staff, act, detail));
    }
}
