package org.reststop.domain.need;

import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over the categories that HQ has edited; their HQL is checked when the project is compiled. */
public interface Categories {
    /** The session that the queries run in. */
    StatelessSession session();

    /** All that HQ has edited, hidden ones too. */
    @HQL("from Category c order by c.place, c.code")
    List<Category> findEdited();
}
