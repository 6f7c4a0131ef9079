package org.reststop.hq.notice.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;

/** What a reader asks with the next time (RFC 9110, section 8.8). */
record Validators(String tag, Instant modified) {
    /** IMF-fixdate (RFC 9110, 5.6.7): unlike RFC 1123's the day always has two digits. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    /** Weak, because the body may be compressed on its way. */
    static Validators of(byte[] body, Instant modified) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new Validators(
                    "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + '"', modified.truncatedTo(ChronoUnit.SECONDS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether whoever asks has it, by its tag. */
    boolean fit(Request request) {
        Optional<String> tags = request.header("If-None-Match");
        if (tags.isPresent()) {
            return Arrays.stream(tags.get().split(","))
                    .map(String::strip)
                    .anyMatch(known ->
                            known.equals("*") || known.replace("W/", "").equals(tag.replace("W/", "")));
        }
        // A notice that has gone changes the feed without being newer, so a date alone proves nothing.
        return false;
    }

    Reply with(Reply reply) {
        return reply.with("ETag", tag).with("Last-Modified", DATE.format(modified.atOffset(ZoneOffset.UTC)));
    }
}
