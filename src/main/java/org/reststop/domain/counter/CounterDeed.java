package org.reststop.domain.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that staff did at this kiosk, and what HQ has answered. */
@Entity
@Table(name = "counter_deed")
@SuppressWarnings("NullAway.Init")
public class CounterDeed {
    /** The longest subject, in characters. */
    public static final int MAX_SUBJECT = 240;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 24)
    private DeedKind kind;

    @Column(nullable = false, length = MAX_SUBJECT)
    private String subject;

    @Column(nullable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private DeedState state;

    @Column(nullable = false)
    private long serial;

    protected CounterDeed() {}

    /**
     * @param id the fact's
     * @param subject a notice's title or a masked name; cut off if it is too long
     * @param serial of the badge that HQ made, 0 if none
     */
    public CounterDeed(UUID id, DeedKind kind, String subject, Instant at, DeedState state, long serial) {
        this.id = id;
        this.kind = kind;
        this.subject = subject.length() > MAX_SUBJECT ? subject.substring(0, MAX_SUBJECT) : subject;
        this.at = at;
        this.state = state;
        this.serial = serial;
    }

    /** What HQ has answered. */
    public CounterDeed answered(DeedState answer, long newSerial) {
        return new CounterDeed(id, kind, subject, at, answer, newSerial);
    }

    public UUID id() {
        return id;
    }

    public DeedKind kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }

    public Instant at() {
        return at;
    }

    public DeedState state() {
        return state;
    }

    public long serial() {
        return serial;
    }
}
