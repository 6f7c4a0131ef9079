package org.reststop.hq.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A category's terms as they were edited. */
@Entity
@Table(name = "category_terms")
@SuppressWarnings("NullAway.Init")
public class CategoryTerms {
    @Id
    @Column(length = 32)
    private String code;

    @Column(nullable = false)
    private long revision;

    @Column(name = "dispatch_days", nullable = false)
    private int dispatchDays;

    @Column(name = "done_days", nullable = false)
    private int doneDays;

    @Column(name = "urgent_hours", nullable = false)
    private int urgentHours;

    protected CategoryTerms() {}

    CategoryTerms(String code, long revision, Terms terms) {
        this.code = code;
        this.revision = revision;
        this.dispatchDays = terms.dispatchDays();
        this.doneDays = terms.doneDays();
        this.urgentHours = terms.urgentHours();
    }

    String code() {
        return code;
    }

    long revision() {
        return revision;
    }

    Terms terms() {
        return new Terms(dispatchDays, doneDays, urgentHours);
    }
}
