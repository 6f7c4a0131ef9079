package org.reststop.domain.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody is a mobile grid worker for a term, as HQ has told this kiosk; the kiosk itself knows when it ends. */
@Entity
@Table(name = "appointment")
@SuppressWarnings("NullAway.Init")
public class Appointment {
    @Id
    private UUID id;

    @Column(name = "person_id", nullable = false)
    private long personId;

    @Column(name = "first_day", nullable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false)
    private LocalDate lastDay;

    protected Appointment() {}

    public Appointment(UUID id, long personId, Term term) {
        this.id = id;
        this.personId = personId;
        this.firstDay = term.firstDay();
        this.lastDay = term.lastDay();
    }

    public UUID id() {
        return id;
    }

    public Term term() {
        return new Term(firstDay, lastDay);
    }
}
