package org.reststop.domain.notice;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over notices; their HQL is checked when the project is compiled. */
public interface Notices {
    /** The session that the queries run in. */
    StatelessSession session();

    /** Notices on show on a day: pinned first, then the newest. */
    @HQL("from Notice n where n.withdrawn = false and n.firstDay <= :day and n.lastDay >= :day"
            + " order by n.pinned desc, n.publishedAt desc, n.id")
    List<Notice> findShown(LocalDate day);

    /** How many notices on show on a day a person has not opened. */
    @HQL("select count(n) from Notice n where n.withdrawn = false and n.firstDay <= :day and n.lastDay >= :day"
            + " and not exists (select 1 from NoticeRead r where r.noticeId = n.id and r.personId = :personId)")
    long countUnread(LocalDate day, long personId);
}
