package org.reststop.hq.need;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.reststop.hq.http.Request;
import org.reststop.hq.ledger.LedgerEntry;

/**
 * Which entries of the ledger are wanted.
 *
 * @param station its id; empty for all
 * @param category its code; empty for all
 * @param from where the page begins; empty for the newest
 */
record LedgerFilter(String station, String category, Optional<LedgerPlace> from) {
    static LedgerFilter of(Request request) {
        return new LedgerFilter(
                request.query("station").orElse(""),
                request.query("category").orElse(""),
                request.query("from").flatMap(LedgerPlace::parse));
    }

    List<LedgerEntry> query(StatelessSession session, int most) {
        String hql = "from LedgerEntry e where true"
                + (station.isEmpty() ? "" : " and e.stationId = :station")
                + (category.isEmpty() ? "" : " and e.category = :category")
                + (from.isEmpty() ? "" : " and (e.receivedAt < :at or e.receivedAt = :at and e.id < :id)")
                + " order by e.receivedAt desc, e.id desc";
        SelectionQuery<LedgerEntry> query = session.createSelectionQuery(hql, LedgerEntry.class);
        if (!station.isEmpty()) {
            query.setParameter("station", station);
        }
        if (!category.isEmpty()) {
            query.setParameter("category", category);
        }
        from.ifPresent(place -> query.setParameter("at", place.receivedAt()).setParameter("id", place.id()));
        return query.setMaxResults(most).getResultList();
    }

    /** The address of the part that begins elsewhere. */
    String link(LedgerPlace place) {
        return "/needs?station=" + encoded(station) + "&category=" + encoded(category) + "&from="
                + encoded(place.text());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
