package org.reststop.domain.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.NoticeText;

/** A notice that somebody of the staff was writing at this kiosk when she left: hers alone, until she goes on with it. */
@Entity
@Table(name = "counter_draft")
@SuppressWarnings("NullAway.Init")
public class NoticeDraft {
    @Id
    @Column(name = "person_id")
    private long personId;

    @Column(name = "notice_id", nullable = false)
    private UUID noticeId;

    @Column(name = "base_revision", nullable = false)
    private long baseRevision;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String body;

    @Column(name = "title_en", nullable = false)
    private String titleEn;

    @Column(name = "body_en", nullable = false)
    private String bodyEn;

    @Column(name = "first_day", nullable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false)
    private LocalDate lastDay;

    @Column(nullable = false)
    private boolean pinned;

    private byte @Nullable [] picture;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    protected NoticeDraft() {}

    /**
     * What it holds.
     *
     * @param baseRevision of the notice that is changed; 0 for a new one
     * @param picture a JPEG; null if there is none
     */
    public record Content(
            UUID noticeId,
            long baseRevision,
            NoticeText text,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean pinned,
            byte @Nullable [] picture) {}

    public NoticeDraft(long personId, Content content, Instant savedAt) {
        this.personId = personId;
        this.noticeId = content.noticeId();
        this.baseRevision = content.baseRevision();
        this.title = content.text().titleZh();
        this.body = content.text().bodyZh();
        this.titleEn = content.text().titleEn();
        this.bodyEn = content.text().bodyEn();
        this.firstDay = content.firstDay();
        this.lastDay = content.lastDay();
        this.pinned = content.pinned();
        this.picture = content.picture();
        this.savedAt = savedAt;
    }

    public Content content() {
        NoticeText text = new NoticeText(title, body, titleEn, bodyEn);
        return new Content(noticeId, baseRevision, text, firstDay, lastDay, pinned, picture);
    }

    public Instant savedAt() {
        return savedAt;
    }
}
