package org.reststop.domain.appointment;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over a kiosk's appointments; their HQL is checked when the project is compiled. */
public interface Appointments {
    /** The session that the queries run in. */
    StatelessSession session();

    /** What somebody is appointed to on a day, what runs longest first. */
    @HQL("from Appointment a where a.personId = :personId and a.firstDay <= :day and a.lastDay >= :day"
            + " order by a.lastDay desc")
    List<Appointment> findOn(long personId, LocalDate day);
}
