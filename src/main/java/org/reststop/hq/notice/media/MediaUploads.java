package org.reststop.hq.notice.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.StatelessSession;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.hq.attachment.Shelf;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.notice.Uuids;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.store.Store;
import org.reststop.sync.Protocol;

/**
 * Where the editor sends files, a part after the other, so that a large one needs no memory and shows how far it is.
 * Safe to call from any thread.
 */
public final class MediaUploads {
    /** The entities of this package. */
    public static final List<Class<?>> ENTITIES = List.of(HeldMedium.class);

    private static final String PATH = "/notices/media";
    private static final int MAX_PART = 1 << 20;
    private static final Duration KEPT = Duration.ofDays(1);

    private final Store store;
    private final Shelf shelf;
    private final MediaMaker maker;
    private final JsonReplies json;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    public MediaUploads(Store store, Shelf shelf, JsonReplies json, Clock clock) {
        this.store = store;
        this.shelf = shelf;
        this.maker = new MediaMaker(store, shelf);
        this.json = json;
        this.clock = clock;
    }

    /** {@code POST /notices/media}: the fields upload (a UUID), offset and total, and the part as the file part. */
    public List<Route> routes(StaffDoor door) {
        return List.of(door.form(PATH, Right.MANAGE_NOTICES, this::take).within(MAX_PART));
    }

    /** Keeps a content that a notice from a kiosk names and that comes in after it, in the caller's transaction. */
    public static void hold(StatelessSession session, String sha256) {
        if (session.get(HeldMedium.class, sha256) == null) {
            session.insert(new HeldMedium(sha256));
        }
    }

    /** Forgets what was uploaded days ago and that nothing names; to be called every now and then. */
    public void tidy() {
        store.write(tx -> tx.session()
                .createNativeMutationQuery("delete from kept_medium where exists (select 1 from attachment a"
                        + " where a.sha256 = kept_medium.sha256 and a.received_at < :before)"
                        + " and not exists (select 1 from notice_revision r where r.extras like '%' || sha256 || '%')"
                        + " and not exists (select 1 from notice_proposal p where p.fields like '%' || sha256 || '%'"
                        + " and p.state in ('DRAFT', 'SUBMITTED', 'RETURNED'))"
                        + " and not exists (select 1 from notice_conflict c where c.more like '%' || sha256 || '%')")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate());
    }

    private Reply take(Request request, Visit visit) {
        Optional<UUID> upload = request.form("upload").flatMap(Uuids::parse);
        long offset = number(request, "offset");
        long total = number(request, "total");
        byte[] part = request.upload("part").orElse(new byte[0]);
        boolean sound =
                upload.isPresent() && offset >= 0 && total > 0 && offset + part.length <= total && part.length > 0;
        if (!sound) {
            return json.error(400, "part-misplaced", "upload, offset, total and part are wanted");
        }
        if (total > Protocol.MAX_ATTACHMENT) {
            return refused(visit.frame(), "media.video-bytes", Protocol.MAX_ATTACHMENT >> 20);
        }
        turn.lock();
        try {
            Path file = shelf.incomingOf("media." + visit.staff().id() + "." + upload.get());
            long held = length(file);
            if (held != offset) {
                return json.of(409, Map.of("offset", held));
            }
            append(file, part);
            return offset + part.length == total
                    ? finish(file, visit.frame())
                    : json.of(200, Map.of("offset", offset + part.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turn.unlock();
        }
    }

    private Reply finish(Path file, Frame frame) throws IOException {
        try {
            return switch (maker.make(file)) {
                case MediaMaker.Made.Media(List<NoticeMedium> media) ->
                    json.of(
                            201,
                            Map.of(
                                    "media",
                                    media.stream().map(MediaUploads::told).toList()));
                case MediaMaker.Made.Refused(String key, Object value) -> refused(frame, key, value);
            };
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Map<String, Object> told(NoticeMedium medium) {
        return Map.of(
                "kind", medium.kind().name(),
                "sha256", medium.sha256(),
                "type", medium.mediaType(),
                "bytes", medium.bytes());
    }

    private Reply refused(Frame frame, String key, Object value) {
        return json.of(422, Map.of("problem", frame.say(key, value)));
    }

    private static long number(Request request, String field) {
        return request.form(field)
                .filter(text -> text.matches("\\d{1,12}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }

    private static long length(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException none) {
            return 0;
        }
    }

    private static void append(Path file, byte[] part) throws IOException {
        var how = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try (FileChannel channel = FileChannel.open(file, how)) {
            ByteBuffer left = ByteBuffer.wrap(part);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        }
    }
}
