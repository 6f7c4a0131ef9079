package org.reststop.hq.cap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that came, whole, with what was made of it. */
@Entity
@Table(name = "cap_alert")
@SuppressWarnings("NullAway.Init")
public class CapEntry {
    private static final int MAX_LINE = 300;

    /** What was made of a message. */
    public enum Outcome {
        /** It is an emergency notice. */
        EMERGENCY,
        /** It is a notice of high priority. */
        HIGH,
        /** An exercise, shown as an ordinary notice that says so. */
        EXERCISE,
        /** No rule makes anything of it. */
        IGNORED,
        /** It is a test, a draft or between machines. */
        NOT_REAL,
        /** It is not meant for everybody. */
        NOT_PUBLIC,
        /** It came when it no longer counted. */
        EXPIRED,
        /** A newer message has taken its place. */
        UPDATED,
        /** A newer message has taken it back. */
        CANCELLED,
        /** It takes others back. */
        CANCELS,
        /** It acknowledges something, or says that something was wrong. */
        NOTED,
        /** It is not CAP 1.2. */
        UNREADABLE;

        /** The end of its text's key, and of its mark's class in the style sheet. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Id
    private UUID id;

    @Column(name = "key_hash", nullable = false, length = 64, unique = true)
    private String keyHash;

    @Column(nullable = false)
    private String source;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    private @Nullable String sender;

    private @Nullable String identifier;

    private @Nullable Instant sent;

    @Enumerated(EnumType.STRING)
    @Column(length = 16)
    private CapAlert.@Nullable Status status;

    @Enumerated(EnumType.STRING)
    @Column(name = "message_type", length = 16)
    private CapAlert.@Nullable MessageType type;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String areas;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Outcome outcome;

    /** Why it could not be read, in English; empty if it could. */
    @Column(nullable = false)
    private String problem;

    @Column(name = "notice_id")
    private @Nullable UUID noticeId;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    protected CapEntry() {}

    /** One that could not be read. */
    CapEntry(UUID id, String keyHash, Arrival arrival, String problem) {
        this.id = id;
        this.keyHash = keyHash;
        this.source = line(arrival.source());
        this.receivedAt = arrival.at();
        this.title = "";
        this.areas = "";
        this.outcome = Outcome.UNREADABLE;
        this.problem = problem;
    }

    CapEntry(UUID id, CapAlert alert, Arrival arrival) {
        this(id, alert.key().hash(), arrival, "");
        this.sender = alert.key().sender();
        this.identifier = alert.key().identifier();
        this.sent = alert.sent();
        this.status = alert.status();
        this.type = alert.type();
        this.outcome = Outcome.NOTED;
        CapInfo info = alert.infos().stream()
                .filter(CapInfo::isChinese)
                .findFirst()
                .or(() -> alert.infos().stream().findFirst())
                .orElse(null);
        this.title = line(info == null ? alert.note() : info.title());
        this.areas = info == null
                ? ""
                : line(String.join("、", info.areas().stream().map(CapArea::name).toList()));
    }

    /**
     * How a message came.
     *
     * @param source the file's name or the address
     */
    record Arrival(String source, Instant at) {}

    private static String line(String text) {
        String line = text.replace('\0', ' ').replaceAll("\\s+", " ");
        return line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE - 1) + "…";
    }

    public UUID id() {
        return id;
    }

    String keyHash() {
        return keyHash;
    }

    /** Where it came from: a file or an address. */
    public String source() {
        return source;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String sender() {
        return sender == null ? "" : sender;
    }

    public String identifier() {
        return identifier == null ? "" : identifier;
    }

    /** When its sender sent it; null if it could not be read. */
    public @Nullable Instant sent() {
        return sent;
    }

    /** Its headline on one line, perhaps empty. */
    public String title() {
        return title;
    }

    /** Its areas on one line, perhaps empty. */
    public String areas() {
        return areas;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Why it could not be read, in English; empty if it could. */
    public String problem() {
        return problem;
    }

    /** The notice that was made of it; null if none was. */
    public @Nullable UUID noticeId() {
        return noticeId;
    }

    /** The message that has taken its place or taken it back; null while it counts. */
    public @Nullable UUID endedBy() {
        return endedBy;
    }

    /** The key of the text that names its status and type, {@code unknown} for what could not be read. */
    public String statusWord() {
        return status == null ? "unknown" : status.name().toLowerCase(Locale.ROOT);
    }

    /** As {@link #statusWord}, for its type. */
    public String typeWord() {
        return type == null ? "unknown" : type.name().toLowerCase(Locale.ROOT);
    }

    boolean isOf(CapAlert.Status other) {
        return status == other;
    }

    CapAlert.@Nullable MessageType type() {
        return type;
    }

    void become(Outcome now) {
        outcome = now;
    }

    void show(Outcome now, UUID notice) {
        outcome = now;
        noticeId = notice;
    }

    void endBy(UUID other, Outcome now) {
        endedBy = other;
        outcome = now;
    }
}
