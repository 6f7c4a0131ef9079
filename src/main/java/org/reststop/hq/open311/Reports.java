package org.reststop.hq.open311;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.open311.Report.Sight;
import org.reststop.store.Store;

/**
 * The needs that another program may see: those that it has brought itself, those that are public, in the words that
 * staff have released, and of those that others have brought and whose number it knows, how far they are. Waits for the
 * database.
 */
final class Reports {
    private static final Comparator<Report> NEWEST = Comparator.comparing(Report::raised)
            .reversed()
            .thenComparing(report -> report.id().need(), Comparator.reverseOrder());

    private static final String TELLER = " from open311_request r"
            + " join need n on n.station_id = r.station_id and n.id = r.need_id"
            + " join need t on t.station_id = n.station_id and t.id = coalesce(n.merged_into, n.id)";

    private static final String OWN =
            "select " + Report.columns("t") + ", " + Report.TOLD + " as told" + TELLER + " where r.key_id = ?";

    private static final String BROUGHT =
            "select " + Report.columns("t") + ", null as told" + TELLER + " where r.key_id is not null";

    private static final String PUBLIC = "select " + Report.columns("n") + ", null as told from need n"
            + " left join open311_request r on r.station_id = n.station_id and r.need_id = n.id"
            + " where n.visibility = 'PUBLIC'";

    private final Store store;

    Reports(Store store) {
        this.store = store;
    }

    /** Gathers a statement's conditions with what they compare to. */
    private static final class Conditions {
        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        void and(String condition, List<?> compared) {
            sql.append(" and ").append(condition);
            values.addAll(compared);
        }

        void oneOf(String column, List<?> choices) {
            if (!choices.isEmpty()) {
                and(column + " in (" + "?, ".repeat(choices.size() - 1) + "?)", choices);
            }
        }

        void between(String column, Search.Span span) {
            and(column + " between ? and ?", List.of(time(span.from()), time(span.to())));
        }

        /** The same behind one more value. */
        Conditions of(Object first) {
            Conditions more = new Conditions();
            more.sql.append(sql);
            more.values.add(first);
            more.values.addAll(values);
            return more;
        }

        private static Object time(Instant at) {
            return at.atOffset(ZoneOffset.UTC);
        }
    }

    /**
     * The needs that are asked for, the newest first.
     *
     * @param key of whoever asks; null for everybody
     * @param stations among which to look
     */
    List<Report> find(Search search, @Nullable UUID key, List<String> stations) {
        if (stations.isEmpty()) {
            return List.of();
        }
        Conditions brought = conditions(search, stations, "r.requested_at", "t");
        Conditions raised = conditions(search, stations, "n.raised_at", "n");
        int all = search.page().all();
        return store.look(connection -> {
            List<Report> seen = new ArrayList<>();
            if (key != null) {
                seen.addAll(read(connection, OWN, brought.of(key), all, Sight.OWN));
            }
            seen.addAll(read(connection, PUBLIC, raised, all, Sight.RELEASED));
            // Most programs send no key when they read, and need to know how far what they brought is.
            if (!search.ids().isEmpty()) {
                seen.addAll(read(connection, BROUGHT, brought, all, Sight.STATE));
            }
            Map<Report.Id, Report> found = new LinkedHashMap<>();
            seen.forEach(report -> found.putIfAbsent(report.id(), report));
            return found.values().stream()
                    .sorted(NEWEST)
                    .skip(search.page().skipped())
                    .limit(search.page().most())
                    .toList();
        });
    }

    private static Conditions conditions(Search search, List<String> stations, String raised, String teller) {
        Conditions conditions = new Conditions();
        conditions.oneOf("n.station_id", stations);
        if (!search.ids().isEmpty()) {
            conditions.oneOf("n.id", search.ids());
            return conditions;
        }
        conditions.between(raised, search.raised());
        search.changed().ifPresent(span -> conditions.between(Report.changed(teller), span));
        conditions.oneOf("n.category", search.categories());
        conditions.oneOf(
                teller + ".state", search.states().stream().map(Enum::name).toList());
        return conditions;
    }

    private static List<Report> read(Connection connection, String sql, Conditions conditions, int most, Sight sight)
            throws SQLException {
        String order = sight == Sight.RELEASED
                ? " order by n.raised_at desc, n.id desc"
                : " order by r.requested_at desc, r.need_id desc";
        List<Report> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql + conditions.sql + order + " limit " + most)) {
            for (int i = 0; i < conditions.values.size(); i++) {
                query.setObject(i + 1, conditions.values.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(Report.of(rows, sight));
                }
            }
        }
        return found;
    }

    /** One need. */
    Optional<Report> find(UUID need, @Nullable UUID key, List<String> stations) {
        Search.Span ever = new Search.Span(Instant.EPOCH, Instant.EPOCH);
        Search search = new Search(List.of(need), ever, Optional.empty(), List.of(), List.of(), new Search.Page(0, 1));
        return find(search, key, stations).stream().findFirst();
    }

    /** With which key a need was brought; empty if it came by another way, or is none. */
    Optional<UUID> keyOf(UUID need) {
        return store.look(connection -> {
            String sql = "select key_id from open311_request where need_id = ?";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setObject(1, need);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
                }
            }
        });
    }
}
