package org.reststop.kiosk.sync;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.reststop.kiosk.sync.HqReply.Failure;
import org.reststop.kiosk.sync.SyncStatus.Problem;
import org.reststop.kiosk.sync.UploadReply.Differs;
import org.reststop.kiosk.sync.UploadReply.Holds;
import org.reststop.kiosk.sync.UploadReply.Later;
import org.reststop.kiosk.sync.UploadReply.Never;
import org.reststop.kiosk.sync.UploadReply.NotThis;
import org.reststop.kiosk.sync.UploadReply.Whole;
import org.reststop.sync.Attachment;
import org.reststop.sync.Protocol;

/**
 * The way on which attachments go up: resumable uploads for HTTP as draft-ietf-httpbis-resumable-upload has them (HEAD
 * tells the offset, PATCH with {@code application/partial-upload} appends), at an address that needs no creation because
 * it is the content's SHA-256. HQ proves the end by {@code Repr-Digest} (RFC 9530), which no portal's page can. For one
 * thread.
 */
final class UploadLine {
    private static final String OFFSET = "Upload-Offset";
    private static final String COMPLETE = "Upload-Complete";
    private static final String YES = "?1";

    /** An HQ that is older than this kiosk may be upgraded some day. */
    private static final Duration TOO_OLD = Duration.ofHours(1);

    private final HqClient hq;
    private final Supplier<String> secret;

    /** @param secret proves this kiosk to HQ now */
    UploadLine(HqClient hq, Supplier<String> secret) {
        this.hq = hq;
        this.secret = secret;
    }

    /** Asks how much of an attachment HQ has. */
    UploadReply ask(Attachment attachment) {
        return send(attachment, request(attachment).method("HEAD", BodyPublishers.noBody()));
    }

    /**
     * Sends a part.
     *
     * @param offset of the part's first byte
     */
    UploadReply send(Attachment attachment, long offset, byte[] part) {
        boolean last = offset + part.length == attachment.bytes();
        return send(
                attachment,
                request(attachment)
                        .header("Content-Type", "application/partial-upload")
                        .header(OFFSET, Long.toString(offset))
                        .header(COMPLETE, last ? YES : "?0")
                        .header("Upload-Length", Long.toString(attachment.bytes()))
                        .header(Protocol.UPLOAD_MEDIA_TYPE, attachment.mediaType())
                        .method("PATCH", BodyPublishers.ofByteArray(part)));
    }

    private HttpRequest.Builder request(Attachment attachment) {
        return HttpRequest.newBuilder(hq.at(Protocol.ATTACHMENTS_PATH + attachment.sha256()))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + secret.get());
    }

    private UploadReply send(Attachment attachment, HttpRequest.Builder request) {
        return hq.ask(request.build(), response -> judge(attachment, response), UploadLine::failed);
    }

    private static UploadReply failed(Failure failure) {
        return new Later(failure.problem() + " " + failure.detail(), failure.retryAfter());
    }

    private UploadReply judge(Attachment attachment, HttpResponse<byte[]> response) {
        Optional<Long> offset = offset(attachment, response);
        int status = response.statusCode();
        if ((status == 200 || status == 201 || status == 204) && offset.isPresent()) {
            boolean whole =
                    response.headers().firstValue(COMPLETE).filter(YES::equals).isPresent();
            return whole ? whole(attachment, response) : new Holds(offset.get());
        }
        return switch (status) {
            case 409 -> offset.<UploadReply>map(Holds::new).orElseGet(() -> later("another upload is under way"));
            case 404, 405, 501 -> new Later("HQ takes no attachments", Optional.of(TOO_OLD));
            default -> refused(response);
        };
    }

    private UploadReply refused(HttpResponse<byte[]> response) {
        HqReply reply = hq.judge(response);
        return switch (reply) {
            case HqReply.Refusal(int status, String error)
            when status == 422 && error.equals("digest-mismatch") -> new Differs();
            case HqReply.Refusal(int status, String error) when status == 413 || status == 415 -> new Never(error);
            case HqReply.Refusal(int status, String error) when status == 507 -> new NotThis(error);
            case HqReply.Refusal(int status, String error) -> later("status " + status + " " + error);
            case Failure failure -> failed(failure);
            case HqReply.Answer answer -> later(Problem.NOT_HQ.toString());
        };
    }

    private static Later later(String detail) {
        return new Later(detail, Optional.empty());
    }

    private static UploadReply whole(Attachment attachment, HttpResponse<byte[]> response) {
        byte[] hash = HexFormat.of().parseHex(attachment.sha256());
        String proof = "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
        boolean proved = response.headers()
                .firstValue("Repr-Digest")
                .filter(proof::equals)
                .isPresent();
        return proved ? new Whole() : later("it says that it has the whole and does not prove it");
    }

    private static Optional<Long> offset(Attachment attachment, HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue(OFFSET)
                .filter(text -> text.matches("\\d{1,10}"))
                .map(Long::parseLong)
                .filter(bytes -> bytes <= attachment.bytes());
    }
}
