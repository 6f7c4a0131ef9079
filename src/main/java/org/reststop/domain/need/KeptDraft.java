package org.reststop.domain.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody at the kiosk is writing, kept in case the power fails. There is one at most. */
@Entity
@Table(name = "need_draft")
@SuppressWarnings("NullAway.Init")
public class KeptDraft {
    /** The key of the only row. */
    public static final int KEY = 1;

    @Id
    private int id;

    @Column(name = "need_id", nullable = false)
    private UUID needId;

    @Column(nullable = false, length = 32)
    private String category;

    @Column(nullable = false)
    private String words;

    /** A line for each, as it was handed over. */
    @Column(nullable = false, length = 400)
    private String photos;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    protected KeptDraft() {}

    /** Without photos. */
    public KeptDraft(UUID needId, String category, String words, Instant savedAt) {
        this(needId, category, words, "", savedAt);
    }

    /**
     * @param words as typed, of whatever length
     * @param photos which photos go with it, as the kiosk writes it down: at most 400 characters
     */
    public KeptDraft(UUID needId, String category, String words, String photos, Instant savedAt) {
        this.id = KEY;
        this.needId = needId;
        this.category = category;
        this.words = words;
        this.photos = photos;
        this.savedAt = savedAt;
    }

    /** The id that the need will have. */
    public UUID needId() {
        return needId;
    }

    /** The code of the chosen category. */
    public String category() {
        return category;
    }

    public String words() {
        return words;
    }

    /** As they were handed over; empty if there are none. */
    public String photos() {
        return photos;
    }

    /** By the kiosk's clock. */
    public Instant savedAt() {
        return savedAt;
    }
}
