package org.reststop.hq.http;

import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.reststop.store.StoreException;
import org.reststop.sync.WireCodec;
import org.reststop.sync.WireException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a route's handler and writes its reply, with the headers that every reply has and one log line a failure. */
final class Answering {
    static final String ANSWERED = "reststop.answered";

    private static final Logger log = LoggerFactory.getLogger(Answering.class);
    private static final int WORTH_GZIP = 1024;
    private static final Map<String, String> SECURITY = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    private final JsonReplies json;
    private final ErrorPages errors;
    private final MeterRegistry meters;
    private final Proxies proxies;

    Answering(JsonReplies json, ErrorPages errors, MeterRegistry meters, Proxies proxies) {
        this.proxies = proxies;
        this.json = json;
        this.errors = errors;
        this.meters = meters;
    }

    void answer(Route route, Context context) {
        Timer.Sample sample = Timer.start(meters);
        Request request = new JavalinRequest(context, route.maxBody(), proxies);
        Reply reply = run(route, request);
        sample.stop(meters.timer(
                "http.server.requests",
                "method",
                route.method().name(),
                "uri",
                route.path(),
                "status",
                Integer.toString(reply.status())));
        write(reply, context);
    }

    /** A path or method that no route has. */
    void answerUnknown(Context context) {
        if (context.attribute(ANSWERED) == null) {
            Request request = new JavalinRequest(context, 0, proxies);
            write(failed(request, new Refusal(404, "not-found", "HQ has no such address")), context);
        }
    }

    /** What a route replies, whatever its handler throws. */
    Reply run(Route route, Request request) {
        try {
            return route.handler().handle(request);
        } catch (Refusal refusal) {
            log.info("{} {} is refused: {} {}", route.method(), route.path(), refusal.status(), refusal.error());
            return failed(request, refusal);
        } catch (WireException e) {
            Refusal refusal = new Refusal(400, "request-unreadable", String.valueOf(e.getMessage()));
            log.info("{} {} is refused: 400 {}", route.method(), route.path(), refusal.error());
            return failed(request, refusal);
        } catch (StoreException e) {
            log.error("{} {} failed: the database did not do it", route.method(), route.path(), e);
            return failed(request, new Refusal(503, "store-unavailable", "the database did not do it; try again"))
                    .with("Retry-After", "5");
        } catch (Exception e) {
            log.error("{} {} failed", route.method(), route.path(), e);
            return failed(request, new Refusal(500, "failed", "HQ's log has the cause"));
        }
    }

    private Reply failed(Request request, Refusal refusal) {
        String path = request.path();
        boolean program = path.startsWith("/api/")
                || path.startsWith("/sync/")
                || request.header("Accept").orElse("").contains("application/json");
        return program ? json.error(refusal) : errors.page(refusal.status(), request);
    }

    private static void write(Reply reply, Context context) {
        context.attribute(ANSWERED, true);
        SECURITY.forEach(context::header);
        context.header("Cache-Control", "no-store");
        reply.headers().forEach(context::header);
        context.status(reply.status()).contentType(reply.contentType());
        Reply.Stream stream = reply.stream();
        if (stream != null) {
            write(stream, context);
            return;
        }
        String accepted = context.header("Accept-Encoding");
        boolean squeeze = squeezes(reply) && accepted != null && accepted.contains("gzip");
        if (squeeze) {
            context.header("Content-Encoding", "gzip").header("Vary", "Accept-Encoding");
        }
        byte[] body = squeeze ? WireCodec.gzip(reply.body()) : reply.body();
        UnreadBody unread = new UnreadBody(context.req());
        if (unread.isLeft()) {
            writeBeforeTheEnd(body, unread, context);
        } else {
            context.result(body);
        }
    }

    /** Answers a client that is still sending. */
    private static void writeBeforeTheEnd(byte[] body, UnreadBody unread, Context context) {
        context.header("Connection", "close");
        context.res().setContentLength(body.length);
        try {
            OutputStream out = context.res().getOutputStream();
            out.write(body);
            out.flush();
        } catch (IOException e) {
            log.info("An answer found nobody there any more: {}", e.getMessage());
            return;
        }
        unread.drain();
    }

    private static void write(Reply.Stream stream, Context context) {
        try {
            Reading out = new Reading(context.res().getOutputStream());
            write(stream, out, context);
        } catch (IOException e) {
            log.info("An answer found nobody there any more: {}", e.getMessage());
        }
    }

    private static void write(Reply.Stream stream, Reading out, Context context) {
        try {
            stream.write(out);
            out.flush();
        } catch (IOException | RuntimeException e) {
            if (stream.endsWithItsReader()) {
                log.debug("A reader has gone: {}", e.getMessage());
            } else if (out.isOver()) {
                log.info("A file was not read to its end: {}", e.getMessage());
            } else {
                log.warn("A file was cut short on its way", e);
            }
            // Without the chunk that ends a body (RFC 9112, 7.1), so that it is not taken for the whole.
            ServletContextRequest.getServletContextRequest(context.req())
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close();
        }
    }

    /**
     * Whether a reply is compressed for whoever accepts that. JSON always is: gzip's checksum tells the kiosk if a byte
     * was changed on the way, where no TLS does.
     */
    static boolean squeezes(Reply reply) {
        String type = reply.contentType();
        // A page holds secrets beside what a stranger can make it say, and compressing both together leaks them.
        return type.startsWith("application/json")
                || !type.startsWith("text/html") && !isMedia(type) && reply.body().length >= WORTH_GZIP;
    }

    /** What is compressed already. */
    private static boolean isMedia(String type) {
        return type.startsWith("audio/")
                || type.startsWith("video/")
                || type.startsWith("image/") && !type.contains("svg");
    }
}
