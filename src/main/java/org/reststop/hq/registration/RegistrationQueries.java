package org.reststop.hq.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.reststop.domain.registration.EmployerCode;

/** Queries over registrations; their HQL is checked when the project is compiled. */
interface RegistrationQueries {
    StatelessSession session();

    @HQL("from Registration r where r.state = PENDING order by r.receivedAt, r.id limit :count offset :from")
    List<Registration> findPending(int count, int from);

    @HQL("from Registration r where r.state <> PENDING"
            + " order by r.decidedAt desc nulls last, r.id limit :count offset :from")
    List<Registration> findDecided(int count, int from);

    @HQL("select count(r) from Registration r where r.state = PENDING")
    long countPending();

    @HQL("select count(r) from Registration r")
    long countAll();

    /** Others with the same code, the earliest first. */
    @HQL("from Registration r where r.codeSha256 = :sha256 and r.id <> :but order by r.receivedAt, r.id")
    List<Registration> findOthers(String sha256, UUID but);

    @HQL("from Registration r where r.personId = :personId or r.sameAs = :personId")
    List<Registration> findOfPerson(long personId);

    @HQL("from Registration r where r.state = REFUSED and r.decidedAt < :before")
    List<Registration> findRefusedBefore(Instant before);

    @HQL("from EmployerCode c where c.personId = :personId")
    List<EmployerCode> findCodes(long personId);

    @HQL("delete from EmployerCode c where c.personId = :personId")
    int deleteCodes(long personId);

    @HQL("select count(r) from Registration r where r.sameAs = :personId")
    long countMergedInto(long personId);
}
