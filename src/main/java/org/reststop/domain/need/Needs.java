package org.reststop.domain.need;

import java.time.Instant;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over the needs of a kiosk; their HQL is checked when the project is compiled. */
public interface Needs {
    /** The session that the queries run in. */
    StatelessSession session();

    /** How many needs have a receipt's characters. */
    @HQL("select count(n) from Need n where n.receipt = :receipt")
    long countOfReceipt(String receipt);

    /** How many needs somebody has raised here since, patrol reports apart. */
    @HQL("select count(n) from Need n where n.personId = :person and n.patrol is null and n.raisedAt > :since")
    long countOf(Long person, Instant since);

    /** How many patrol reports somebody has made here since. */
    @HQL("select count(n) from Need n where n.personId = :person and n.patrol is not null and n.raisedAt > :since")
    long countOfPatrols(Long person, Instant since);

    /** How many needs were raised here since by people who did not check in. */
    @HQL("select count(n) from Need n where n.personId is null and n.raisedAt > :since")
    long countOfStrangers(Instant since);
}
