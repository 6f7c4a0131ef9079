package org.reststop.hq.notice;

import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.station.Station;

/** Queries of staff's pages over notices; their HQL is checked when the project is compiled. */
interface NoticeQueries {
    StatelessSession session();

    /** All notices, those withdrawn last, else as kiosks show them. */
    @HQL("from Notice n order by n.withdrawn, n.pinned desc, n.publishedAt desc, n.id")
    List<Notice> findAll();

    /** Those that are not withdrawn, in the order of their ids. */
    @HQL("from Notice n where n.withdrawn = false order by n.id")
    List<Notice> findLive();

    /** The revisions that are published now. */
    @HQL("select r from NoticeRevision r, Notice n where n.id = r.noticeId and n.revision = r.revision")
    List<NoticeRevision> findCurrent();

    @HQL("from StationGroup g order by g.name, g.id")
    List<StationGroup> findGroups();

    /** Those that may still be changed, the newest first. */
    @HQL("from NoticeProposal p where p.state in (DRAFT, SUBMITTED, RETURNED) order by p.changedAt desc, p.id")
    List<NoticeProposal> findProposals();

    @HQL("from Station s order by s.id")
    List<Station> findStations();

    @HQL("select count(r) from NoticeRevision r where r.editId = :editId")
    long countOfEdit(UUID editId);

    /** A notice's revisions, the newest first. */
    @HQL("from NoticeRevision r where r.noticeId = :noticeId order by r.revision desc")
    List<NoticeRevision> findRevisions(UUID noticeId);

    /** Conflicts that nobody has decided, the newest first. */
    @HQL("from NoticeConflict c where c.settledAt is null order by c.receivedAt desc, c.id")
    List<NoticeConflict> findOpen();

    @HQL("select count(c) from NoticeConflict c where c.settledAt is null")
    long countOpen();

    @HQL("select p.maskedName from Person p where p.id = :personId")
    List<String> findMaskedName(long personId);
}
