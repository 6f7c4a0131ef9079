package org.reststop.hq.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** That one session of a kiosk has heard of another. */
@Entity
@Table(name = "kiosk_heard")
@IdClass(Hearing.Key.class)
@SuppressWarnings("NullAway.Init")
class Hearing {
    @Id
    @Column(name = "kiosk_id")
    private UUID kiosk;

    @Id
    @Column(name = "session_id")
    private UUID session;

    @Id
    @Column(name = "heard_id")
    private UUID heard;

    protected Hearing() {}

    record Key(UUID kiosk, UUID session, UUID heard) implements Serializable {}
}
