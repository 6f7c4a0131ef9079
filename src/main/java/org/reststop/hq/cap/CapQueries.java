package org.reststop.hq.cap;

import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over alerts and rules; their HQL is checked when the project is compiled. */
interface CapQueries {
    StatelessSession session();

    @HQL("from CapRule r order by r.place, r.id")
    List<CapRule> findRules();

    @HQL("from CapEntry e where e.keyHash = :keyHash")
    List<CapEntry> findEntry(String keyHash);

    /** Those that update or cancel an alert. */
    @HQL("select e from CapEntry e, CapReference r where r.ofHash = :keyHash and r.alertId = e.id order by e.sent desc")
    List<CapEntry> findEnders(String keyHash);

    @HQL("from CapReference r where r.alertId = :alertId")
    List<CapReference> findReferences(UUID alertId);

    @HQL("select count(e) from CapEntry e")
    long countEntries();
}
