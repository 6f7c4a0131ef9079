package org.reststop.hq.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Channel;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NeedText;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Patrol;
import org.reststop.domain.need.Receipt;

/** What was raised: it stays as it came, whatever becomes of it. Only the category may be put right. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class RaisedNeed {
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

    @Column(length = 22)
    private @Nullable String follow;

    @Enumerated(EnumType.STRING)
    @Column(length = 8)
    private @Nullable Patrol patrol;

    protected RaisedNeed() {}

    RaisedNeed(NewNeed need, @Nullable String place, LedgerEntry.Arrival arrival) {
        this.category = need.category();
        this.words = NeedText.clean(need.words());
        this.place = place;
        this.personId = need.author() instanceof NeedAuthor.Known(long person) ? person : null;
        this.phone = need.author() instanceof NeedAuthor.Caller(String number) ? number : null;
        this.channel = arrival.channel().word();
        this.receipt = arrival.receipt().text();
        this.follow = arrival.follow().text();
        this.language = arrival.language();
        this.raisedAt = arrival.at();
        this.receivedAt = arrival.at();
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

    /** Its author's, {@code zh} or {@code en}; null if not told. */
    public @Nullable String language() {
        return language;
    }

    /** What its author follows it by; empty if it has none. */
    public Optional<FollowToken> follow() {
        return Optional.ofNullable(follow).map(FollowToken::new);
    }

    /** How urgent a mobile grid worker reports it; null if it is no such report. */
    public @Nullable Patrol patrol() {
        return patrol;
    }

    void recategorise(String code) {
        category = code;
    }

    /** Whether it is what somebody writes, word for word. */
    public boolean says(NewNeed need) {
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
