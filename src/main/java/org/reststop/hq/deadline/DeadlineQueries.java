package org.reststop.hq.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.reststop.domain.need.NeedState;
import org.reststop.hq.ledger.LedgerEntry;

/** Queries over terms and deadlines; their HQL is checked when the project is compiled. */
interface DeadlineQueries {
    StatelessSession session();

    @HQL("from CategoryTerms t")
    List<CategoryTerms> findTerms();

    @HQL("from DueTerm t where t.stationId = :stationId and t.needId = :needId")
    List<DueTerm> findOf(String stationId, UUID needId);

    @HQL("from DueTerm t where t.actAt <= :now order by t.actAt limit :most")
    List<DueTerm> findNext(Instant now, int most);

    @HQL("from LedgerEntry e where e.deadlines.done is null and e.state in (:open) order by e.receivedAt limit :most")
    List<LedgerEntry> findUnpromised(Set<NeedState> open, int most);

    @HQL("from DueTerm t where t.stage = :stage order by t.due limit :most")
    List<DueTerm> findAt(DueTerm.Stage stage, int most);
}
