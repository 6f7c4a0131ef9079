package org.reststop.hq.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client is answered.
 *
 * @param headers beside Content-Type; Set-Cookie among them
 * @param stream writes the body in the place of {@code body}; null for a body that is whole
 */
public record Reply(
        int status,
        String contentType,
        byte[] body,
        Map<String, String> headers,
        @Nullable Stream stream) {
    /** Writes a body that is too large to be held in memory. */
    @FunctionalInterface
    public interface Stream {
        /** Whatever it throws ends the connection, so that nobody takes a part for the whole. */
        void write(OutputStream out) throws IOException;

        /** Whether it goes on until its reader goes, so that it is no fault when it breaks off. */
        default boolean endsWithItsReader() {
            return false;
        }
    }

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** One whose body is whole. */
    public Reply(int status, String contentType, byte[] body, Map<String, String> headers) {
        this(status, contentType, body, headers, null);
    }

    /** A file whose end is not known when it begins. */
    public static Reply stream(String contentType, Stream stream) {
        return new Reply(200, contentType, new byte[0], Map.of(), stream);
    }

    /** A page. */
    public static Reply html(int status, String page) {
        return new Reply(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** A JSON document, already encoded. */
    public static Reply json(int status, byte[] document) {
        return new Reply(status, "application/json", document, Map.of());
    }

    /** A line of plain text. */
    public static Reply text(int status, String text) {
        return new Reply(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** Go there with GET (303). */
    public static Reply seeOther(String path) {
        return text(303, "").with("Location", path);
    }

    /** The same reply with one more header. */
    public Reply with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, body, more, stream);
    }
}
