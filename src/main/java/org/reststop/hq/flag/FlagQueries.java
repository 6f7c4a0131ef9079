package org.reststop.hq.flag;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.reststop.domain.badge.Revocation;

/** Queries over uses of badges and flags; their HQL is checked when the project is compiled. */
interface FlagQueries {
    StatelessSession session();

    @HQL("from BadgeUse u where u.serial in :serials and u.at >= :from and u.at <= :until order by u.at, u.factId")
    List<BadgeUse> findUses(List<Long> serials, Instant from, Instant until);

    @HQL("from BadgeUse u where u.serial in :serials and u.counter is not null and u.counter in :counters")
    List<BadgeUse> findShown(List<Long> serials, List<Long> counters);

    @HQL("delete from BadgeUse u where u.at < :before")
    int forget(Instant before);

    @HQL("from Revocation r where r.serial in :serials")
    List<Revocation> findRevocations(List<Long> serials);

    @HQL("update BadgeFlag f set f.times = f.times + 1"
            + " where f.serial = :serial and f.kind = :kind and f.settledAt is null")
    int countAgain(long serial, BadgeFlag.Kind kind);

    @HQL("from BadgeFlag f where f.settledAt is null order by f.foundAt desc, f.id limit :count offset :from")
    List<BadgeFlag> findOpen(int count, int from);

    @HQL("select count(f) from BadgeFlag f where f.settledAt is null")
    long countOpen();

    @HQL("from BadgeFlag f where f.settledAt is null and f.personId in :personIds")
    List<BadgeFlag> findOpenOf(List<Long> personIds);

    @HQL("update BadgeFlag f set f.settledAt = :at, f.settledBy = :by, f.decision = :decision, f.note = :note"
            + " where f.id = :id and f.settledAt is null")
    int settle(UUID id, Instant at, String by, BadgeFlag.Decision decision, String note);
}
