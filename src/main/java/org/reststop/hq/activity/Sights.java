package org.reststop.hq.activity;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reststop.domain.activity.PlaceState;
import org.reststop.domain.person.MaskedName;
import org.reststop.hq.badge.Roster;
import org.reststop.hq.badge.RosterEntry;
import org.reststop.hq.web.Frame;

/** Makes what staff see of activities. */
final class Sights {
    private static final List<PlaceState> ORDER = List.of(
            PlaceState.ATTENDED,
            PlaceState.CONFIRMED,
            PlaceState.SIGNED,
            PlaceState.WAITING,
            PlaceState.FULL,
            PlaceState.CANCELLED);

    private final Roster roster;
    private final Stations stations;
    private final InstantSource clock;

    Sights(Roster roster, Stations stations, InstantSource clock) {
        this.roster = roster;
        this.stations = stations;
        this.clock = clock;
    }

    /** One in a list. */
    ActivitySight listed(Frame frame, ActivityBoard.Listed listed) {
        return sight(frame, listed.entry(), listed.counts(), List.of(), List.of());
    }

    /** @param inFull whether names and telephones are shown as they are */
    ActivitySight full(Frame frame, ActivityBoard.Full full, boolean inFull) {
        return sight(frame, full.entry(), full.counts(), lines(full.seats(), inFull), full.events());
    }

    private ActivitySight sight(
            Frame frame,
            ActivityEntry entry,
            Counts counts,
            List<ActivitySight.Line> lines,
            List<ActivityEvent> events) {
        return new ActivitySight(
                entry,
                counts,
                ActivitySight.Phase.of(entry, clock.instant()),
                stations.zone(entry.stations()),
                stations.names(frame, entry.stations()),
                lines,
                events);
    }

    private List<ActivitySight.Line> lines(List<Seat> seats, boolean inFull) {
        Map<Long, RosterEntry> people = people(seats);
        List<ActivitySight.Line> lines = new ArrayList<>();
        int waiting = 0;
        for (Seat seat : seats) {
            int number = seat.state() == PlaceState.WAITING ? ++waiting : 0;
            lines.add(new ActivitySight.Line(
                    seat.key().id(),
                    name(seat, people, inFull),
                    phone(seat, people, inFull),
                    seat.state(),
                    number,
                    seat.minutes(),
                    seat.movedUp()));
        }
        lines.sort(Comparator.comparingInt(line -> ORDER.indexOf(line.state())));
        return lines;
    }

    Map<Long, RosterEntry> people(List<Seat> seats) {
        List<Long> ids = seats.stream()
                .map(Seat::personId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return roster.byIds(ids).stream().collect(Collectors.toMap(RosterEntry::personId, Function.identity()));
    }

    static String name(Seat seat, Map<Long, RosterEntry> people, boolean inFull) {
        Long person = seat.personId();
        if (person == null) {
            return seat.name().isEmpty() || inFull ? seat.name() : MaskedName.of(seat.name());
        }
        RosterEntry entry = people.get(person);
        if (entry == null) {
            return "№ " + person;
        }
        return inFull ? entry.name() : entry.maskedName();
    }

    private static String phone(Seat seat, Map<Long, RosterEntry> people, boolean inFull) {
        Long person = seat.personId();
        if (!inFull) {
            return "";
        }
        RosterEntry entry = person == null ? null : people.get(person);
        return entry == null ? seat.phone() : entry.phoneTail();
    }
}
