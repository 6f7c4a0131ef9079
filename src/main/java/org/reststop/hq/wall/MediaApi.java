package org.reststop.hq.wall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.hq.fleet.KioskGate;
import org.reststop.hq.http.ByteRange;
import org.reststop.hq.http.Refusal;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.store.Store;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.sync.Protocol;

/**
 * Where kiosks fetch what published notices name: pictures, films and pages, by their SHA-256. A part is asked for with
 * {@code Range} (RFC 9110, 14.2) and may be answered in smaller ones; {@code ETag} is the SHA-256, so that parts of the
 * same content alone are put together.
 */
public final class MediaApi {
    private static final String PATH = Protocol.MEDIA_PATH + "{sha256}";

    private final Store store;
    private final ContentFolder folder;
    private final KioskGate gate;

    /** @param folder where HQ's contents lie */
    public MediaApi(Store store, ContentFolder folder, KioskGate gate) {
        this.store = store;
        this.folder = folder;
        this.gate = gate;
    }

    /** {@code GET /sync/v1/media/{sha256}}. */
    public List<Route> routes() {
        return List.of(Route.get(PATH, request -> gate.admit(request, kiosk -> show(request))));
    }

    private Reply show(Request request) {
        String name = request.segment("sha256");
        Optional<String> type = NoticeMedium.isFingerprint(name) && folder.holds(name)
                ? PublishedContents.mediaType(store, name)
                : Optional.empty();
        String mediaType =
                type.orElseThrow(() -> new Refusal(404, "not-found", "no notice on show names such a content"));
        try {
            return reply(request, name, mediaType, folder.file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply reply(Request request, String name, String mediaType, Path file) throws IOException {
        String tag = "\"" + name + "\"";
        Map<String, String> headers = Map.of("Accept-Ranges", "bytes", "ETag", tag);
        if (request.header("If-None-Match").filter(tag::equals).isPresent()) {
            return new Reply(304, mediaType, new byte[0], headers);
        }
        long size = Files.size(file);
        boolean same = request.header("If-Range").map(tag::equals).orElse(true);
        if (!same || request.header("Range").isEmpty()) {
            return new Reply(200, mediaType, new byte[0], headers, out -> Files.copy(file, out))
                    .with("Content-Length", Long.toString(size));
        }
        Optional<ByteRange> range = ByteRange.of(request, size);
        if (range.isEmpty()) {
            return Reply.text(416, "").with("Content-Range", "bytes */" + size);
        }
        ByteRange part = new ByteRange(
                range.get().first(), Math.min(range.get().last(), range.get().first() + Protocol.MAX_PART - 1));
        return new Reply(206, mediaType, read(file, part), headers).with("Content-Range", part.header(size));
    }

    private static byte[] read(Path file, ByteRange range) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(range.first());
            return in.readNBytes((int) range.length());
        }
    }
}
