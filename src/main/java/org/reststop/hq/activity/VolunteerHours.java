package org.reststop.hq.activity;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.reststop.hq.badge.Roster;
import org.reststop.hq.badge.RosterEntry;
import org.reststop.store.Store;

/** How long volunteers helped in a month. Safe to call from any thread; waits for the database. */
final class VolunteerHours {
    private final Store store;
    private final Roster roster;

    VolunteerHours(Store store, Roster roster) {
        this.store = store;
        this.roster = roster;
    }

    /**
     * What somebody did in a month.
     *
     * @param times how many activities the person came to
     */
    public record Month(RosterEntry person, int times, long minutes) {}

    /** Everybody who helped, the longest first. */
    List<Month> of(YearMonth month, ZoneId zone) {
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        Map<Long, List<Seat>> seats =
                store.read(session -> new ActivityQueries_(session).findHelped(from, until)).stream()
                        .filter(seat -> seat.personId() != null)
                        .collect(Collectors.groupingBy(seat -> Objects.requireNonNull(seat.personId())));
        return roster.byIds(List.copyOf(seats.keySet())).stream()
                .map(person -> month(person, seats.getOrDefault(person.personId(), List.of())))
                .sorted(Comparator.comparingLong(Month::minutes).reversed())
                .toList();
    }

    private static Month month(RosterEntry person, List<Seat> seats) {
        return new Month(
                person, seats.size(), seats.stream().mapToLong(Seat::minutes).sum());
    }
}
