package org.reststop.hq.need.list;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.Receipt;
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

    /** The last time counts: what was merged may have been parted before. */
    private static final String MERGED = "select n.id, m.station_id, m.id, m.receipt, e.actor_name from need n"
            + " join need m on m.station_id = n.station_id and m.id = n.merged_into"
            + " join need_event e on e.station_id = n.station_id and e.need_id = n.id and e.act = 'merge'"
            + " where n.id in (%s) order by e.number";

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

    /**
     * With which need one is told.
     *
     * @param receipt the other's, as it is read
     * @param link to the other's page
     * @param by who merged them
     */
    public record Merged(String receipt, String link, String by) {}

    /** Those among some entries that are told with another, by their ids. */
    Map<UUID, Merged> merged(List<LedgerEntry> entries) {
        List<UUID> ids = entries.stream()
                .filter(entry -> entry.mergedInto() != null)
                .map(LedgerEntry::id)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        String sql = String.format(MERGED, "?, ".repeat(ids.size() - 1) + "?");
        return store.look(connection -> {
            Map<UUID, Merged> merged = new LinkedHashMap<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                for (int i = 0; i < ids.size(); i++) {
                    query.setObject(i + 1, ids.get(i));
                }
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        String link = "/needs/" + rows.getString(2) + "/" + rows.getObject(3, UUID.class);
                        String receipt = Receipt.parse(rows.getString(4))
                                .map(Receipt::shown)
                                .orElse("");
                        merged.put(rows.getObject(1, UUID.class), new Merged(receipt, link, rows.getString(5)));
                    }
                }
            }
            return merged;
        });
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
