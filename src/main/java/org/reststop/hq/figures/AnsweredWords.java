package org.reststop.hq.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reststop.domain.station.Station;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.store.Store;

/** What everybody may read of the needs behind figures that were answered. Safe to call from any thread. */
public final class AnsweredWords {
    /** More would not be read on paper. */
    private static final int MOST = 60;

    private static final String ANSWERED =
            "select e from LedgerEntry e left join PersonAlias a on a.personId = e.personId"
                    + " left join Person p on p.id = coalesce(a.sameAs, e.personId)"
                    + " where e.visibility = PUBLIC and e.publicWords is not null and e.patrol is null"
                    + " and e.milestones.answered is not null and e.raisedAt >= :from and e.raisedAt < :until"
                    + " and e.stationId in (:stations) and (:category = '' or e.category = :category)"
                    + " and (:company = '' or p.company = :company) order by e.raisedAt desc";

    private final Store store;

    public AnsweredWords(Store store) {
        this.store = store;
    }

    /**
     * Those that a filter lets through, the newest first; at most {@value #MOST}.
     *
     * @param stations all that there are: a month is the station's own
     */
    public List<String> read(FigureFilter filter, List<Station> stations) {
        Map<ZoneId, List<String>> zones = stations.stream()
                .filter(station ->
                        filter.station().isEmpty() || filter.station().equals(station.id()))
                .collect(
                        Collectors.groupingBy(Station::timeZone, Collectors.mapping(Station::id, Collectors.toList())));
        return zones.entrySet().stream()
                .flatMap(zone -> answered(filter, zone.getKey(), zone.getValue()).stream())
                .sorted(Comparator.comparing(LedgerEntry::raisedAt).reversed())
                .limit(MOST)
                .flatMap(entry -> Stream.ofNullable(entry.publicWords()))
                .toList();
    }

    private List<LedgerEntry> answered(FigureFilter filter, ZoneId zone, List<String> stations) {
        return store.read(session -> session.createSelectionQuery(ANSWERED, LedgerEntry.class)
                .setParameter("from", begin(filter.from(), zone))
                .setParameter("until", begin(filter.until().plusMonths(1), zone))
                .setParameter("stations", stations)
                .setParameter("category", filter.category())
                .setParameter("company", filter.company())
                .setMaxResults(MOST)
                .getResultList());
    }

    private static Instant begin(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
