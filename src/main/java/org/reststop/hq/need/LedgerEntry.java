package org.reststop.hq.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Channel;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NeedText;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Receipt;

/** A need as HQ keeps it. What comes from kiosks is written by the intake, see {@code hq.intake.NeedTables}. */
@Entity
@Table(name = "need")
@IdClass(LedgerEntry.Key.class)
@SuppressWarnings("NullAway.Init")
public class LedgerEntry {
    /** An id is a kiosk's to draw, so only with the station it names one need. */
    public record Key(String stationId, UUID id) implements Serializable {}

    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Id
    private UUID id;

    @Column(name = "kiosk_id")
    private @Nullable UUID kioskId;

    @Column(nullable = false, length = 32)
    private String category;

    @Column(nullable = false, length = 4000)
    private String words;

    private @Nullable String place;

    @Column(name = "person_id")
    private @Nullable Long personId;

    private @Nullable String phone;

    @Column(nullable = false, length = 16)
    private String channel;

    @Column(nullable = false, length = 8)
    private String receipt;

    private @Nullable String language;

    @Column(name = "raised_at", nullable = false)
    private Instant raisedAt;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private NeedState state;

    protected LedgerEntry() {}

    /** One that was written on somebody's own phone. */
    LedgerEntry(String stationId, NewNeed need, Receipt receipt, String language, Instant at) {
        this.stationId = stationId;
        this.id = need.id();
        this.category = need.category();
        this.words = NeedText.clean(need.words());
        this.phone = need.author() instanceof NeedAuthor.Caller(String number) ? number : null;
        this.channel = Channel.PHONE.word();
        this.receipt = receipt.text();
        this.language = language;
        this.raisedAt = at;
        this.receivedAt = at;
        this.state = NeedState.RECEIVED;
    }

    public String stationId() {
        return stationId;
    }

    public UUID id() {
        return id;
    }

    /** Null if it was written on somebody's own phone. */
    public @Nullable UUID kioskId() {
        return kioskId;
    }

    /** A category's code. */
    public String category() {
        return category;
    }

    /** Empty if it is told by what is attached alone. */
    public String words() {
        return words;
    }

    /** Where at the station; null if it was not told. */
    public @Nullable String place() {
        return place;
    }

    /** Null unless the author had checked in. */
    public @Nullable Long personId() {
        return personId;
    }

    /** To call back; null unless the author left one. */
    public @Nullable String phone() {
        return phone;
    }

    /** By which way it came. */
    public Channel channel() {
        return Channel.of(channel).orElse(Channel.KIOSK);
    }

    public Receipt receipt() {
        return new Receipt(receipt);
    }

    /** When it was written, as far as HQ can tell. */
    public Instant raisedAt() {
        return raisedAt;
    }

    /** By HQ's clock. */
    public Instant receivedAt() {
        return receivedAt;
    }

    public NeedState state() {
        return state;
    }

    /** Whether it is what somebody writes, word for word. */
    boolean says(NewNeed need) {
        String number = need.author() instanceof NeedAuthor.Caller(String given) ? given : null;
        return category.equals(need.category())
                && words.equals(NeedText.clean(need.words()))
                && Objects.equals(phone, number);
    }

    /** Drops who wrote it and what they wrote. */
    void forget() {
        words = "";
        place = null;
        personId = null;
        phone = null;
    }
}
