package org.reststop.hq.need;

import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over public pages; their HQL is checked when the project is compiled. */
interface PublicQueries {
    StatelessSession session();

    @HQL("from PublicPage p where p.token = :token")
    List<PublicPage> findPages(String token);
}
