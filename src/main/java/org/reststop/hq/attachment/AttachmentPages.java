package org.reststop.hq.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reststop.hq.http.ByteRange;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Contents for those who are signed in. A browser shows them as what HQ found them to be, and runs nothing in them;
 * pictures are drawn anew. */
public final class AttachmentPages {
    static final String PATH = "/attachments/";

    private static final String NOTHING_RUNS = "default-src 'none'; media-src 'self'; img-src 'self'; sandbox";

    private final Shelf shelf;
    private final StaffDoor door;
    private final Pages pages;
    private final Renditions renditions = new Renditions();

    public AttachmentPages(Shelf shelf, StaffDoor door, Pages pages) {
        this.shelf = shelf;
        this.door = door;
        this.pages = pages;
    }

    /** {@code GET /attachments/{sha256}}. */
    public List<Route> routes() {
        return List.of(door.page(PATH + "{sha256}", this::show));
    }

    private Reply show(Request request, Visit visit) {
        String name = request.segment("sha256");
        return shelf.find(name)
                .flatMap(held -> held.mediaType().startsWith("image/")
                        ? picture(name, held)
                        : Optional.of(reply(request, name, held)))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Optional<Reply> picture(String name, Shelf.Held held) {
        try {
            return renditions
                    .of(name, held.file())
                    .map(jpeg ->
                            new Reply(200, Renditions.MEDIA_TYPE, jpeg, headers(name, Renditions.MEDIA_TYPE, "none")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With ranges, by which a browser finds out how long a recording is. */
    private static Reply reply(Request request, String name, Shelf.Held held) {
        try {
            long size = Files.size(held.file());
            Optional<ByteRange> range = ByteRange.of(request, size);
            if (range.isEmpty() && request.header("Range").isPresent()) {
                return Reply.text(416, "").with("Content-Range", "bytes */" + size);
            }
            ByteRange wanted = range.orElse(new ByteRange(0, size - 1));
            byte[] bytes = read(held.file(), wanted);
            Reply reply = new Reply(
                    range.isPresent() ? 206 : 200, held.mediaType(), bytes, headers(name, held.mediaType(), "bytes"));
            return range.isPresent() ? reply.with("Content-Range", wanted.header(size)) : reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> headers(String name, String mediaType, String ranges) {
        String extension = mediaType.replaceFirst(".*/", "");
        String file = name.substring(0, 12) + "." + extension;
        return Map.of(
                "Accept-Ranges",
                ranges,
                "Content-Disposition",
                "inline; filename=\"" + file + "\"",
                "Content-Security-Policy",
                NOTHING_RUNS,
                "Cross-Origin-Resource-Policy",
                "same-origin");
    }

    private static byte[] read(Path file, ByteRange range) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(range.first());
            return in.readNBytes((int) range.length());
        }
    }
}
