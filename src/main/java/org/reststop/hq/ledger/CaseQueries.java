package org.reststop.hq.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over entries and their events; their HQL is checked when the project is compiled. */
interface CaseQueries {
    StatelessSession session();

    @HQL("from CaseEvent e where e.stationId = :stationId and e.needId = :needId order by e.number")
    List<CaseEvent> findEvents(String stationId, UUID needId);

    @HQL("from LedgerEntry e where e.stationId = :stationId and e.mergedInto = :into order by e.receivedAt, e.id")
    List<LedgerEntry> findMerged(String stationId, UUID into);

    @HQL("from LedgerEntry e where e.follow = :follow")
    List<LedgerEntry> findFollowed(String follow);

    @HQL("from LedgerEntry e where e.receipt = :receipt")
    List<LedgerEntry> findByReceipt(String receipt);

    @HQL("from LedgerEntry e where e.personId in (:people) and (e.changedAt > :since or e.receivedAt > :since)")
    List<LedgerEntry> findFresh(List<Long> people, Instant since);

    @HQL("from LedgerEntry e where e.personId = :personId")
    List<LedgerEntry> findOf(Long personId);

    @HQL("from StoryEnd s where s.at <= :now order by s.at limit :most")
    List<StoryEnd> findEnds(Instant now, int most);

    @HQL("delete from StoryEnd s where s.stationId = :stationId and s.id = :id")
    int deleteEnd(String stationId, UUID id);
}
