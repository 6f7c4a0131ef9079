package org.reststop.hq.activity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes the lines of an iCalendar file (RFC 5545). Lines are folded by octets and never within a character, which the
 * libraries that count characters do not do for Chinese. Not safe for several threads.
 */
final class IcsWriter {
    /** Octets of a line without its end (RFC 5545, 3.1). */
    private static final int MOST = 75;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4 << 10);

    /** A property whose value is written as it is. */
    IcsWriter line(String name, String value) {
        String whole = name + ":" + value;
        int octets = 0;
        int from = 0;
        for (int at = 0; at < whole.length(); ) {
            int next = whole.offsetByCodePoints(at, 1);
            int size = whole.substring(at, next).getBytes(UTF_8).length;
            if (octets + size > MOST) {
                write(whole.substring(from, at) + "\r\n ");
                from = at;
                octets = 1;
            }
            octets += size;
            at = next;
        }
        write(whole.substring(from) + "\r\n");
        return this;
    }

    /** A property whose value is a text (RFC 5545, 3.3.11). */
    IcsWriter text(String name, String value) {
        return line(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\r\n", "\n")
                        .replace("\n", "\\n"));
    }

    /** A property whose value is a moment, in UTC to the second. */
    IcsWriter moment(String name, Instant value) {
        return line(name, UTC.format(value));
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(UTF_8));
    }
}
