package org.reststop.hq.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.appointment.Term;

/** Somebody was appointed for a term; one that was ended early keeps the term that it was made for. */
@Entity
@Table(name = "appointment")
@SuppressWarnings("NullAway.Init")
public class AppointmentEntry {
    /** The most characters that a reason has. */
    public static final int MAX_REASON = 200;

    private static final int NUMBER_FROM = 30;

    @Id
    private UUID id;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "first_day", nullable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false)
    private LocalDate lastDay;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "made_by", nullable = false, length = 60)
    private String madeBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by", length = 60)
    private @Nullable String endedBy;

    @Column(name = "end_reason", length = MAX_REASON)
    private @Nullable String endReason;

    protected AppointmentEntry() {}

    AppointmentEntry(UUID id, long personId, Term term, Instant madeAt, String madeBy) {
        this.id = id;
        this.personId = personId;
        this.firstDay = term.firstDay();
        this.lastDay = term.lastDay();
        this.madeAt = madeAt;
        this.madeBy = madeBy;
    }

    void end(Instant at, String staff, String reason) {
        endedAt = at;
        endedBy = staff;
        endReason = reason;
    }

    /** Nobody is told by it any more whose it was. */
    void forget() {
        personId = null;
    }

    public UUID id() {
        return id;
    }

    /** Null once forgotten. */
    public @Nullable Long personId() {
        return personId;
    }

    public Term term() {
        return new Term(firstDay, lastDay);
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }

    /** When it was ended early; null if it was not. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Null if it was not ended early. */
    public @Nullable String endedBy() {
        return endedBy;
    }

    /** Null if it was not ended early. */
    public @Nullable String endReason() {
        return endReason;
    }

    /** The number on the certificate, such as {@code 2026-7F03A1}. */
    public String number() {
        return firstDay.getYear() + "-" + id.toString().substring(NUMBER_FROM).toUpperCase(Locale.ROOT);
    }

    /** How it stands on a day. */
    public AppointmentState on(LocalDate day) {
        if (endedAt != null) {
            return AppointmentState.ENDED;
        }
        if (day.isBefore(firstDay)) {
            return AppointmentState.COMING;
        }
        return day.isAfter(lastDay) ? AppointmentState.OVER : AppointmentState.RUNNING;
    }
}
