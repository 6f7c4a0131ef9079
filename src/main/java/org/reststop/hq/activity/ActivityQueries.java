package org.reststop.hq.activity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.reststop.domain.activity.PlaceState;

/** Queries over activities and places; their HQL is checked when the project is compiled. */
interface ActivityQueries {
    StatelessSession session();

    @HQL("from ActivityEntry a where a.ends > :now order by a.starts, a.id")
    List<ActivityEntry> findComing(Instant now);

    @HQL("from ActivityEntry a where a.ends <= :now order by a.ends desc, a.id limit :most")
    List<ActivityEntry> findPast(Instant now, int most);

    @HQL("from ActivityEntry a where a.ends > :since or a.changedAt > :since order by a.starts, a.id")
    List<ActivityEntry> findSince(Instant since);

    @HQL("from ActivityEntry a where a.putAway = false and a.ends <= :before order by a.ends, a.id limit :most")
    List<ActivityEntry> findEnded(Instant before, int most);

    @HQL("select a.id from ActivityEntry a where a.ends > :now and a.cancelled = false and exists"
            + " (select 1 from Seat s where s.activityId = a.id and s.state = WAITING) order by a.id")
    List<UUID> findAwaited(Instant now);

    @HQL("from Seat s where s.activityId = :activityId order by s.receivedAt, s.signedAt, s.id")
    List<Seat> findSeats(UUID activityId);

    @HQL("from Seat s where s.activityId in :activityIds order by s.receivedAt, s.signedAt, s.id")
    List<Seat> findSeatsOf(Collection<UUID> activityIds);

    @HQL("from Seat s where s.activityId = :activityId and s.personId = :personId")
    List<Seat> findSeatOf(UUID activityId, Long personId);

    @HQL("from Seat s where s.personId = :personId order by s.activityId")
    List<Seat> findHeldBy(Long personId);

    @HQL("from Seat s where s.tokenHash = :hash")
    List<Seat> findByToken(byte[] hash);

    @HQL("from Seat s where s.activityId = :activityId and s.phone = :phone")
    List<Seat> findByPhone(UUID activityId, String phone);

    @HQL("select count(s) from Seat s where s.activityId = :activityId and s.state in :states")
    long countSeats(UUID activityId, Collection<PlaceState> states);

    @HQL("from ActivityEvent e where e.activityId = :activityId order by e.at desc, e.id desc limit 100")
    List<ActivityEvent> findEvents(UUID activityId);

    @HQL("from Seat s where s.state = ATTENDED and s.minutes > 0 and s.attendedAt >= :from and s.attendedAt < :until"
            + " and exists (select 1 from ActivityEntry a where a.id = s.activityId and a.hoursCounted = true)")
    List<Seat> findHelped(Instant from, Instant until);

    @HQL("update Seat s set s.name = '', s.phone = '', s.tokenHash = null where s.activityId = :activityId"
            + " and s.personId is null")
    int forgetCallers(UUID activityId);
}
