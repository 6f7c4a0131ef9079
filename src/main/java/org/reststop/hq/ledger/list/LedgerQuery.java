package org.reststop.hq.ledger.list;

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
public final class LedgerQuery {
    private static final String OPEN = "n.state in ('RECEIVED', 'ACCEPTED', 'ASSIGNED', 'WORKING', 'WAITING')";
    private static final String LATE = OPEN
            + " and (n.done_due < :now or n.answered_at is null and n.answer_due < :now"
            + " or n.assigned_at is null and n.dispatch_due < :now)";

    /** People who were two and are now one have the company of that one. */
    private static final String OF_COMPANY = "exists (select 1 from person p left join person_alias a"
            + " on a.person_id = n.person_id where p.id = coalesce(a.same_as, n.person_id) and p.company = :company)";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final boolean postgres;
    private final boolean searches;
    private final String time;
    private final String id;

    private LedgerQuery(boolean postgres, boolean searches, boolean raising) {
        this.postgres = postgres;
        this.searches = searches;
        this.time = raising ? "n.raised_at" : searches ? "t.received_at" : "n.received_at";
        this.id = searches && !raising ? "t.need_id" : "n.id";
    }

    /**
     * Who asks when.
     *
     * @param account the reader's id
     * @param zone whose days the filter means
     */
    public record Asker(String account, Instant now, ZoneId zone) {}

    /** The newest that a filter lets through, or those that follow a place; within a transaction. */
    public static List<LedgerEntry> run(
            StatelessSession session, LedgerFilter filter, Optional<LedgerPlace> from, Asker asker, int most) {
        Set<String> grams = SearchWords.asked(filter.words());
        LedgerQuery query = new LedgerQuery(
                session.doReturningWork(LedgerQuery::isPostgres),
                !grams.isEmpty(),
                filter.span().isOfRaising());
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
        return "select n.* from need n"
                + (searches ? " join need_text t on t.station_id = n.station_id and t.need_id = n.id" : "")
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + " order by " + time + " desc, " + id + " desc";
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
            case "none" -> conditions.add("n.patrol is null");
            default -> {}
        }
        if (!filter.who().company().isEmpty()) {
            conditions.add(OF_COMPANY);
            values.put("company", filter.who().company());
        }
        String column = filter.span().isOfRaising() ? "n.raised_at" : "n.received_at";
        day(column + " >= :since", "since", filter.span().since(), 0, asker.zone());
        day(column + " < :until", "until", filter.span().until(), 1, asker.zone());
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
        // Row by row as the index lies, so that a place far behind is found at once.
        conditions.add("(" + time + ", " + id + ") < (:at, :before)");
        values.put("at", place.at());
        values.put("before", place.id());
    }
}
