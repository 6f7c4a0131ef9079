package org.reststop.hq.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeText;

/** A notice as it once was published, whole, with who made it so and from where. */
@Entity
@Immutable
@Table(name = "notice_revision")
@IdClass(NoticeRevision.Key.class)
@SuppressWarnings("NullAway.Init")
class NoticeRevision {
    record Key(UUID noticeId, long revision) implements Serializable {}

    @Id
    @Column(name = "notice_id")
    private UUID noticeId;

    @Id
    private long revision;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Author.Source source;

    private @Nullable String author;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "kiosk_id")
    private @Nullable UUID kioskId;

    @Column(name = "edit_id")
    private @Nullable UUID editId;

    @Column(nullable = false)
    private Instant at;

    @Column(name = "title_zh", nullable = false)
    private String titleZh;

    @Column(name = "body_zh", nullable = false)
    private String bodyZh;

    @Column(name = "title_en", nullable = false)
    private String titleEn;

    @Column(name = "body_en", nullable = false)
    private String bodyEn;

    @Column(name = "first_day", nullable = false)
    private String firstDay;

    @Column(name = "last_day", nullable = false)
    private String lastDay;

    @Column(nullable = false)
    private String pinned;

    @Column(nullable = false)
    private boolean withdrawn;

    private @Nullable String extras;

    @Column(nullable = false)
    private String targets;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    protected NoticeRevision() {}

    NoticeRevision(NoticePress.Issue issue, Author author, Instant at) {
        Notice notice = issue.notice();
        this.noticeId = notice.id();
        this.revision = notice.revision();
        this.source = author.source();
        this.author = author.name();
        this.personId = author.personId();
        this.kioskId = author.kioskId();
        this.approvedBy = author.approver();
        this.editId = issue.editId();
        this.at = at;
        this.titleZh = notice.text().titleZh();
        this.bodyZh = notice.text().bodyZh();
        this.titleEn = notice.text().titleEn();
        this.bodyEn = notice.text().bodyEn();
        this.firstDay = notice.window().firstDay().toString();
        this.lastDay = notice.window().lastDay().toString();
        this.pinned = Boolean.toString(notice.window().pinned());
        this.withdrawn = notice.withdrawn();
        this.extras = notice.extrasText();
        this.targets = issue.targets().text();
    }

    UUID noticeId() {
        return noticeId;
    }

    long revision() {
        return revision;
    }

    Author author() {
        return new Author(source, author, personId, kioskId, null, approvedBy);
    }

    Instant at() {
        return at;
    }

    boolean withdrawn() {
        return withdrawn;
    }

    NoticeExtras extras() {
        return NoticeExtras.ofText(extras);
    }

    NoticeTargets targets() {
        return NoticeTargets.parse(targets);
    }

    /** Every field of it. */
    Map<NoticeField, String> content() {
        return NoticeField.contentOf(draft());
    }

    NoticeDraft draft() {
        return new NoticeDraft(
                new NoticeText(titleZh, bodyZh, titleEn, bodyEn),
                LocalDate.parse(firstDay),
                LocalDate.parse(lastDay),
                Boolean.parseBoolean(pinned),
                extras(),
                targets());
    }
}
