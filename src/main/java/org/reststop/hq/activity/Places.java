package org.reststop.hq.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.activity.PlaceState;
import org.reststop.hq.feed.FeedPublisher;

/**
 * The one door to places: gives them in the order in which the wishes were received, never more than there are, and
 * calls up whoever waits when one becomes free. In the caller's transaction, which holds each activity that it changes
 * until its end; {@link #publish} comes last.
 */
final class Places {
    /** What a day of a volunteer's counts at most, unless staff say otherwise. */
    private static final Duration DAY = Duration.ofHours(8);

    private static final List<PlaceState> TAKEN = List.of(PlaceState.CONFIRMED, PlaceState.ATTENDED);

    private final StatelessSession session;
    private final ActivityQueries queries;
    private final FeedPublisher feed;
    private final Instant now;
    private final Map<UUID, ActivityEntry> locked = new LinkedHashMap<>();
    private final Map<UUID, ActivityEntry> touched = new LinkedHashMap<>();
    private final Map<ActivityEntry, List<String>> left = new LinkedHashMap<>();
    private final Set<Seat.Key> told = new LinkedHashSet<>();

    Places(StatelessSession session, FeedPublisher feed, Instant now) {
        this.session = session;
        this.queries = new ActivityQueries_(session);
        this.feed = feed;
        this.now = now;
    }

    /**
     * When somebody asked.
     *
     * @param signedAt by the clock of where the person was
     * @param fact that said so; null if none did
     */
    record Asked(Instant signedAt, @Nullable UUID fact) {}

    /** An activity that nobody else changes until the transaction ends; empty if there is none. */
    Optional<ActivityEntry> lock(UUID id) {
        ActivityEntry known = locked.computeIfAbsent(
                id, wanted -> session.get(ActivityEntry.class, wanted, LockMode.PESSIMISTIC_WRITE));
        return Optional.ofNullable(known);
    }

    /** The place of somebody with a badge, of whatever state. */
    Optional<Seat> seatOf(ActivityEntry entry, long personId) {
        return queries.findSeatOf(entry.id(), personId).stream().findFirst();
    }

    /** Somebody asks for a place. Whoever has one or waits keeps that; whoever gave one back is the last again. */
    Seat signUp(ActivityEntry entry, UUID newId, Seat.Holder holder, Asked asked) {
        Long person = holder.personId();
        Optional<Seat> before = person == null
                ? Optional.ofNullable(session.get(Seat.class, new Seat.Key(entry.id(), newId)))
                : seatOf(entry, person);
        Seat seat = before.orElseGet(() -> new Seat(new Seat.Key(entry.id(), newId), holder));
        if (before.isEmpty() || seat.state() == PlaceState.CANCELLED || seat.state() == PlaceState.FULL) {
            seat.ask(decide(entry), asked.signedAt(), now);
        }
        UUID fact = asked.fact();
        if (fact != null) {
            seat.answer(fact);
        }
        if (before.isEmpty()) {
            session.insert(seat);
        } else {
            session.update(seat);
        }
        touch(entry, seat);
        return seat;
    }

    private PlaceState decide(ActivityEntry entry) {
        if (entry.cancelled()) {
            return PlaceState.CANCELLED;
        }
        if (!entry.terms().ends().isAfter(now)) {
            return PlaceState.FULL;
        }
        // Whoever waits already is before whoever comes now.
        boolean room = !entry.terms().isFull(taken(entry)) && waiting(entry) == 0;
        return room ? PlaceState.CONFIRMED : entry.terms().waitingList() ? PlaceState.WAITING : PlaceState.FULL;
    }

    private int taken(ActivityEntry entry) {
        return (int) queries.countSeats(entry.id(), TAKEN);
    }

    private int waiting(ActivityEntry entry) {
        return (int) queries.countSeats(entry.id(), List.of(PlaceState.WAITING));
    }

    /** A fact of the person's was heard. */
    void answer(ActivityEntry entry, Seat seat, UUID fact) {
        seat.answer(fact);
        session.update(seat);
        touch(entry, seat);
    }

