package org.reststop.hq.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a content that a client wants (RFC 9110, 14.1.2): one range only, as players ask for.
 *
 * @param first the first byte, from 0
 * @param last the last byte, not before the first
 */
public record ByteRange(long first, long last) {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,12})-(\\d{0,12})");

    /** What is wanted of a content of {@code size} bytes; empty for the whole, or for what is not there. */
    public static Optional<ByteRange> of(Request request, long size) {
        return request.header("Range")
                .map(RANGE::matcher)
                .filter(Matcher::matches)
                .flatMap(range -> of(range.group(1), range.group(2), size));
    }

    private static Optional<ByteRange> of(String from, String to, long size) {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        // Without a beginning it is so many of the last bytes.
        long first = from.isEmpty() ? Math.max(0, size - Long.parseLong(to)) : Long.parseLong(from);
        long last = from.isEmpty() || to.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(to));
        return first <= last ? Optional.of(new ByteRange(first, last)) : Optional.empty();
    }

    /** How many bytes. */
    public long length() {
        return last - first + 1;
    }

    /** The value of Content-Range. */
    public String header(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
