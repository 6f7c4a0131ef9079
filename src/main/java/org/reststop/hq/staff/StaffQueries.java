package org.reststop.hq.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over accounts and sessions; their HQL is checked when the project is compiled. */
interface StaffQueries {
    /** The session that the queries run in. */
    StatelessSession session();

    @HQL("from Staff s where s.login = :login")
    Optional<Staff> findByLogin(String login);

    @HQL("from Staff s order by s.login")
    List<Staff> findAll();

    @HQL("select count(s) from Staff s")
    long countAll();

    @HQL("update Staff s set s.passwordHash = :hash where s.id = :staffId")
    int setPassword(UUID staffId, String hash);

    @HQL("delete from StaffSession s where s.staffId = :staffId")
    int endSessionsOf(UUID staffId);

    @HQL("delete from StaffSession s where s.tokenHash = :tokenHash")
    int endSession(byte[] tokenHash);

    @HQL("update StaffSession s set s.lastUsedAt = :at where s.tokenHash = :tokenHash")
    int noteUse(byte[] tokenHash, Instant at);

    @HQL("delete from StaffSession s where s.createdAt < :createdBefore or s.lastUsedAt < :usedBefore")
    int endOldSessions(Instant createdBefore, Instant usedBefore);
}
