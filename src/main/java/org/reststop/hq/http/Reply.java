package org.reststop.hq.http;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a client is answered.
 *
 * @param headers beside Content-Type; Set-Cookie among them
 */
public record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {
    public Reply {
        headers = Map.copyOf(headers);
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
        return new Reply(status, contentType, body, more);
    }
}
