package org.reststop.hq.notice;

import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.reststop.domain.notice.Notice;

/** Queries of staff's pages over notices; their HQL is checked when the project is compiled. */
interface NoticeQueries {
    StatelessSession session();

    /** All notices, those withdrawn last, else as kiosks show them. */
    @HQL("from Notice n order by n.withdrawn, n.pinned desc, n.publishedAt desc, n.id")
    List<Notice> findAll();
}
