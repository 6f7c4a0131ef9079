package org.reststop.domain.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whom the code on a work card stands for. The code's text is kept nowhere. */
@Entity
@Table(name = "employer_code")
@SuppressWarnings("NullAway.Init")
public class EmployerCode {
    @Id
    @Column(length = 64)
    private String sha256;

    @Column(name = "person_id", nullable = false)
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private CodeState state;

    protected EmployerCode() {}

    /** @param sha256 as {@link WorkCard#fingerprint} gives it */
    public EmployerCode(String sha256, long personId, CodeState state) {
        this.sha256 = sha256;
        this.personId = personId;
        this.state = state;
    }

    public String sha256() {
        return sha256;
    }

    public long personId() {
        return personId;
    }

    public CodeState state() {
        return state;
    }
}
