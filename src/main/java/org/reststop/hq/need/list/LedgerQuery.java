package org.reststop.hq.need.list;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.reststop.domain.need.NeedState;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.SearchWords;
import org.reststop.hq.ledger.Visibility;

/**
 * The SQL of a part of the ledger, the newest first. It goes by an index in the order that is wanted, so that it stops
 * when the part is full, whatever the ledger holds; a search goes by the index of what needs are found by.
 */
final class LedgerQuery {
    private static final String OPEN = "n.state in ('RECEIVED', 'ACCEPTED', 'ASSIGNED', 'WORKING', 'WAITING')";
    private static final String LATE = OPEN
            + " and (n.done_due < :now or n.answered_at is null and n.answer_due < :now"
            + " or n.assigned_at is null and n.dispatch_due < :now)";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final boolean postgres;
    private final boolean searches;

    private LedgerQuery(boolean postgres, boolean searches) {
        this.postgres = postgres;
        this.searches = searches;
    }

    /**
     * Who asks when.
     *
     * @param account the reader's id
     * @param zone whose days the filter means
     */
    record Asker(String account, Instant now, ZoneId zone) {}

    static List<LedgerEntry> run(
            StatelessSession session, LedgerFilter filter, Optional<LedgerPlace> from, Asker asker, int most) {
        Set<String> grams = SearchWords.asked(filter.words());
        LedgerQuery query = new LedgerQuery(session.doReturningWork(LedgerQuery::isPostgres), !grams.isEmpty());
        query.filter(filter, asker);
        query.search(grams);
        from.ifPresent(query::begin);
        NativeQuery<LedgerEntry> sql = session.createNativeQuery(query.sql(), LedgerEntry.class);
        query.values.forEach(sql::setParameter);
        return sql.setMaxResults(most).getResultList();
    }

    private static boolean isPostgres(Connection connection) throws java.sql.SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    private String sql() {
        String order = searches ? "t.received_at desc, t.need_id desc" : "n.received_at desc, n.id desc";
        return "select n.* from need n"
                + (searches ? " join need_text t on t.station_id = n.station_id and t.need_id = n.id" : "")
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + " order by " + order;
    }

    private void filter(LedgerFilter filter, Asker asker) {
        equal("n.station_id", "station", filter.who().station());
        equal("n.category", "category", filter.who().category());
        oneOf("n.visibility", "visibility", filter.who().visibility(), Visibility.values());
        if (filter.state().equals("open")) {
            conditions.add(OPEN);
        } else {
            oneOf("n.state", "state", filter.state(), NeedState.values());
        }
        switch (filter.assignee()) {
            case "" -> {}
            case "nobody" -> conditions.add("n.assignee_id is null");
            case "mine" -> equal("n.assignee_id", "assignee", asker.account());
            default -> equal("n.assignee_id", "assignee", filter.assignee());
        }
        if (filter.due().equals("over")) {
            conditions.add(LATE);
            values.put("now", asker.now());
        }
        switch (filter.patrol()) {
            case "any" -> conditions.add("n.patrol in ('USUAL', 'SOON', 'NOW')");
            case "now" -> conditions.add("n.patrol = 'NOW'");
            default -> {}
        }
        day("n.received_at >= :since", "since", filter.span().since(), 0, asker.zone());
        day("n.received_at < :until", "until", filter.span().until(), 1, asker.zone());
    }

    private void equal(String column, String name, String value) {
        if (!value.isEmpty()) {
            conditions.add(column + " = :" + name);
            values.put(name, value);
        }
    }

    /** A word that is none of them finds nothing. */
    private void oneOf(String column, String name, String word, Enum<?>[] all) {
        if (!word.isEmpty()) {
            boolean known = List.of(all).stream().anyMatch(one -> one.name().equalsIgnoreCase(word));
            equal(column, name, known ? word.toUpperCase(Locale.ROOT) : "-");
        }
    }

    private void day(String condition, String name, String day, int later, ZoneId zone) {
        if (!day.isEmpty()) {
            conditions.add(condition);
            values.put(
                    name,
                    LocalDate.parse(day).plusDays(later).atStartOfDay(zone).toInstant());
        }
    }

    /** What is asked for holds letters and digits only, so nothing in it means anything to LIKE. */
    private void search(Set<String> grams) {
        if (grams.isEmpty()) {
            return;
        }
        if (postgres) {
            conditions.add("string_to_array(t.grams, ' ') @> string_to_array(cast(:grams as text), ' ')");
            values.put("grams", String.join(" ", grams));
            return;
        }
        int number = 0;
        for (String gram : grams) {
            String name = "gram" + number++;
            conditions.add("t.grams like :" + name);
            values.put(name, "% " + gram + " %");
        }
    }

    private void begin(LedgerPlace place) {
        String at = searches ? "t.received_at" : "n.received_at";
        String id = searches ? "t.need_id" : "n.id";
        conditions.add("(" + at + " < :at or " + at + " = :at and " + id + " < :before)");
        values.put("at", place.receivedAt());
        values.put("before", place.id());
    }
}
