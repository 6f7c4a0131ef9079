package org.reststop.hq.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice, or a change of one, that is not published yet. It is kept after it was decided upon. */
@Entity
@Table(name = "notice_proposal")
@SuppressWarnings("NullAway.Init")
public class NoticeProposal {
    /** The longest remark, in characters. */
    public static final int MAX_REMARK = 400;

    /** How far it is. */
    public enum State {
        /** Its author still writes. */
        DRAFT,
        /** It waits for somebody who may publish it. */
        SUBMITTED,
        /** It went back to its author, with a remark. */
        RETURNED,
        /** It is published. */
        PUBLISHED,
        /** It was thrown away. */
        DROPPED;

        /** Whether it may still be changed. */
        public boolean isOpen() {
            return this == DRAFT || this == SUBMITTED || this == RETURNED;
        }

        /** The end of its text's key, and of its mark's class in the style sheet. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private UUID id;

    @Column(name = "notice_id", nullable = false)
    private UUID noticeId;

    @Column(name = "base_revision", nullable = false)
    private long baseRevision;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private State state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Author.Source source;

    private @Nullable String author;

    @Column(name = "staff_id")
    private @Nullable UUID staffId;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "kiosk_id")
    private @Nullable UUID kioskId;

    @Column(name = "station_id")
    private @Nullable String stationId;

    @Column(nullable = false)
    private String fields;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** How often it was saved: whoever saves or decides says which text she saw. */
    @Column(nullable = false)
    private int edition;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String remark;

    protected NoticeProposal() {}

    /**
     * @param baseRevision the revision that it changes, 0 for a new notice
     * @param staffId the author's account; null for somebody at a kiosk
     */
    NoticeProposal(UUID id, UUID noticeId, long baseRevision, Author author, @Nullable UUID staffId) {
        this.id = id;
        this.noticeId = noticeId;
        this.baseRevision = baseRevision;
        this.state = State.DRAFT;
        this.source = author.source();
        this.author = author.name();
        this.staffId = staffId;
        this.personId = author.personId();
        this.kioskId = author.kioskId();
        this.stationId = author.stationId();
        this.fields = "";
    }

    public UUID id() {
        return id;
    }

    public UUID noticeId() {
        return noticeId;
    }

    /** The revision that it changes, 0 for a new notice. */
    public long baseRevision() {
        return baseRevision;
    }

    public State state() {
        return state;
    }

    public Author author() {
        return new Author(source, author, personId, kioskId, stationId);
    }

    /** The account of the member of staff who wrote it; null if it was written at a kiosk. */
    public @Nullable UUID staffId() {
        return staffId;
    }

    /** What it has otherwise than the revision that it changes, or all of it. */
    public Map<NoticeField, String> fields() {
        return FieldMap.read(fields);
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Counts how often it was saved, from 1 on. */
    public int edition() {
        return edition;
    }

    /** Who published it or sent it back; empty while nobody has. */
    public String decidedBy() {
        return decidedBy == null ? "" : decidedBy;
    }

    /** Why it went back; empty if it did not, or nobody said. */
    public String remark() {
        return remark == null ? "" : remark;
    }

    void write(Map<NoticeField, String> now, Instant at) {
        fields = FieldMap.write(now);
        changedAt = at;
        edition++;
    }

    void become(State next, Instant at) {
        state = next;
        changedAt = at;
    }

    void decide(State next, String by, String why, Instant at) {
        become(next, at);
        decidedBy = by;
        remark = why;
    }
}
