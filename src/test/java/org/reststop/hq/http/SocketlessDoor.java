package org.reststop.hq.http;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.reststop.sync.WireCodec;

/** HQ's door for tests that need its answers to bytes, and no sockets. */
public final class SocketlessDoor {
    private final List<Route> routes;
    private final Answering answering;

    public SocketlessDoor(List<Route> routes) {
        this.routes = routes;
        this.answering = new Answering(
                new JsonReplies(new WireCodec()),
                (status, request) -> Reply.text(status, "no page"),
                new SimpleMeterRegistry(),
                new Proxies(List.of()));
    }

    /** The answer to a POST, as a client that accepts gzip would see it. */
    public Reply post(String path, Map<String, String> headers, byte[] body) {
        Route route = routes.stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
        Map<String, String> ofAnyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ofAnyCase.putAll(headers);
        Reply reply = answering.run(route, new Bytes(path, ofAnyCase, body));
        return Answering.squeezes(reply)
                ? new Reply(reply.status(), reply.contentType(), WireCodec.gzip(reply.body()), reply.headers())
                        .with("Content-Encoding", "gzip")
                : reply;
    }

    private record Bytes(String path, Map<String, String> headers, byte[] body) implements Request {
        @Override
        public String segment(String name) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public Optional<String> query(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> form(String name) {
            return Optional.empty();
        }

        @Override
        public Map<String, List<String>> queries() {
            return Map.of();
        }

        @Override
        public Map<String, List<String>> fields() {
            return Map.of();
        }

        @Override
        public Map<String, byte[]> uploads() {
            return Map.of();
        }

        @Override
        public Optional<byte[]> upload(String field) {
            return Optional.empty();
        }

        @Override
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        @Override
        public Optional<String> cookie(String name) {
            return Optional.empty();
        }

        @Override
        public boolean secure() {
            return false;
        }

        @Override
        public OptionalInt length() {
            return OptionalInt.of(body.length);
        }

        @Override
        public String client() {
            return "127.0.0.1";
        }
    }
}
