package org.reststop.kiosk.sync;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import org.reststop.kiosk.sync.HqReply.Failure;
import org.reststop.kiosk.sync.SyncStatus.Problem;
import org.reststop.sync.WireCodec;
import org.reststop.sync.WireException;
import tools.jackson.databind.JsonNode;

/** Makes out whether an HTTP answer is HQ's, and what it says. Safe to call from any thread. */
final class ReplyReader {
    private final Clock clock;
    private final WireCodec codec = new WireCodec();

    /** @param clock for a Retry-After that is a date */
    ReplyReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Judges an answer, whoever gave it.
     *
     * @param header a header's value by its name
     * @param body as it came from the network
     */
    HqReply read(int status, Function<String, Optional<String>> header, byte[] body) {
        try {
            return judge(status, header, body);
        } catch (WireException e) {
            return new Failure(Problem.NOT_HQ, String.valueOf(e.getMessage()));
        }
    }

    private HqReply judge(int status, Function<String, Optional<String>> header, byte[] body) {
        String type = header.apply("Content-Type").orElse("nothing");
        boolean json = type.startsWith("application/json");
        if (status == 200) {
            return json
                    ? new HqReply.Answer(plain(header, body))
                    : new Failure(Problem.NOT_HQ, "the answer is " + type + ", not JSON");
        }
        if (status >= 300 && status < 400) {
            return new Failure(Problem.REDIRECTED, "redirected with status " + status);
        }
        if (status == 429 || status == 503) {
            return new Failure(Problem.BUSY, "status " + status, retryAfter(header));
        }
        return json ? refusal(status, plain(header, body)) : new Failure(Problem.HTTP_ERROR, "status " + status);
    }

    private HqReply refusal(int status, byte[] json) {
        String error = codec.fromJson(json, JsonNode.class).path("error").asString("");
        return switch (error) {
            case "" -> new Failure(Problem.HTTP_ERROR, "status " + status);
            case "credential-refused" ->
                new Failure(Problem.CREDENTIAL_REFUSED, "HQ does not know this kiosk's secret");
            case "kiosk-copied" ->
                new Failure(Problem.KIOSK_COPIED, "HQ hears of two machines that say they are this kiosk");
            case "protocol-refused" -> new Failure(Problem.PROTOCOL_REFUSED, "HQ speaks another protocol version");
            default -> new HqReply.Refusal(status, error);
        };
    }

    private static byte[] plain(Function<String, Optional<String>> header, byte[] body) {
        boolean zipped = header.apply("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        return zipped ? WireCodec.gunzip(body) : body;
    }

    /** How long HQ wants to be left alone, if an answer's head says so (RFC 9110, 10.2.3: seconds, or a date). */
    Optional<Duration> retryAfter(Function<String, Optional<String>> header) {
        return header.apply("Retry-After").flatMap(value -> {
            if (value.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
            }
            try {
                var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
                return Optional.of(Duration.between(clock.instant(), date.toInstant()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }
}
