package org.reststop.domain.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An activity as HQ has published it to this kiosk. */
@Entity
@Table(name = "activity")
@SuppressWarnings("NullAway.Init")
public class Activity {
    @Id
    private UUID id;

    @Column(nullable = false, length = 120)
    private String document;

    @Column(nullable = false)
    private long revision;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 24)
    private ActivityKind kind;

    @Column(name = "title_zh", nullable = false, length = ActivityText.MAX_TITLE)
    private String titleZh;

    @Column(name = "words_zh", nullable = false, length = ActivityText.MAX_WORDS)
    private String wordsZh;

    @Column(name = "place_zh", nullable = false, length = ActivityText.MAX_PLACE)
    private String placeZh;

    @Column(name = "title_en", nullable = false, length = 2 * ActivityText.MAX_TITLE)
    private String titleEn;

    @Column(name = "words_en", nullable = false, length = 2 * ActivityText.MAX_WORDS)
    private String wordsEn;

    @Column(name = "place_en", nullable = false, length = 2 * ActivityText.MAX_PLACE)
    private String placeEn;

    @Column(nullable = false)
    private Instant starts;

    @Column(nullable = false)
    private Instant ends;

    @Column(nullable = false)
    private int capacity;

    @Column(name = "waiting_list", nullable = false)
    private boolean waitingList;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private ActivityAudience audience;

    @Column(name = "hours_counted", nullable = false)
    private boolean hoursCounted;

    @Column(nullable = false)
    private boolean cancelled;

    @Column(nullable = false)
    private int taken;

    @Column(nullable = false)
    private int waiting;

    @Column(nullable = false)
    private boolean quiet;

    protected Activity() {}

    /**
     * How it stands.
     *
     * @param taken how many places HQ has given
     * @param waiting how many wait for one
     * @param quiet whether only those who have a place in it see it here
     */
    public record Standing(boolean cancelled, int taken, int waiting, boolean quiet) {}

    /** @param document the id of the feed's document that it came by */
    public Activity(
            UUID id,
            String document,
            long revision,
            ActivityKind kind,
            ActivityText text,
            ActivityTerms terms,
            Standing standing) {
        this.id = id;
        this.document = document;
        this.revision = revision;
        this.kind = kind;
        this.titleZh = text.titleZh();
        this.wordsZh = text.wordsZh();
        this.placeZh = text.placeZh();
        this.titleEn = text.titleEn();
        this.wordsEn = text.wordsEn();
        this.placeEn = text.placeEn();
        this.starts = terms.starts();
        this.ends = terms.ends();
        this.capacity = terms.capacity();
        this.waitingList = terms.waitingList();
        this.audience = terms.audience();
        this.hoursCounted = terms.hoursCounted();
        this.cancelled = standing.cancelled();
        this.taken = standing.taken();
        this.waiting = standing.waiting();
        this.quiet = standing.quiet();
    }

    public UUID id() {
        return id;
    }

    /** The id of the feed's document that it came by last. */
    public String document() {
        return document;
    }

    public long revision() {
        return revision;
    }

    public ActivityKind kind() {
        return kind;
    }

    public ActivityText text() {
        return new ActivityText(titleZh, wordsZh, placeZh, titleEn, wordsEn, placeEn);
    }

    public ActivityTerms terms() {
        return new ActivityTerms(starts, ends, capacity, waitingList, audience, hoursCounted);
    }

    public Standing standing() {
        return new Standing(cancelled, taken, waiting, quiet);
    }

    /** Whether there is room for nobody else, not even on a waiting list. */
    public boolean isClosed() {
        return cancelled || terms().isFull(taken) && !waitingList;
    }
}
