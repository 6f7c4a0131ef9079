package org.reststop.hq.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.reststop.hq.ledger.Assignee;

/** A volunteer or a partner unit that needs are given to. */
@Entity
@Table(name = "helper")
@SuppressWarnings("NullAway.Init")
public class Helper {
    /** The longest name, in characters. */
    public static final int MAX_NAME = 60;

    /** The longest way to reach one, in characters. */
    public static final int MAX_CONTACT = 120;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Assignee.Kind kind;

    @Column(nullable = false, length = 60)
    private String name;

    @Column(nullable = false, length = 120)
    private String contact;

    @Column(name = "station_id", nullable = false, length = 32)
    private String stationId;

    @Column(nullable = false)
    private boolean active;

    @Column(nullable = false)
    private long revision;

    protected Helper() {}

    /**
     * @param kind a volunteer or a partner unit
     * @param contact a person and how to reach her; perhaps empty
     * @param stationId the only station; empty if any
     * @param active whether needs may still be given to it
     */
    Helper(UUID id, Assignee.Kind kind, String name, String contact, String stationId, boolean active) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.contact = contact;
        this.stationId = stationId;
        this.active = active;
        this.revision = 1;
    }

    /** Counts edits, from 1. */
    long revision() {
        return revision;
    }

    /** The same as the next edit of one. */
    Helper after(long base) {
        Helper next = new Helper(id, kind, name, contact, stationId, active);
        next.revision = base + 1;
        return next;
    }

    boolean says(Helper other) {
        return kind == other.kind
                && active == other.active
                && name.equals(other.name)
                && contact.equals(other.contact)
                && stationId.equals(other.stationId);
    }

    boolean fits() {
        return kind != Assignee.Kind.STAFF
                && !name.isBlank()
                && name.length() <= MAX_NAME
                && contact.length() <= MAX_CONTACT
                && (name + contact).codePoints().noneMatch(Character::isISOControl);
    }

    Assignee assignee() {
        return new Assignee(kind, id.toString(), name);
    }

    public UUID id() {
        return id;
    }

    public Assignee.Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** A person and how to reach her; perhaps empty. */
    public String contact() {
        return contact;
    }

    /** The only station; empty if any. */
    public String stationId() {
        return stationId;
    }

    public boolean active() {
        return active;
    }
}
