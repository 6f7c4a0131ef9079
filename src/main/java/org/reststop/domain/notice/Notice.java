package org.reststop.domain.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice as HQ published it, in both languages. */
@Entity
@Table(name = "notice")
@SuppressWarnings("NullAway.Init")
public class Notice {
    @Id
    private UUID id;

    @Column(nullable = false)
    private long revision;

    @Column(name = "title_zh", nullable = false, length = 120)
    private String titleZh;

    @Column(name = "body_zh", nullable = false, length = 8000)
    private String bodyZh;

    @Column(name = "title_en", nullable = false, length = 240)
    private String titleEn;

    @Column(name = "body_en", nullable = false, length = 16000)
    private String bodyEn;

    @Column(nullable = false)
    private boolean pinned;

    @Column(name = "published_at", nullable = false)
    private Instant publishedAt;

    @Column(name = "first_day", nullable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false)
    private LocalDate lastDay;

    @Column(nullable = false)
    private boolean withdrawn;

    /** As {@link ExtrasText} writes them. */
    private @Nullable String extras;

    protected Notice() {}

    /** @param withdrawn a withdrawn notice is kept, so that a later revision cannot bring it back by accident */
    public Notice(UUID id, long revision, NoticeText text, NoticeWindow window, boolean withdrawn) {
        this(id, revision, text, window, withdrawn, NoticeExtras.NONE);
    }

    /** As above, with what it has beside its words. */
    public Notice(
            UUID id, long revision, NoticeText text, NoticeWindow window, boolean withdrawn, NoticeExtras extras) {
        this.id = id;
        this.revision = revision;
        this.titleZh = text.titleZh();
        this.bodyZh = text.bodyZh();
        this.titleEn = text.titleEn();
        this.bodyEn = text.bodyEn();
        this.pinned = window.pinned();
        this.publishedAt = window.publishedAt();
        this.firstDay = window.firstDay();
        this.lastDay = window.lastDay();
        this.withdrawn = withdrawn;
        this.extras = ExtrasText.write(extras);
    }

    public UUID id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public NoticeText text() {
        return new NoticeText(titleZh, bodyZh, titleEn, bodyEn);
    }

    public NoticeWindow window() {
        return new NoticeWindow(publishedAt, firstDay, lastDay, pinned);
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    /** What it has beside its words as it is stored, for whoever keeps revisions; null if nothing. */
    public @Nullable String extrasText() {
        return extras;
    }

    /** What it has beside its words; {@link NoticeExtras#NONE} if nothing. */
    public NoticeExtras extras() {
        return ExtrasText.read(extras);
    }

    /** Itself without its words. */
    public NoticeCard card() {
        return new NoticeCard(id, revision, pinned, publishedAt, firstDay, lastDay, extras);
    }

    /** Whether it is on show at a moment, by its days, its hours and its expiry. */
    public boolean isShownAt(Instant now, ZoneId station) {
        return !withdrawn && card().isOnAt(now, station);
    }

    /** Whether it is on show on a day at the station. */
    public boolean isShownOn(LocalDate day) {
        return !withdrawn && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
