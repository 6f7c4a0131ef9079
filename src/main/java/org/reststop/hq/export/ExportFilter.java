package org.reststop.hq.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.NeedState;
import org.reststop.hq.http.Request;
import org.reststop.hq.ledger.LedgerEntry;

/**
 * Which needs are wanted, by the names that the list's address has; what is empty or unknown filters nothing.
 *
 * @param states none for all
 */
record ExportFilter(
        String station, String category, List<NeedState> states, Optional<Instant> since, Optional<Instant> until) {
    static ExportFilter of(Request request, ZoneId zone) {
        return new ExportFilter(
                request.query("station").orElse(""),
                request.query("category").orElse(""),
                states(request.query("state").orElse("")),
                day(request, "since").map(day -> day.atStartOfDay(zone).toInstant()),
                day(request, "until")
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static List<NeedState> states(String word) {
        return List.of(NeedState.values()).stream()
                .filter(state ->
                        word.equals("open") ? state.isOpen() : state.word().equals(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Optional<LocalDate> day(Request request, String field) {
        try {
            return request.query(field).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What it is, for the record of who took it out; no personal data. */
    String text() {
        return "station=" + station + " category=" + category + " states=" + states + " since="
                + since.map(Instant::toString).orElse("") + " until="
                + until.map(Instant::toString).orElse("");
    }

    /** The newest, or those that are older than one. */
    List<LedgerEntry> part(StatelessSession session, Optional<LedgerEntry> after, int most) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        add(conditions, values, "e.stationId = :station", station.isEmpty() ? null : station);
        add(conditions, values, "e.category = :category", category.isEmpty() ? null : category);
        add(conditions, values, "e.state in (:states)", states.isEmpty() ? null : states);
        add(conditions, values, "e.receivedAt >= :since", since.orElse(null));
        add(conditions, values, "e.receivedAt < :until", until.orElse(null));
        after.ifPresent(last -> {
            conditions.add("(e.receivedAt < :at or e.receivedAt = :at and e.id < :id)");
            values.put("at", last.receivedAt());
            values.put("id", last.id());
        });
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        SelectionQuery<LedgerEntry> query = session.createSelectionQuery(
                "from LedgerEntry e" + where + " order by e.receivedAt desc, e.id desc", LedgerEntry.class);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            query.setParameter(value.getKey(), value.getValue());
        }
        return query.setMaxResults(most).getResultList();
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(condition.replaceAll(".*:([a-z]+).*", "$1"), value);
        }
    }
}
