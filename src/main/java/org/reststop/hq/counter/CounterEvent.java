package org.reststop.hq.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.counter.DeedState;
import org.reststop.hq.intake.Consequences;
import org.reststop.hq.intake.Sender;
import org.reststop.sync.CounterFact;

/** Something that staff did at a kiosk. */
@Entity
@Table(name = "counter_event")
@IdClass(CounterEvent.Key.class)
@SuppressWarnings("NullAway.Init")
class CounterEvent {
    /** A fact happens once, at its station. */
    record Key(String stationId, UUID id) implements Serializable {}

    /** What it was. */
    enum Kind {
        OPENED,
        PIN_REFUSED,
        NOTICE_WRITTEN,
        NOTICE_TAKEN_DOWN,
        NOTICE_PUT_BACK,
        BADGE_REVOKED,
        BADGE_REPLACED,
        BADGE_ASKED;

        /** The text that tells of it. */
        String textKey() {
            return "counter.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Id
    private UUID id;

    @Column(name = "kiosk_id", nullable = false)
    private UUID kioskId;

    @Column(name = "author_id", nullable = false)
    private long authorId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 24)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private DeedState state;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(nullable = false)
    private long serial;

    @Column(nullable = false)
    private int times;

    @Column(name = "notice_id")
    private @Nullable UUID noticeId;

    @Column(nullable = false)
    private Instant at;

    protected CounterEvent() {}

    /** One of which it is not settled yet what becomes. */
    CounterEvent(Sender sender, Consequences.Accepted fact, CounterFact body) {
        this.stationId = sender.stationId();
        this.id = fact.id();
        this.kioskId = sender.kiosk();
        this.authorId = body.authorId();
        this.state = DeedState.ON_ITS_WAY;
        this.at = fact.at().plus(sender.clockOffset());
        switch (body) {
            case CounterFact.CounterOpened opened -> kind = Kind.OPENED;
            case CounterFact.PinRefused refused -> {
                kind = Kind.PIN_REFUSED;
                times = refused.failures();
            }
            case CounterFact.NoticeWritten written -> {
                kind = Kind.NOTICE_WRITTEN;
                noticeId = written.noticeId();
            }
            case CounterFact.NoticeTakenDown down -> {
                kind = Kind.NOTICE_TAKEN_DOWN;
                noticeId = down.noticeId();
            }
            case CounterFact.NoticePutBack back -> {
                kind = Kind.NOTICE_PUT_BACK;
                noticeId = back.noticeId();
            }
            case CounterFact.BadgeRevoked revoked -> {
                kind = Kind.BADGE_REVOKED;
                serial = revoked.serial();
            }
            case CounterFact.BadgeAsked asked -> {
                kind = asked.replaces() == null ? Kind.BADGE_ASKED : Kind.BADGE_REPLACED;
                personId = asked.personId();
            }
        }
    }

    /** What HQ made of it. */
    void settle(DeedState what, @Nullable Long person, long badge) {
        state = what;
        personId = person;
        serial = badge;
    }

    void settle(DeedState what) {
        state = what;
    }

    String stationId() {
        return stationId;
    }

    UUID id() {
        return id;
    }

    long authorId() {
        return authorId;
    }

    Kind kind() {
        return kind;
    }

    DeedState state() {
        return state;
    }

    @Nullable
    Long personId() {
        return personId;
    }

    long serial() {
        return serial;
    }

    int times() {
        return times;
    }

    Instant at() {
        return at;
    }
}
