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
    private static final String OVER = "over";
    private static final String OPEN = "n.state in ('RECEIVED', 'ACCEPTED', 'ASSIGNED', 'WORKING', 'WAITING')";
    private static final String LATE = OPEN
            + " and (n.done_due < :now or n.answered_at is null and n.answer_due < :now"
            + " or n.assigned_at is null and n.dispatch_due < :now)";

    /** People who were two and are now one have the company of that one. */
    private static final String OF_COMPANY = "n.person_id in (select p.id from person p where p.company = :company"
            + " and not exists (select 1 from person_alias a where a.person_id = p.id)"
            + " union all select a.person_id from person_alias a join person p on p.id = a.same_as"
            + " where p.company = :company)";

    /** How many of the newest are looked through for each that is wanted before the index is asked. */
    private static final int NEAR = 60;

    private static final String TEXT = " need_text t on t.station_id = n.station_id and t.need_id = n.id";

    /** By its key for each of a few needs: PostgreSQL, which cannot know how common a word is, would read all texts. */
    private static final String TEXT_OF_EACH =
            "select grams from need_text where station_id = n.station_id and need_id = n.id offset 0";

    private final List<String> conditions = new ArrayList<>();
    private final List<String> sought = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Way way;
    private final String time;
    private final String id;
    private final int most;
    private final boolean late;

    /** How entries are found. */
    private enum Way {
        /** In their order, without a search. */
        LISTED,
        /**
         * Among the newest that the rest of the filter lets through. Those of a company with many people are found there
         * at once; all that they ever asked for would have to be sorted.
         */
        NEWEST,
        /**
         * Among the newest that the filter lets through. A common word is found there at once; its matches in the whole
         * ledger would have to be sorted.
         */
        NEAR,
        /** By the index of what needs are found by. */
        INDEXED,
        /** One after another, where a database has no such index. */
        SCANNED
    }

    private LedgerQuery(Way way, LedgerFilter filter, int most) {
        boolean byText = way == Way.INDEXED || way == Way.SCANNED;
        boolean raising = filter.span().isOfRaising();
        this.way = way;
        this.time = raising ? "n.raised_at" : byText ? "t.received_at" : "n.received_at";
        this.id = byText && !raising ? "t.need_id" : "n.id";
        this.most = most;
        this.late = filter.due().equals(OVER);
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
        if (SearchWords.asked(filter.words()).isEmpty()) {
            if (!filter.who().company().isEmpty()) {
                List<LedgerEntry> newest = new LedgerQuery(Way.NEWEST, filter, most).find(session, filter, from, asker);
                if (newest.size() == most) {
                    return newest;
                }
            }
            return new LedgerQuery(Way.LISTED, filter, most).find(session, filter, from, asker);
        }
        if (!session.doReturningWork(LedgerQuery::isPostgres)) {
            return new LedgerQuery(Way.SCANNED, filter, most).find(session, filter, from, asker);
        }
        List<LedgerEntry> near = new LedgerQuery(Way.NEAR, filter, most).find(session, filter, from, asker);
        return near.size() == most
                ? near
                : new LedgerQuery(Way.INDEXED, filter, most).find(session, filter, from, asker);
    }

    private List<LedgerEntry> find(
            StatelessSession session, LedgerFilter filter, Optional<LedgerPlace> from, Asker asker) {
        filter(filter, asker);
        boolean narrow = !conditions.isEmpty();
        search(SearchWords.asked(filter.words()));
        from.ifPresent(this::begin);
        NativeQuery<LedgerEntry> sql = session.createNativeQuery(sql(narrow), LedgerEntry.class);
        values.forEach(sql::setParameter);
        return sql.setMaxResults(most).getResultList();
    }

    private static boolean isPostgres(Connection connection) throws java.sql.SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    private String sql(boolean narrow) {
        String order = " order by " + time + " desc, " + id + " desc";
        if (way == Way.NEAR) {
            return "select n.* from (select n.* from need n" + where(conditions) + order + " limit " + NEAR * most
                    + ") n join lateral (" + TEXT_OF_EACH + ") t on true" + where(sought) + order;
        }
        if (way == Way.NEWEST) {
            return "select n.* from (select n.* from need n" + where(conditions) + order + " limit " + NEAR * most
                    + ") n" + where(sought) + order;
        }
        List<String> all = new ArrayList<>(conditions);
        all.addAll(sought);
        if (way == Way.INDEXED && !narrow && time.startsWith("t.")) {
            return "select n.* from (select * from need_text t" + where(all) + order + " limit " + most
                    + ") t join need n on n.station_id = t.station_id and n.id = t.need_id" + order;
        }
        if (way == Way.LISTED && late) {
            // All that is open is soon read; in the order of the whole ledger the few that are late would be far apart.
            return "select n.* from (select n.* from need n" + where(conditions) + " offset 0) n" + order;
        }
        return "select n.* from need n" + (way == Way.LISTED ? "" : " join" + TEXT) + where(all) + order;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
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
        if (filter.due().equals(OVER)) {
            conditions.add(LATE);
            values.put("now", asker.now());
        }
        CameOf.of(filter.due()).map(CameOf::condition).ifPresent(conditions::add);
        switch (filter.patrol()) {
            case "any" -> conditions.add("n.patrol in ('USUAL', 'SOON', 'NOW')");
            case "now" -> conditions.add("n.patrol = 'NOW'");
            case "none" -> conditions.add("n.patrol is null");
            default -> {}
        }
        if (!filter.who().company().isEmpty()) {
            (way == Way.NEWEST ? sought : conditions).add(OF_COMPANY);
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
        if (way == Way.INDEXED) {
            sought.add("string_to_array(t.grams, ' ') @> string_to_array(cast(:grams as text), ' ')");
            values.put("grams", String.join(" ", grams));
            return;
        }
        int number = 0;
        for (String gram : grams) {
            String name = "gram" + number++;
            sought.add("t.grams like :" + name);
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
