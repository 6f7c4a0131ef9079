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

    /** Without their words, notices whose days hold one of two that follow each other. */
    @HQL("select n.id, n.revision, n.pinned, n.publishedAt, n.firstDay, n.lastDay, n.extras from Notice n"
            + " where n.withdrawn = false and n.firstDay <= :day and n.lastDay >= :dayBefore")
    List<NoticeCard> findCards(LocalDate dayBefore, LocalDate day);

    /** The same of those that a person has not opened. */
    @HQL("select n.id, n.revision, n.pinned, n.publishedAt, n.firstDay, n.lastDay, n.extras from Notice n"
            + " where n.withdrawn = false and n.firstDay <= :day and n.lastDay >= :dayBefore"
            + " and not exists (select 1 from NoticeRead r where r.noticeId = n.id and r.personId = :personId)")
    List<NoticeCard> findUnread(LocalDate dayBefore, LocalDate day, long personId);

    /** Of {@link #findCards} those that may be emergencies. */
    @HQL("select n.id, n.revision, n.pinned, n.publishedAt, n.firstDay, n.lastDay, n.extras from Notice n"
            + " where n.withdrawn = false and n.firstDay <= :day and n.lastDay >= :dayBefore"
            + " and n.extras like '%EMERGENCY%'")
    List<NoticeCard> findEmergencies(LocalDate dayBefore, LocalDate day);

    /** Without their words, notices that have media and are on show on a day or later. */
    @HQL("select n.id, n.revision, n.pinned, n.publishedAt, n.firstDay, n.lastDay, n.extras from Notice n"
            + " where n.withdrawn = false and n.lastDay >= :day and n.extras like '%medium%'"
            + " order by n.firstDay, n.publishedAt desc, n.id")
    List<NoticeCard> findWithMedia(LocalDate day);

    /** The words of notices whose days hold one of two that follow each other, pinned first, then the newest. */
    @HQL("from Notice n where n.withdrawn = false and n.firstDay <= :day and n.lastDay >= :dayBefore"
            + " order by n.pinned desc, n.publishedAt desc, n.id")
    List<Notice> findAround(LocalDate dayBefore, LocalDate day);
}
