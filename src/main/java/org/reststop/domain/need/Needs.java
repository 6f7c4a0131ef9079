package org.reststop.domain.need;

import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over the needs of a kiosk; their HQL is checked when the project is compiled. */
public interface Needs {
    /** The session that the queries run in. */
    StatelessSession session();

    /** How many needs have a receipt's characters. */
    @HQL("select count(n) from Need n where n.receipt = :receipt")
    long countOfReceipt(String receipt);
}
