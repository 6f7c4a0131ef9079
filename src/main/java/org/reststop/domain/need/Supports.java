package org.reststop.domain.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over what others asked and who joined them; their HQL is checked when the project is compiled. */
public interface Supports {
    /** The session that the queries run in. */
    StatelessSession session();

    /** The needs that everybody may read. */
    @HQL("from PublicNeed p order by p.raisedAt desc, p.needId")
    List<PublicNeed> findPublic();

    /** Those of a category. */
    @HQL("from PublicNeed p where p.category = :category order by p.raisedAt desc, p.needId")
    List<PublicNeed> findPublicOf(String category);

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
