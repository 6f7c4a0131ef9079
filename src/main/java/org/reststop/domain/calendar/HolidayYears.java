package org.reststop.domain.calendar;

import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over the years that HQ has edited; their HQL is checked when the project is compiled. */
public interface HolidayYears {
    /** The session that the queries run in. */
    StatelessSession session();

    /** All that HQ has edited, in order. */
    @HQL("from HolidayYear y order by y.year")
    List<HolidayYear> findEdited();
}