    /** Somebody gives a place back; whoever waits is called up. */
    void signOff(ActivityEntry entry, Seat seat) {
        if (seat.state() != PlaceState.ATTENDED) {
            seat.give(PlaceState.CANCELLED);
        }
        session.update(seat);
        touch(entry, seat);
        callUp(entry);
    }

    /** Gives what is free to those who wait, in their order. */
    void callUp(ActivityEntry entry) {
        if (entry.cancelled() || !entry.terms().ends().isAfter(now)) {
            return;
        }
        int taken = taken(entry);
        for (Seat seat : queries.findSeats(entry.id())) {
            if (entry.terms().isFull(taken)) {
                return;
            }
            if (seat.state() == PlaceState.WAITING) {
                seat.give(PlaceState.CONFIRMED);
                session.update(seat);
                touch(entry, seat);
                taken++;
            }
        }
    }

    /** Somebody came; what that is worth to a volunteer is how long it lasts, unless staff say otherwise. */
    void came(ActivityEntry entry, Seat seat, Instant at) {
        if (seat.state() != PlaceState.ATTENDED) {
            seat.came(at, worth(entry));
        }
        session.update(seat);
        touch(entry, seat);
    }

    /** The minutes that count for whoever comes to the whole of it. */
    static int worth(ActivityEntry entry) {
        if (!entry.terms().hoursCounted()) {
            return 0;
        }
        Duration whole = Duration.between(entry.terms().starts(), entry.terms().ends());
        return (int) (whole.compareTo(DAY) > 0 ? DAY : whole).toMinutes();
    }

    /** Staff say whether somebody came. */
    void tick(ActivityEntry entry, ActivityBoard.Tick tick) {
        Seat seat = session.get(Seat.class, new Seat.Key(entry.id(), tick.seatId()));
        if (seat == null) {
            return;
        }
        boolean was = seat.state() == PlaceState.ATTENDED;
        if (tick.came()) {
            seat.came(
                    Objects.requireNonNullElse(seat.attendedAt(), now),
                    entry.terms().hoursCounted() ? tick.minutes() : 0);
        } else if (was) {
            seat.stayedAway();
        }
        if (tick.came() || was) {
            session.update(seat);
            touch(entry, seat);
        }
    }

    /** Whether there is room for nobody else, not even on the waiting list. */
    boolean isShut(ActivityEntry entry) {
        return decide(entry) == PlaceState.FULL;
    }

    /** A place by its id. */
    Optional<Seat> seat(ActivityEntry entry, UUID seatId) {
        return Optional.ofNullable(session.get(Seat.class, new Seat.Key(entry.id(), seatId)));
    }

    /** Keeps what staff have changed of an activity. */
    void update(ActivityEntry entry) {
        session.update(entry);
    }

    /** It is no longer for some of the stations that it was for. */
    void leave(ActivityEntry entry, List<String> before) {
        if (before.isEmpty() != entry.stations().isEmpty()) {
            left.put(entry, before);
        } else {
            List<String> gone =
                    before.stream().filter(station -> !entry.isFor(station)).toList();
            if (!gone.isEmpty()) {
                left.put(entry, gone);
            }
        }
    }

    /** Everybody who has to do with an activity is told of it anew. */
    void tellAll(ActivityEntry entry) {
        touched.put(entry.id(), entry);
        queries.findSeats(entry.id()).forEach(seat -> told.add(seat.key()));
    }

    void touch(ActivityEntry entry, Seat seat) {
        touched.put(entry.id(), entry);
        told.add(seat.key());
    }

    /** Sends out what has changed; other publishers wait from here until the transaction ends. */
    void publish() {
        Bulletin bulletin = new Bulletin(session, feed);
        left.forEach(bulletin::withdraw);
        for (ActivityEntry entry : touched.values()) {
            bulletin.publish(entry, queries.findSeats(entry.id()), told);
        }
    }
}
