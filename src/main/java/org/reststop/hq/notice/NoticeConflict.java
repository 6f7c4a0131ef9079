package org.reststop.hq.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A change that could not be published as it was typed. It is kept whole until somebody has decided, and after. */
@Entity
@Table(name = "notice_conflict")
@SuppressWarnings("NullAway.Init")
public class NoticeConflict {
    /** Why it could not be published. */
    public enum Reason {
        /** The same fields were changed elsewhere, to other texts. */
        CHANGED_BOTH,
        /** The revision that was changed is not known, so what differs may have been changed elsewhere. */
        BASE_UNKNOWN,
        /** The notice has been withdrawn. */
        WITHDRAWN,
        /** There is no such notice, any more. */
        NOTICE_UNKNOWN,
        /** It breaks a rule. */
        RULE;

        /** The text that explains it to staff. */
        public String textKey() {
            return "conflict.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What was decided. */
    enum Decision {
        OURS,
        THEIRS,
        OWN
    }

    @Id
    private UUID id;

    @Column(name = "notice_id", nullable = false)
    private UUID noticeId;

    @Column(name = "base_revision", nullable = false)
    private long baseRevision;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Reason reason;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Author.Source source;

    private @Nullable String author;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "kiosk_id")
    private @Nullable UUID kioskId;

    @Column(name = "station_id")
    private @Nullable String stationId;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Column(name = "title_zh")
    private @Nullable String titleZh;

    @Column(name = "body_zh")
    private @Nullable String bodyZh;

    @Column(name = "title_en")
    private @Nullable String titleEn;

    @Column(name = "body_en")
    private @Nullable String bodyEn;

    @Column(name = "first_day")
    private @Nullable String firstDay;

    @Column(name = "last_day")
    private @Nullable String lastDay;

    private @Nullable String pinned;

    /** Fields that have no column of their own; null if there are none. */
    private @Nullable String more;

    @Column(nullable = false)
    private String clashes;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    protected NoticeConflict() {}

    NoticeConflict(NoticeEdit edit, Reason reason, Set<NoticeField> clashes, Instant receivedAt) {
        this.id = edit.id();
        this.noticeId = edit.noticeId();
        this.baseRevision = edit.baseRevision();
        this.reason = reason;
        this.source = edit.author().source();
        this.author = edit.author().name();
        this.personId = edit.author().personId();
        this.kioskId = edit.author().kioskId();
        this.stationId = edit.author().stationId();
        this.writtenAt = edit.at();
        this.receivedAt = receivedAt;
        Map<NoticeField, String> changed = edit.changed();
        this.titleZh = changed.get(NoticeField.TITLE_ZH);
        this.bodyZh = changed.get(NoticeField.BODY_ZH);
        this.titleEn = changed.get(NoticeField.TITLE_EN);
        this.bodyEn = changed.get(NoticeField.BODY_EN);
        this.firstDay = changed.get(NoticeField.FIRST_DAY);
        this.lastDay = changed.get(NoticeField.LAST_DAY);
        this.pinned = changed.get(NoticeField.PINNED);
        Map<NoticeField, String> others = new EnumMap<>(changed);
        others.keySet().removeAll(NoticeField.OF_KIOSKS);
        this.more = others.isEmpty() ? null : FieldMap.write(others);
        this.clashes = clashes.stream().map(NoticeField::word).collect(Collectors.joining(" "));
    }

    public UUID id() {
        return id;
    }

    public UUID noticeId() {
        return noticeId;
    }

    long baseRevision() {
        return baseRevision;
    }

    public Reason reason() {
        return reason;
    }

    public Author author() {
        return new Author(source, author, personId, kioskId, stationId);
    }

    /** When it was typed, by the clock of where it was typed. */
    public Instant writtenAt() {
        return writtenAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    boolean isSettled() {
        return settledAt != null;
    }

    void settle(Decision how, String by, Instant at) {
        decision = how;
        settledBy = by;
        settledAt = at;
    }

    /** The fields that somebody has to decide about. */
    public Set<NoticeField> clashes() {
        Set<NoticeField> fields = EnumSet.noneOf(NoticeField.class);
        for (String word : clashes.split(" ")) {
            NoticeField.ofWord(word).ifPresent(fields::add);
        }
        return fields;
    }

    /** All that was typed, whether it clashed or not. */
    public Map<NoticeField, String> theirs() {
        Map<NoticeField, String> typed = new EnumMap<>(NoticeField.class);
        put(typed, NoticeField.TITLE_ZH, titleZh);
        put(typed, NoticeField.BODY_ZH, bodyZh);
        put(typed, NoticeField.TITLE_EN, titleEn);
        put(typed, NoticeField.BODY_EN, bodyEn);
        put(typed, NoticeField.FIRST_DAY, firstDay);
        put(typed, NoticeField.LAST_DAY, lastDay);
        put(typed, NoticeField.PINNED, pinned);
        typed.putAll(FieldMap.read(more == null ? "" : more));
        return typed;
    }

    private static void put(Map<NoticeField, String> typed, NoticeField field, @Nullable String text) {
        if (text != null) {
            typed.put(field, text);
        }
    }
}
