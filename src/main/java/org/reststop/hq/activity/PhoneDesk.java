package org.reststop.hq.activity;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.activity.ActivityAudience;
import org.reststop.domain.activity.PlaceState;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.secret.Tokens;
import org.reststop.store.Store;

/**
 * Places that are asked for on one's own phone, without a badge. Whatever is sent twice counts once. Safe to call from
 * any thread; waits for the database.
 */
final class PhoneDesk {
    private final Store store;
    private final FeedPublisher feed;
    private final InstantSource clock;

    PhoneDesk(Store store, FeedPublisher feed, InstantSource clock) {
        this.store = store;
        this.feed = feed;
        this.clock = clock;
    }

    /** What came of asking. */
    enum Asked {
        /** It is asked for; the person's page tells what came of it. */
        TAKEN,
        /** Somebody with this telephone has a place or waits. */
        PHONE_KNOWN,
        /** There is no such activity any more. */
        GONE,
        /** There is no room, and no waiting list. */
        FULL
    }

    /**
     * A place with its activity.
     *
     * @param number on the waiting list, from 1; else 0
     */
    record Held(ActivityEntry entry, Seat seat, int number) {}

    /** What the people of a station may sign up for, the soonest first. */
    List<ActivityBoard.Listed> list(String station) {
        return store.read(session -> {
            ActivityQueries queries = new ActivityQueries_(session);
            List<ActivityEntry> all = queries.findComing(clock.instant()).stream()
                    .filter(entry -> isOpen(entry, station))
                    .toList();
            return ActivityBoard.listed(queries, all);
        });
    }

    private static boolean isOpen(ActivityEntry entry, String station) {
        return entry.isFor(station) && !entry.cancelled() && entry.terms().audience() != ActivityAudience.VOLUNTEERS;
    }

    /** One of these. */
    Optional<ActivityBoard.Listed> find(String station, UUID id) {
        return list(station).stream().filter(one -> one.entry().id().equals(id)).findFirst();
    }

    /** Asks for a place. */
    Asked ask(UUID activity, UUID seatId, Seat.Holder holder) {
        return store.write(tx -> {
            Places places = new Places(tx.session(), feed, clock.instant());
            Optional<ActivityEntry> found = places.lock(activity);
            if (found.isEmpty() || !isOpen(found.get(), holder.stationId())) {
                return Asked.GONE;
            }
            ActivityEntry entry = found.get();
            boolean again = places.seat(entry, seatId).isPresent();
            if (!again && isKnown(tx.session(), activity, holder.phone())) {
                return Asked.PHONE_KNOWN;
            }
            if (!again && places.isShut(entry)) {
                return Asked.FULL;
            }
            places.signUp(entry, seatId, holder, new Places.Asked(clock.instant(), null));
            places.publish();
            return Asked.TAKEN;
        });
    }

    private static boolean isKnown(StatelessSession session, UUID activity, String phone) {
        return new ActivityQueries_(session)
                .findByPhone(activity, phone).stream()
                        .anyMatch(seat -> seat.state().isOpen());
    }

    /** The place of a token. */
    Optional<Held> held(String token) {
        byte[] hash = Tokens.hash(token);
        return store.read(session -> {
            ActivityQueries queries = new ActivityQueries_(session);
            return queries.findByToken(hash).stream().findFirst().flatMap(seat -> Optional.ofNullable(
                            session.get(ActivityEntry.class, seat.key().activityId()))
                    .map(entry -> new Held(entry, seat, number(queries, seat))));
        });
    }

    private static int number(ActivityQueries queries, Seat seat) {
        List<Seat> waiting = queries.findSeats(seat.key().activityId()).stream()
                .filter(one -> one.state() == PlaceState.WAITING)
                .toList();
        return 1
                + waiting.stream()
                        .map(one -> one.key().id())
                        .toList()
                        .indexOf(seat.key().id());
    }

    /** Gives the place of a token back; one that was given back before stays so. */
    void leave(Held held) {
        store.write(tx -> {
            Places places = new Places(tx.session(), feed, clock.instant());
            places.lock(held.entry().id())
                    .ifPresent(entry -> places.seat(entry, held.seat().key().id())
                            .filter(seat -> seat.state().isOpen())
                            .ifPresent(seat -> places.signOff(entry, seat)));
            places.publish();
            return held;
        });
    }
}
