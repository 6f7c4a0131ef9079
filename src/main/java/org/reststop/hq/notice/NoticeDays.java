package org.reststop.hq.notice;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.station.Station;
import org.reststop.hq.feed.FeedReader;
import org.reststop.sync.ChangeBody;

/** Which day it is where a notice is shown. */
final class NoticeDays {
    private final FeedReader feed;
    private final InstantSource clock;

    NoticeDays(FeedReader feed, InstantSource clock) {
        this.feed = feed;
        this.clock = clock;
    }

    /** All notices as they stand today, each by the days of its own stations. */
    List<NoticeSight> sights(StatelessSession session) {
        NoticeQueries_ queries = new NoticeQueries_(session);
        Map<String, LocalDate> days = queries.findStations().stream()
                .collect(Collectors.toMap(
                        Station::id, station -> LocalDate.ofInstant(clock.instant(), station.timeZone())));
        Map<String, String> only = feed.stationsOf(session, ChangeBody.NoticePublished.KIND);
        return queries.findAll().stream()
                .map(notice -> NoticeSight.of(notice, days(notice, days, only)))
                .toList();
    }

    private Collection<LocalDate> days(Notice notice, Map<String, LocalDate> days, Map<String, String> only) {
        LocalDate day = days.get(only.getOrDefault(notice.id().toString(), ""));
        if (day != null) {
            return Set.of(day);
        }
        return days.isEmpty() ? Set.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)) : days.values();
    }
}
