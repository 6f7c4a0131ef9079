package org.reststop.kiosk.sync;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * How many bytes an HTTP/1.1 message has on its connection. The JDK does not tell, so they are counted by what it sends
 * and what came; over TLS each record's 22 bytes are added. Not counted are TLS's handshakes, about 3 KB for each new
 * connection, and what TCP and IP add, 40 bytes a packet.
 */
final class HttpSize {
    /** {@code HTTP/1.1 200 OK}, the end of that line and the empty one after the headers. */
    private static final int STATUS_LINE = 19;

    private static final String USER_AGENT = "User-Agent: Java-http-client/" + System.getProperty("java.version");
    private static final int LINE_END = 2;
    private static final int RECORD = 22;
    private static final int LONGEST_RECORD = 16_384;

    private HttpSize() {}

    static long of(HttpRequest request) {
        long body = request.bodyPublisher()
                .map(HttpRequest.BodyPublisher::contentLength)
                .orElse(0L);
        String path = request.uri().getRawPath();
        long head = (request.method() + " " + path + " HTTP/1.1").length()
                + ("Host: " + request.uri().getRawAuthority()).length()
                + ("Content-Length: " + body).length()
                + USER_AGENT.length()
                + 5 * LINE_END
                + of(request.headers());
        return onLine(request, head + body);
    }

    static long of(HttpResponse<byte[]> response) {
        long size = STATUS_LINE + of(response.headers()) + response.body().length;
        return onLine(response.request(), size);
    }

    private static long of(HttpHeaders headers) {
        return headers.map().entrySet().stream()
                .flatMap(header -> header.getValue().stream()
                        .map(value -> header.getKey().length() + ": ".length() + value.length() + LINE_END))
                .mapToLong(Integer::longValue)
                .sum();
    }

    private static long onLine(HttpRequest request, long bytes) {
        boolean tls = "https".equals(request.uri().getScheme());
        return tls ? bytes + RECORD * (1 + bytes / LONGEST_RECORD) : bytes;
    }
}
