package org.reststop.hq.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.config.HqSettings;
import org.reststop.store.Store;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.store.attachment.Sha256;
import org.reststop.sync.Attachment;

/**
 * The attachments that HQ holds: a row for each kiosk that sent one, and each content once, in a file. Nodes that share a
 * database must share the folder too. Safe to call from any thread; waits for database and disk.
 */
public final class Shelf {
    /** A fact comes before what is attached to it, so a need names it at once or never. */
    private static final Duration UNCLAIMED_KEPT = Duration.ofDays(1);

    /** A kiosk may be cut off for as long as this, and go on. */
    private static final Duration INCOMING_KEPT = Duration.ofDays(7);

    /** Whose is what no kiosk sent. */
    private static final UUID NO_KIOSK = new UUID(0, 0);

    private final Store store;
    private final ContentFolder folder;
    private final Clock clock;

    public Shelf(Store store, ContentFolder folder, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.clock = clock;
    }

    /** The folder of the contents that an operator has set. */
    public static ContentFolder folder(HqSettings settings) {
        return new ContentFolder(settings.contentFolder());
    }

    /**
     * Which of the attachments that facts name have arrived and can be shown.
     *
     * @return as staff see them, in the same order
     */
    public List<AttachmentSight> sights(List<Attachment> named) {
        Map<String, String> types = types(named.stream().map(Attachment::sha256).toList());
        return named.stream()
                .map(one -> new AttachmentSight(one, types.containsKey(one.sha256()) && folder.holds(one.sha256())))
                .toList();
    }

    /** The media type and file of a content that is held. */
    Optional<Held> find(String sha256) {
        return Attachment.isName(sha256) && folder.holds(sha256)
                ? Optional.ofNullable(types(List.of(sha256)).get(sha256))
                        .map(type -> new Held(type, folder.file(sha256)))
                : Optional.empty();
    }

    record Held(String mediaType, Path file) {}

    private Map<String, String> types(Collection<String> names) {
        return store.look(connection -> {
            Map<String, String> types = new HashMap<>();
            try (PreparedStatement query =
                    connection.prepareStatement("select media_type from attachment where sha256 = ?")) {
                for (String name : names) {
                    query.setString(1, name);
                    try (ResultSet rows = query.executeQuery()) {
                        if (rows.next()) {
                            types.put(name, rows.getString(1));
                        }
                    }
                }
            }
            return types;
        });
    }

    /** Whether a kiosk's attachment is held. */
    boolean holds(UUID kiosk, String sha256) {
        return folder.holds(sha256)
                && store.look(connection -> {
                    String sql = "select 1 from attachment where kiosk_id = ? and sha256 = ?";
                    try (PreparedStatement query = connection.prepareStatement(sql)) {
                        query.setObject(1, kiosk);
                        query.setString(2, sha256);
                        try (ResultSet rows = query.executeQuery()) {
                            return rows.next();
                        }
                    }
                });
    }

