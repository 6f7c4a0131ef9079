package org.reststop.hq.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Another system that is told, on a socket of its own. */
final class Receiver implements AutoCloseable {
    final List<Got> got = new CopyOnWriteArrayList<>();
    volatile int status = 204;
    volatile byte[] answer = new byte[0];
    private final HttpServer server;

    /** @param headers by their names in small letters */
    record Got(String path, Map<String, String> headers, byte[] body) {}

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        got.add(new Got(
                exchange.getRequestURI().getPath(),
                headers,
                exchange.getRequestBody().readAllBytes()));
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", address("/elsewhere"));
        }
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        try (exchange) {
            if (answer.length > 0) {
                exchange.getResponseBody().write(answer);
            }
        }
    }

    /** One that begins to answer and never ends. */
    static final class Stalling implements AutoCloseable {
        private static final String BEGINNING = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc";

        private final ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        private final CompletableFuture<Socket> answering = new CompletableFuture<>();

        Stalling() throws IOException {
            Thread.ofVirtual().start(this::begin);
        }

        private void begin() {
            try {
                Socket caller = socket.accept();
                caller.getInputStream().read();
                caller.getOutputStream().write(BEGINNING.getBytes(StandardCharsets.US_ASCII));
                answering.complete(caller);
            } catch (IOException e) {
                answering.completeExceptionally(e);
            }
        }

        String address() {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/hook";
        }

        void awaitAnswering() throws Exception {
            answering.get(30, TimeUnit.SECONDS);
        }

        @Override
        public void close() throws IOException {
            socket.close();
            Socket caller = answering.getNow(null);
            if (caller != null) {
                caller.close();
            }
        }
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
