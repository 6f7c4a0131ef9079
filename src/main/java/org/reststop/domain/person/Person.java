package org.reststop.domain.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.reststop.domain.badge.Role;

/** What a kiosk may know of a badge's holder: enough to greet, not enough to identify. */
@Entity
@Table(name = "person")
@SuppressWarnings("NullAway.Init")
public class Person {
    @Id
    private long id;

    @Column(name = "masked_name", nullable = false, length = 40)
    private String maskedName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 24)
    private Role role;

    @Column(nullable = false, length = 60)
    private String company;

    protected Person() {}

    /**
     * @param maskedName as {@link MaskedName#of} gives it
     * @param company whom the person works for, empty if nobody
     */
    public Person(long id, String maskedName, Role role, String company) {
        this.id = id;
        this.maskedName = maskedName;
        this.role = role;
        this.company = company;
    }

    public long id() {
        return id;
    }

    public String maskedName() {
        return maskedName;
    }

    public Role role() {
        return role;
    }

    public String company() {
        return company;
    }
}
