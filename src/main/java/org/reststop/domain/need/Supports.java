package org.reststop.domain.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** Queries over what others asked and who joined them; their HQL is checked when the project is compiled. */
public interface Supports {
    /** The session that the queries run in. */
    StatelessSession session();

    /** The newest of the needs that everybody may read. */
    @HQL("from PublicNeed p order by p.raisedAt desc, p.needId limit 200")
    List<PublicNeed> findPublic();

    /** Which of the needs that everybody may read somebody has raised, here or elsewhere. */
    @HQL("select p.needId from PublicNeed p"
            + " where exists (select 1 from Need n where n.id = p.needId and n.personId = :person)"
            + " or exists (select 1 from NeedStory t where t.needId = p.needId and t.personId = :person)")
    List<UUID> findOwn(Long person);

    /**
     * The three most supported that are open, of a category, without somebody's own.
     *
     * @param place null if any place will do
     * @param person null if nobody has checked in; then nothing is anybody's own
     */
    @HQL("from PublicNeed p where p.category = :category"
            + " and p.state in (RECEIVED, ACCEPTED, ASSIGNED, WORKING, WAITING)"
            + " and (:place is null or p.place is null or p.place = :place)"
            + " and not exists (select 1 from Need n where n.id = p.needId and n.personId = :person)"
            + " and not exists (select 1 from NeedStory t where t.needId = p.needId and t.personId = :person)"
            + " order by p.supporters desc, p.raisedAt desc, p.needId limit 3")
    List<PublicNeed> findAlike(String category, @Nullable String place, @Nullable Long person);

    /** How often somebody has joined a need here. */
    @HQL("select count(s) from Support s where s.needId = :need and s.personId = :person")
    long countOf(UUID need, Long person);

    /** Which needs somebody has joined here. */
    @HQL("select s.needId from Support s where s.personId = :person")
    List<UUID> findJoinedBy(Long person);

    /** How often somebody whom nobody knows has joined a need since. */
    @HQL("select count(s) from Support s where s.personId is null and s.at > :since")
    long countOfStrangers(Instant since);

    /** How often somebody has joined any need since. */
    @HQL("select count(s) from Support s where s.personId = :person and s.at > :since")
    long countSince(Long person, Instant since);
}
