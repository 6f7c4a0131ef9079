package org.reststop.hq.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.reststop.hq.attachment.Arrivals.Place;
import org.reststop.hq.attachment.Arrivals.WrongOffset;
import org.reststop.hq.fleet.Admitted;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.fleet.KioskGate;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Refusal;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.sync.Attachment;
import org.reststop.sync.Protocol;

/**
 * Where kiosks bring what is attached to facts, with the credentials of an exchange: resumable uploads for HTTP in the
 * shape of draft-ietf-httpbis-resumable-upload. HEAD tells {@code Upload-Offset}; PATCH appends a body of
 * {@code application/partial-upload} at that offset, and 409 tells the right one. The address is the content's SHA-256,
 * so nothing has to be created first; {@code Repr-Digest} (RFC 9530) proves that the whole is held.
 */
public final class AttachmentApi {
    private static final String OFFSET = "Upload-Offset";
    private static final String COMPLETE = "Upload-Complete";
    private static final String YES = "?1";

    /** Of parts that are on their way in at once: they must leave exchanges their room. */
    private static final int AT_ONCE = 16;

    private static final String PATH = Protocol.ATTACHMENTS_PATH + "{sha256}";

    private final KioskGate gate;
    private final Arrivals arrivals;
    private final JsonReplies json;

    /** @param quota the most bytes that are held of one kiosk */
    public AttachmentApi(Shelf shelf, Fleet fleet, long quota, JsonReplies json, Clock clock) {
        this.gate = new KioskGate(fleet, json, clock, AT_ONCE);
        this.arrivals = new Arrivals(shelf, quota);
        this.json = json;
    }

    /** HEAD and PATCH of {@code /sync/v1/attachments/{sha256}}. */
    public List<Route> routes() {
        return List.of(
                new Route(Route.Method.HEAD, PATH, 0, request -> admitted(request, this::look)),
                new Route(Route.Method.PATCH, PATH, Protocol.MAX_PART, request -> admitted(request, this::take)));
    }

    private interface Handler {
        Reply handle(Admitted kiosk, Request request) throws IOException;
    }

    private Reply admitted(Request request, Handler handler) {
        return gate.admit(request, kiosk -> {
            try {
                return handler.handle(kiosk, request);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Reply look(Admitted kiosk, Request request) throws IOException {
        String name = name(request);
        return told(204, name, arrivals.look(kiosk.kiosk(), name));
    }

    private Reply take(Admitted kiosk, Request request) throws IOException {
        Attachment attachment = attachment(request);
        long offset = number(request, OFFSET);
        boolean last = request.header(COMPLETE).filter(YES::equals).isPresent();
        byte[] part = request.body();
        if (offset + part.length > attachment.bytes() || last != (offset + part.length == attachment.bytes())) {
            throw new Refusal(400, "part-misplaced", "the part does not end where its headers say");
        }
        try {
            Place place = arrivals.take(kiosk.kiosk(), attachment, offset, part, last);
            return told(place.whole() ? 201 : 204, attachment.sha256(), place);
        } catch (WrongOffset e) {
            return json.error(409, "offset-mismatch", "the next part begins at " + e.offset)
                    .with(OFFSET, Long.toString(e.offset))
                    .with(COMPLETE, "?0");
        }
    }

    private static Reply told(int status, String sha256, Place place) {
        Reply reply = Reply.text(status, "")
                .with(OFFSET, Long.toString(place.offset()))
                .with(COMPLETE, place.whole() ? YES : "?0");
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        return place.whole() ? reply.with("Repr-Digest", "sha-256=:" + digest + ":") : reply;
    }

    private static Attachment attachment(Request request) {
        String name = name(request);
        long bytes = number(request, "Upload-Length");
        if (bytes > Protocol.MAX_ATTACHMENT) {
            throw new Refusal(413, "too-large", "at most " + Protocol.MAX_ATTACHMENT + " bytes");
        }
        String type = request.header(Protocol.UPLOAD_MEDIA_TYPE).orElse("");
        if (!Attachment.isMediaType(type)) {
            throw new Refusal(415, "media-type", "say of what kind it is");
        }
        if (bytes == 0) {
            throw unreadable("Upload-Length");
        }
        return new Attachment(name, type, bytes);
    }

    private static String name(Request request) {
        String name = request.segment("sha256");
        if (!Attachment.isName(name)) {
            throw new Refusal(404, "not-found", "the address ends with a SHA-256 in small hexadecimal digits");
        }
        return name;
    }

    private static long number(Request request, String header) {
        return request.header(header)
                .filter(text -> text.matches("\\d{1,12}"))
                .map(Long::parseLong)
                .orElseThrow(() -> unreadable(header));
    }

    private static Refusal unreadable(String header) {
        return new Refusal(400, "request-unreadable", "the header " + header + " is missing or not what it should be");
    }
}
