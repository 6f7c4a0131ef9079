package org.reststop.domain.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A need of this station that everybody may read, as staff have released it. */
@Entity
@Table(name = "public_need")
@SuppressWarnings("NullAway.Init")
public class PublicNeed {
    @Id
    @Column(name = "need_id")
    private UUID needId;

    @Column(nullable = false, length = 32)
    private String category;

    @Column(nullable = false, length = 4000)
    private String words;

    @Column(length = 120)
    private @Nullable String place;

    @Column(name = "raised_at", nullable = false)
    private Instant raisedAt;

    @Column(nullable = false)
    private int supporters;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private NeedState state;

    protected PublicNeed() {}

    /**
     * @param words as staff have released them, without what is personal
     * @param place null if not told
     */
    public PublicNeed(
            UUID needId,
            String category,
            String words,
            @Nullable String place,
            Instant raisedAt,
            int supporters,
            NeedState state) {
        this.needId = needId;
        this.category = category;
        this.words = words;
        this.place = place;
        this.raisedAt = raisedAt;
        this.supporters = supporters;
        this.state = state;
    }

    public UUID needId() {
        return needId;
    }

    /** A category's code. */
    public String category() {
        return category;
    }

    public String words() {
        return words;
    }

    /** Null if it was not told. */
    public @Nullable String place() {
        return place;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /** How many have said "me too", beside its author. */
    public int supporters() {
        return supporters;
    }

    public NeedState state() {
        return state;
    }
}
