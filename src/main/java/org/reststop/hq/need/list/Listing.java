package org.reststop.hq.need.list;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.station.Station;
import org.reststop.hq.ledger.Deadlines;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Milestones;
import org.reststop.hq.ledger.list.LedgerFilter;
import org.reststop.hq.ledger.list.LedgerPlace;
import org.reststop.hq.ledger.list.LedgerQuery;
import org.reststop.store.Store;

/** Reads parts of the ledger. Safe to call from any thread; waits for the database. */
public final class Listing {
    /** How many entries a page has. */
    static final int ON_A_PAGE = 50;

    /** Nobody reads a longer list to its end, so nothing is counted further. */
    static final int COUNTED = 1_000;

    private final Store store;
    private final Clock clock;

    /** @param clock in whose zone days begin and end where stations do not agree */
    public Listing(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A part of the ledger, the newest first. */
    record Part(List<LedgerEntry> entries, Optional<LedgerPlace> older) {}

    /**
     * The entries that a filter lets through, from a place on.
     *
     * @param account the reader's id
     */
    Part part(LedgerFilter filter, Optional<LedgerPlace> from, String account, List<Station> stations) {
        LedgerQuery.Asker asker = new LedgerQuery.Asker(
                account, clock.instant(), filter.zone(stations).orElse(clock.getZone()));
        List<LedgerEntry> found = store.read(session -> LedgerQuery.run(session, filter, from, asker, ON_A_PAGE + 1));
        boolean more = found.size() > ON_A_PAGE;
        List<LedgerEntry> shown = more ? found.subList(0, ON_A_PAGE) : found;
        return new Part(
                List.copyOf(shown), more ? Optional.of(LedgerPlace.after(shown.getLast(), filter)) : Optional.empty());
    }

    /** How many entries each state has by its word, at a station or, if that is empty, at all; {@link #COUNTED} at most. */
    Map<String, Integer> counts(String station) {
        Map<String, String> counted = new LinkedHashMap<>();
        for (NeedState state : NeedState.values()) {
            counted.put(state.word(), count("state", state.name(), station));
        }
        counted.put("asked", count("visibility", "ASKED", station));
        return store.read(session -> {
            NativeQuery<Object[]> query =
                    session.createNativeQuery(String.join(" union all ", counted.values()), Object[].class);
            if (!station.isEmpty()) {
                query.setParameter("station", station);
            }
            Map<String, Integer> counts = new LinkedHashMap<>();
            counted.keySet().forEach(word -> counts.put(word, 0));
            for (Object[] row : query.getResultList()) {
                String value = (String) row[0];
                counts.put(value.toLowerCase(Locale.ROOT), ((Number) row[1]).intValue());
            }
            return counts;
        });
    }

    private static String count(String column, String value, String station) {
        return "select '" + value + "' as counted, count(*) as times from (select 1 as one from need where " + column
                + " = '" + value + "'" + (station.isEmpty() ? "" : " and station_id = :station")
                + " fetch first " + COUNTED + " rows only) c";
    }

    /** Whether something that was promised of an open need is past. */
    boolean isLate(LedgerEntry entry) {
        Deadlines due = entry.deadlines();
        Milestones reached = entry.milestones();
        return entry.state().isOpen()
                && (isPast(due.done())
                        || reached.answered() == null && isPast(due.answer())
                        || reached.assigned() == null && isPast(due.dispatch()));
    }

    private boolean isPast(@Nullable Instant due) {
        return due != null && clock.instant().isAfter(due);
    }

    /** A count as it is read. */
    static String shown(int count) {
        return count < COUNTED ? Integer.toString(count) : String.format(Locale.ROOT, "%d+", COUNTED - 1);
    }
}