    /** How many bytes are held of a kiosk. */
    long bytesOf(UUID kiosk) {
        return store.look(connection -> {
            String sql = "select coalesce(sum(bytes), 0) from attachment where kiosk_id = ?";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setObject(1, kiosk);
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    /**
     * Attaches to a need, in the caller's transaction, what came by another way than a kiosk's. What is attached to it
     * already stays once.
     *
     * @param content of that media type, as somebody of HQ's has made it
     * @return whether it is attached now and was not before
     * @throws UncheckedIOException if the disk does not take it
     */
    public boolean attach(StatelessSession session, String stationId, UUID need, byte[] content, String mediaType) {
        try {
            String name = folder.keep(content, FileTime.from(clock.instant()));
            Attachment attachment = new Attachment(name, mediaType, content.length);
            return session.doReturningWork(connection -> {
                insert(connection, NO_KIOSK, attachment);
                return new Unclaimed(connection).claim(stationId, need, attachment);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a content that somebody at HQ has made, in the caller's transaction. {@link #tidy} drops it once nothing names
     * it.
     *
     * @throws UncheckedIOException if the disk does not take it
     */
    public Attachment keep(StatelessSession session, byte[] content, String mediaType) {
        try {
            String name = folder.keep(content, FileTime.from(clock.instant()));
            return entered(session, new Attachment(name, mediaType, content.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As above, of a file that {@link #incomingOf} named and that is moved away. */
    public Attachment keep(StatelessSession session, Path incoming, String mediaType) {
        try {
            Attachment attachment = new Attachment(Sha256.of(incoming), mediaType, Files.size(incoming));
            if (!folder.holds(attachment.sha256())) {
                try (FileChannel channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                folder.settle(incoming, attachment.sha256());
            }
            return entered(session, attachment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Attachment entered(StatelessSession session, Attachment attachment) {
        session.doWork(connection -> insert(connection, NO_KIOSK, attachment));
        return attachment;
    }

    /** Where something that comes in parts gathers, by a name of the caller's. */
    public Path incomingOf(String name) throws IOException {
        return folder.incoming(name);
    }

    /** How much is attached to a need, in the caller's transaction. */
    public long countOf(StatelessSession session, String stationId, UUID need) {
        return session.createNativeQuery(
                        "select count(*) from need_attachment where station_id = :station and need_id = :need",
                        Long.class)
                .setParameter("station", stationId)
                .setParameter("need", need)
                .getSingleResult();
    }

    /** The content is under its name: notes whose it is. */
    void enter(UUID kiosk, Attachment attachment) {
        store.write(tx -> {
            tx.session().doWork(connection -> insert(connection, kiosk, attachment));
            return attachment;
        });
    }

    private void insert(Connection connection, UUID kiosk, Attachment attachment) throws SQLException {
        String sql = "insert into attachment (kiosk_id, sha256, media_type, bytes, received_at) select ?, ?, ?, ?, ?"
                + " where not exists (select 1 from attachment where kiosk_id = ? and sha256 = ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, kiosk);
            insert.setString(2, attachment.sha256());
            insert.setString(3, attachment.mediaType());
            insert.setLong(4, attachment.bytes());
            insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setObject(6, kiosk);
            insert.setString(7, attachment.sha256());
            insert.executeUpdate();
        }
    }

    /**
     * Forgets, in the caller's transaction, what was attached to a need, and the contents that no other need names. A
     * content's file goes before the rows do: whoever is to be forgotten is not kept by a power cut in between.
     */
    public void forgetOf(StatelessSession session, String stationId, UUID need) {
        session.doWork(connection -> {
            Unclaimed unclaimed = new Unclaimed(connection);
            drop(unclaimed, unclaimed.letGo(stationId, need));
        });
    }

    /**
     * Deletes what came after its need was forgotten, and what broke off on its way and was never gone on with; to be
     * called every now and then.
     */
    public void tidy() {
        Instant before = clock.instant().minus(UNCLAIMED_KEPT);
        store.write(tx -> {
            tx.session().doWork(connection -> {
                Unclaimed unclaimed = new Unclaimed(connection);
                drop(unclaimed, unclaimed.since(before));
            });
            return before;
        });
        try {
            folder.forgetIncoming(FileTime.from(clock.instant().minus(INCOMING_KEPT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drop(Unclaimed unclaimed, List<String> names) throws SQLException {
        try {
            for (String name : names) {
                folder.delete(name);
                unclaimed.drop(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a forgotten attachment is not deleted", e);
        }
    }

    /** Where a kiosk's attachment gathers until it is whole. */
    Path incoming(UUID kiosk, String sha256) throws IOException {
        return folder.incoming(kiosk + "." + sha256);
    }

    /** How many bytes of a kiosk's are on their way. */
    long incomingBytesOf(UUID kiosk) throws IOException {
        return folder.incomingBytes(kiosk + ".");
    }

    ContentFolder folder() {
        return folder;
    }
}
