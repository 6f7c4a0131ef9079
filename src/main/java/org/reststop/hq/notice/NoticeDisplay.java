package org.reststop.hq.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** How long a notice was on a kiosk's screen in an hour, or in a part of it; the intake writes it. */
@Entity
@Immutable
@Table(name = "notice_display")
@IdClass(NoticeDisplay.Key.class)
@SuppressWarnings("NullAway.Init")
class NoticeDisplay {
    record Key(String stationId, UUID id) implements Serializable {}

    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    /** The fact's. */
    @Id
    private UUID id;

    @Column(name = "kiosk_id", nullable = false)
    private UUID kioskId;

    @Column(name = "notice_id", nullable = false)
    private UUID noticeId;

    @Column(nullable = false)
    private long revision;

    /** When the hour began. */
    @Column(name = "began_at", nullable = false)
    private Instant beganAt;

    @Column(nullable = false)
    private int times;

    @Column(nullable = false)
    private int seconds;

    protected NoticeDisplay() {}
}
