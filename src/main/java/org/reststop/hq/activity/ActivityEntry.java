package org.reststop.hq.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.activity.ActivityAudience;
import org.reststop.domain.activity.ActivityKind;
import org.reststop.domain.activity.ActivityPlace;
import org.reststop.domain.activity.ActivityTerms;
import org.reststop.domain.activity.ActivityText;

/** An activity as staff have made it. */
@Entity
@Table(name = "activity")
@SuppressWarnings("NullAway.Init")
public class ActivityEntry {
    @Id
    private UUID id;

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

    @Column(nullable = false, length = 4000)
    private String stations;

    @Column(nullable = false)
    private boolean cancelled;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "thanks_zh", length = ActivityPlace.MAX_THANKS)
    private @Nullable String thanksZh;

    @Column(name = "thanks_en", length = 2 * ActivityPlace.MAX_THANKS)
    private @Nullable String thanksEn;

    @Column(name = "put_away", nullable = false)
    private boolean putAway;

    protected ActivityEntry() {}

    ActivityEntry(UUID id, ActivityDraft draft, Instant at) {
        this.id = id;
        this.madeAt = at;
        set(draft, at);
    }

    private void set(ActivityDraft draft, Instant at) {
        ActivityText text = draft.text();
        ActivityTerms terms = draft.terms();
        revision++;
        changedAt = at;
        kind = draft.kind();
        titleZh = text.titleZh();
        wordsZh = text.wordsZh();
        placeZh = text.placeZh();
        titleEn = text.titleEn();
        wordsEn = text.wordsEn();
        placeEn = text.placeEn();
        starts = terms.starts();
        ends = terms.ends();
        capacity = terms.capacity();
        waitingList = terms.waitingList();
        audience = terms.audience();
        hoursCounted = terms.hoursCounted();
        stations = String.join(",", draft.stations());
    }

    /** Takes a draft for what it is from now on. */
    void change(ActivityDraft draft, Instant at) {
        set(draft, at);
        putAway = false;
    }

    void cancel(Instant at) {
        cancelled = true;
        changedAt = at;
        revision++;
    }

    void thank(String zh, String en) {
        thanksZh = zh;
        thanksEn = en;
    }

    void putAway() {
        putAway = true;
    }

    public UUID id() {
        return id;
    }

    /** From 1, one more with each change of its words or terms. */
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

    /** The ids of the stations that it is for; none for all. */
    public List<String> stations() {
        return stations.isEmpty() ? List.of() : List.of(stations.split(","));
    }

    /** Whether it is for the people of a station. */
    boolean isFor(String station) {
        return stations.isEmpty() || stations().contains(station);
    }

    public boolean cancelled() {
        return cancelled;
    }

    /** When its words, terms or standing were changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** What is said in Chinese to those who came; null if nothing yet. */
    public @Nullable String thanksZh() {
        return thanksZh;
    }

    /** The same in English; perhaps empty. */
    public @Nullable String thanksEn() {
        return thanksEn;
    }

    /** Whether kiosks no longer have it. */
    boolean isPutAway() {
        return putAway;
    }
}
