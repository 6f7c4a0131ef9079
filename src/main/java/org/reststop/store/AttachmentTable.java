package org.reststop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.sync.Attachment;

/**
 * The attachments that a kiosk's facts tell of, and how far HQ has them. A row comes with its fact, in one transaction;
 * the content lies in a file. Waits for the disk.
 */
public final class AttachmentTable {
    private static final String COLUMNS = "select sha256, media_type, bytes from attachment";

    private final KioskStore store;

    public AttachmentTable(KioskStore store) {
        this.store = store;
    }

    /** Notes what a fact has attached; what is known already stays as it is. */
    static void enlist(Connection connection, List<Attachment> attachments, Instant at) throws SQLException {
        if (attachments.isEmpty()) {
            return;
        }
        String sql = "insert into attachment (sha256, media_type, bytes, created_at) select ?, ?, ?, ?"
                + " where not exists (select 1 from attachment where sha256 = ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Attachment attachment : attachments) {
                insert.setString(1, attachment.sha256());
                insert.setString(2, attachment.mediaType());
                insert.setLong(3, attachment.bytes());
                insert.setObject(4, at.atOffset(ZoneOffset.UTC));
                insert.setString(5, attachment.sha256());
                insert.executeUpdate();
            }
        }
    }

    /** How many HQ has not said that it holds, and has not refused. */
    public long countWaiting() {
        return store.look(connection -> {
            String sql = "select count(*) from attachment where refusal is null and sent_at is null";
            try (PreparedStatement query = connection.prepareStatement(sql);
                    ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** HQ is to be asked again about all that it had. */
    static void doubt(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update attachment set sent_epoch = null where sent_epoch is not null")) {
            update.executeUpdate();
        }
    }

    /**
     * The oldest that HQ, as it is now, has not said it holds, and has not refused.
     *
     * @param epoch of HQ's feed: after a restore it is another, and HQ is asked again for what it had; null for none
     */
    public Optional<Attachment> next(@Nullable UUID epoch, Set<String> passedOver) {
        List<Attachment> waiting = find(
                COLUMNS + " where refusal is null and (sent_at is null or sent_epoch is distinct from ?)"
                        + " order by sent_at nulls first, created_at, sha256",
                epoch);
        return waiting.stream()
                .filter(one -> !passedOver.contains(one.sha256()))
                .findFirst();
    }

    /**
     * Those that HQ, as it is now, has held since before {@code time} at the latest, the longest first; and those that
     * it never takes.
     *
     * @param epoch of HQ's feed: what an HQ held before it was restored, it may have lost; null if it is not known
     */
    public List<Attachment> heldSince(Instant time, @Nullable UUID epoch) {
        return find(
                COLUMNS + " where sent_at <= ? and sent_epoch = cast(? as uuid)"
                        + " or refusal is not null and created_at <= ? order by sent_at, created_at",
                time.atOffset(ZoneOffset.UTC),
                epoch,
                time.atOffset(ZoneOffset.UTC));
    }

    /** The names of all. */
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        find(COLUMNS).forEach(one -> names.add(one.sha256()));
        return names;
    }

    /** The names of those that HQ has never said it holds. */
    public List<String> unsent() {
        return find(COLUMNS + " where sent_at is null").stream()
                .map(Attachment::sha256)
                .toList();
    }

    /** HQ holds it. */
    public void sent(String sha256, Instant at, @Nullable UUID epoch) {
        change("update attachment set sent_at = ?, sent_epoch = ?, refusal = null where sha256 = ?", at, epoch, sha256);
    }

    /** HQ will never take it, or it is not to be read any more. */
    public void refused(String sha256, String reason) {
        change("update attachment set refusal = ? where sha256 = ?", reason, sha256);
    }

    /** Its content is gone from here. */
    public void forget(String sha256) {
        change("delete from attachment where sha256 = ?", sha256);
    }

    private List<Attachment> find(String sql, @Nullable Object... values) {
        return store.read(session -> session.doReturningWork(connection -> {
            List<Attachment> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                bind(query, values);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Attachment(rows.getString(1), rows.getString(2), rows.getLong(3)));
                    }
                }
            }
            return found;
        }));
    }

    private void change(String sql, @Nullable Object... values) {
        store.write(tx -> {
            tx.session().doWork(connection -> {
                try (PreparedStatement update = connection.prepareStatement(sql)) {
                    bind(update, values);
                    update.executeUpdate();
                }
            });
            return sql;
        });
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            OffsetDateTime time = value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : null;
            statement.setObject(i + 1, time == null ? value : time);
        }
    }
}
