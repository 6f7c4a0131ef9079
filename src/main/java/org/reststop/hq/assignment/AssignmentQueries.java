package org.reststop.hq.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.reststop.domain.need.NeedState;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.LedgerEntry;

/** Queries over rules, those who are given needs, and desks; their HQL is checked when the project is compiled. */
interface AssignmentQueries {
    StatelessSession session();

    @HQL("from Helper h order by h.kind, h.name, h.id")
    List<Helper> findHelpers();

    @HQL("from AssignmentRule r order by r.place, r.id")
    List<AssignmentRule> findRules();

    @HQL("delete from AssignmentRule r where r.id = :id")
    int deleteRule(UUID id);

    /** What nobody has ever been given. */
    @HQL("from LedgerEntry e where e.state in (:states) and e.assignee.id is null and e.milestones.assigned is null"
            + " and (:category = '' or e.category = :category) and (:station = '' or e.stationId = :station)"
            + " order by e.receivedAt limit :most")
    List<LedgerEntry> findUnassigned(Set<NeedState> states, String category, String station, int most);

    @HQL("select e.assignee.kind, e.assignee.id, count(e), sum(case when e.deadlines.done < :now then 1 else 0 end)"
            + " from LedgerEntry e where e.assignee.id in (:ids) and e.state in (:open)"
            + " group by e.assignee.kind, e.assignee.id")
    List<OpenLoad> countOpen(List<String> ids, Set<NeedState> open, Instant now);

    @HQL("select e.assignee.kind, e.assignee.id, count(e) from LedgerEntry e where e.milestones.done >= :since"
            + " and e.assignee.id is not null group by e.assignee.kind, e.assignee.id")
    List<DoneLoad> countDone(Instant since);

    @HQL("from LedgerEntry e where e.assignee.id = :id and e.assignee.kind = :kind and e.state in (:open)"
            + " order by e.deadlines.done, e.receivedAt limit :most")
    List<LedgerEntry> findDesk(String id, Assignee.Kind kind, Set<NeedState> open, int most);

    @HQL("from DeskNews n where n.staffId = :staffId order by n.at desc limit :most")
    List<DeskNews> findNews(String staffId, int most);

    @HQL("delete from DeskNews n where n.staffId = :staffId and n.stationId = :stationId and n.needId = :needId"
            + " and n.at <= :until")
    int deleteNews(String staffId, String stationId, UUID needId, Instant until);

    @HQL("delete from DeskNews n where n.stationId = :stationId and n.needId = :needId")
    int deleteNewsOf(String stationId, UUID needId);

    /** How much somebody has. */
    record OpenLoad(Assignee.Kind kind, String id, long open, long overdue) {}

    /** How much somebody has done. */
    record DoneLoad(Assignee.Kind kind, String id, long done) {}
}
