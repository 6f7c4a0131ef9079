package org.reststop.domain.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.query.Page;
import org.reststop.domain.notice.Notice;

/** What staff at a kiosk ask its store; the HQL is checked when the project is compiled. */
public interface Counters {
    /** The session that the queries run in. */
    StatelessSession session();

    /** What staff did, the newest first. */
    @HQL("from CounterDeed d where d.at > :since order by d.at desc, d.id desc")
    List<CounterDeed> findDeeds(Instant since, Page page);

    /** All notices of whatever day from one on, withdrawn ones aside, the newest first. */
    @HQL("from Notice n where n.withdrawn = false and n.lastDay >= :day order by n.publishedAt desc, n.id")
    List<Notice> findNotices(LocalDate day, Page page);

    /** Those that were taken down at this station alone and would be on show on a day or later, the newest first. */
    @HQL("from Notice n where n.withdrawn = true and n.lastDay >= :day"
            + " and exists (select 1 from NoticeAside a where a.noticeId = n.id) order by n.publishedAt desc, n.id")
    List<Notice> findAside(LocalDate day, Page page);

    /** By whose badge people came to a station, the latest first. */
    @HQL("select c.personId, c.badgeSerial, max(c.at) from CheckIn c where c.stationId = :stationId and c.at > :since"
            + " group by c.personId, c.badgeSerial order by max(c.at) desc")
    List<BadgeSeen> findSeen(String stationId, Instant since, Page page);

    /** The badge that somebody came with last, none if nobody of that id came. */
    @HQL("select c.badgeSerial from CheckIn c where c.stationId = :stationId and c.personId = :personId"
            + " order by c.at desc, c.id desc")
    List<Long> findSerials(String stationId, long personId, Page page);
}
