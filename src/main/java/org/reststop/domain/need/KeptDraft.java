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

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    protected KeptDraft() {}

    /** @param words as typed, of whatever length */
    public KeptDraft(UUID needId, String category, String words, Instant savedAt) {
        this.id = KEY;
        this.needId = needId;
        this.category = category;
        this.words = words;
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

    /** By the kiosk's clock. */
    public Instant savedAt() {
        return savedAt;
    }
}
