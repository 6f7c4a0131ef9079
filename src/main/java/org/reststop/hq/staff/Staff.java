package org.reststop.hq.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Somebody who may sign in. */
@Entity
@Table(name = "staff")
@SuppressWarnings("NullAway.Init")
public class Staff {
    @Id
    private UUID id;

    @Column(nullable = false, length = 40, unique = true)
    private String login;

    @Column(nullable = false, length = 60)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 24)
    private StaffRole role;

    @Column(name = "password_hash", nullable = false, length = 200)
    private String passwordHash;

    protected Staff() {}

    Staff(UUID id, String login, String name, StaffRole role, String passwordHash) {
        this.id = id;
        this.login = login;
        this.name = name;
        this.role = role;
        this.passwordHash = passwordHash;
    }

    public UUID id() {
        return id;
    }

    /** What is typed to sign in, in lower case. */
    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public StaffRole role() {
        return role;
    }

    String passwordHash() {
        return passwordHash;
    }
}
