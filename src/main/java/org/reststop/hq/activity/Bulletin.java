package org.reststop.hq.activity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.activity.ActivityPlace;
import org.reststop.domain.activity.PlaceState;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.sync.ActivityChange;

/** Puts activities into the feed, and what became of people's places, for the stations that these people come to. */
final class Bulletin {
    private final StatelessSession session;
    private final FeedPublisher feed;
    private final SeatReaders readers;

    Bulletin(StatelessSession session, FeedPublisher feed) {
        this.session = session;
        this.feed = feed;
        this.readers = new SeatReaders(session);
    }

    /**
     * Publishes an activity with its counts, and tells some of what became of their places; of those who wait all, for
     * their numbers may have changed.
     *
     * @param seats all of the activity's, in their order
     */
    void publish(ActivityEntry entry, List<Seat> seats, Set<Seat.Key> told) {
        Counts counts = Counts.of(seats);
        documents(entry, counts).forEach(document -> feed.publish(session, document, document.shownAt()));
        Map<Seat.Key, Integer> numbers = numbers(seats);
        for (Seat seat : seats) {
            if (told.contains(seat.key()) || seat.state() == PlaceState.WAITING) {
                tell(entry, counts, seat, numbers.getOrDefault(seat.key(), 0));
            }
        }
    }

    /** Tells somebody of a place at one more station. */
    void tellAt(String station, ActivityEntry entry, List<Seat> seats, Seat seat) {
        tell(entry, Counts.of(seats), seat, numbers(seats).getOrDefault(seat.key(), 0), station);
    }

    private void tell(ActivityEntry entry, Counts counts, Seat seat, int number) {
        stations(seat).forEach(station -> tell(entry, counts, seat, number, station));
    }

    private void tell(ActivityEntry entry, Counts counts, Seat seat, int number, String station) {
        Long person = seat.personId();
        if (person == null) {
            return;
        }
        if (!entry.isFor(station)) {
            feed.publish(session, document(entry, counts, station, true), station);
        }
        feed.publish(session, placeTold(entry, seat, person, number, station), station);
    }

    private Set<String> stations(Seat seat) {
        Long person = seat.personId();
        if (person == null) {
            return Set.of();
        }
        Set<String> stations = new LinkedHashSet<>(readers.stationsOf(person));
        if (!seat.stationId().isEmpty()) {
            stations.add(seat.stationId());
        }
        return stations;
    }

    private static ActivityChange.PlaceTold placeTold(
            ActivityEntry entry, Seat seat, long person, int number, String station) {
        boolean thanked = seat.state() == PlaceState.ATTENDED;
        ActivityPlace.Word word = new ActivityPlace.Word(
                seat.state(),
                number,
                seat.movedUp(),
                thanked ? entry.thanksZh() : null,
                thanked ? entry.thanksEn() : null,
                entry.terms().hoursCounted() && seat.minutes() > 0 ? seat.minutes() : null);
        return new ActivityChange.PlaceTold(entry.id(), person, word, seat.answers(), station);
    }

    /** What was told of a person's place, for taking it from all kiosks. */
    List<ActivityChange> tellingsOf(ActivityEntry entry, Seat seat) {
        Long person = seat.personId();
        List<ActivityChange> all = new ArrayList<>();
        for (String station : stations(seat)) {
            ActivityPlace.Word nothing = ActivityPlace.Word.of(PlaceState.CANCELLED);
            all.add(new ActivityChange.PlaceTold(entry.id(), person == null ? 0 : person, nothing, null, station));
        }
        return all;
    }

    /** Takes an activity from the kiosks of stations that it is no longer for, or from all. */
    void withdraw(ActivityEntry entry, List<String> stations) {
        Counts none = new Counts(0, 0);
        if (stations.isEmpty()) {
            feed.remove(session, document(entry, none, null, false));
        }
        stations.forEach(station -> feed.remove(session, document(entry, none, station, false)));
    }

    /** Takes an activity and what was told of its places from all kiosks; HQ keeps them. */
    void putAway(ActivityEntry entry, List<Seat> seats) {
        Set<String> elsewhere = new LinkedHashSet<>();
        for (Seat seat : seats) {
            tellingsOf(entry, seat).forEach(telling -> feed.remove(session, telling));
            elsewhere.addAll(stations(seat));
        }
        withdraw(entry, entry.stations());
        elsewhere.removeIf(entry::isFor);
        if (!elsewhere.isEmpty()) {
            withdraw(entry, List.copyOf(elsewhere));
        }
    }

    private static List<ActivityChange.Published> documents(ActivityEntry entry, Counts counts) {
        return entry.stations().isEmpty()
                ? List.of(document(entry, counts, null, false))
                : entry.stations().stream()
                        .map(station -> document(entry, counts, station, false))
                        .toList();
    }

    private static ActivityChange.Published document(
            ActivityEntry entry, Counts counts, @Nullable String station, boolean quiet) {
        return new ActivityChange.Published(
                entry.id(),
                entry.revision(),
                entry.kind(),
                entry.text(),
                entry.terms(),
                entry.cancelled(),
                counts.taken(),
                counts.waiting(),
                station,
                quiet);
    }

    private static Map<Seat.Key, Integer> numbers(List<Seat> seats) {
        Map<Seat.Key, Integer> numbers = new HashMap<>();
        for (Seat seat : seats) {
            if (seat.state() == PlaceState.WAITING) {
                numbers.put(seat.key(), numbers.size() + 1);
            }
        }
        return numbers;
    }
}
