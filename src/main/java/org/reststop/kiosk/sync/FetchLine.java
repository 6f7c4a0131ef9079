package org.reststop.kiosk.sync;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reststop.kiosk.sync.HqReply.Failure;
import org.reststop.kiosk.sync.Wants.Wanted;
import org.reststop.sync.Protocol;

/** The way on which contents come down, in parts that are asked for by {@code Range} (RFC 9110, 14.2). For one thread. */
final class FetchLine {
    private static final Pattern PLACE = Pattern.compile("bytes (\\d{1,12})-(\\d{1,12})/(\\d{1,12})");

    /** An HQ that is older than this kiosk may be upgraded some day. */
    private static final Duration TOO_OLD = Duration.ofHours(1);

    private final HqClient hq;
    private final Supplier<String> secret;

    /** @param secret proves this kiosk to HQ now */
    FetchLine(HqClient hq, Supplier<String> secret) {
        this.hq = hq;
        this.secret = secret;
    }

    /**
     * Asks for a part.
     *
     * @param offset of its first byte
     * @param most bytes
     */
    FetchReply fetch(Wanted wanted, long offset, int most) {
        long last = Math.min(wanted.bytes(), offset + most) - 1;
        HttpRequest request = HttpRequest.newBuilder(hq.at(Protocol.MEDIA_PATH + wanted.sha256()))
                .header("Authorization", "Bearer " + secret.get())
                .header("Range", "bytes=" + offset + "-" + last)
                .header("If-Range", "\"" + wanted.sha256() + "\"")
                .build();
        return hq.ask(request, response -> judge(wanted, offset, last, response), FetchLine::failed);
    }

    private static FetchReply failed(Failure failure) {
        return new FetchReply.Later(failure.problem() + " " + failure.detail(), failure.retryAfter());
    }

    private FetchReply judge(Wanted wanted, long offset, long last, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 206) {
            return part(wanted, offset, last, response);
        }
        if (status == 416) {
            return new FetchReply.Gone("HQ's is shorter");
        }
        return switch (hq.judge(response)) {
            case HqReply.Refusal(int refused, String error)
            when refused == 404 && error.equals("not-found") -> new FetchReply.Gone("HQ does not show it");
            case HqReply.Refusal(int refused, String error)
            when refused == 404 || refused == 405 -> new FetchReply.Later("HQ has no media", Optional.of(TOO_OLD));
            case HqReply.Refusal(int refused, String error) -> later("status " + refused + " " + error);
            case Failure failure -> failed(failure);
            case HqReply.Answer answer -> later("it answered something else");
        };
    }

    private static FetchReply part(Wanted wanted, long offset, long last, HttpResponse<byte[]> response) {
        Optional<Matcher> place = response.headers()
                .firstValue("Content-Range")
                .map(PLACE::matcher)
                .filter(Matcher::matches);
        if (place.isEmpty()) {
            return later("a part that does not say where it belongs");
        }
        if (Long.parseLong(place.get().group(3)) != wanted.bytes()) {
            return new FetchReply.Gone("HQ's has another length");
        }
        byte[] bytes = response.body();
        boolean fits = Long.parseLong(place.get().group(1)) == offset
                && Long.parseLong(place.get().group(2)) == offset + bytes.length - 1
                && bytes.length > 0
                && offset + bytes.length - 1 <= last;
        return fits ? new FetchReply.Part(bytes) : later("a part that was not asked for");
    }

    private static FetchReply later(String detail) {
        return new FetchReply.Later(detail, Optional.empty());
    }
}
