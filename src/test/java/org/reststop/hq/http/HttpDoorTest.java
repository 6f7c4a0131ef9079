package org.reststop.hq.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.javalin.Javalin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reststop.store.StoreException;
import org.reststop.sync.WireCodec;
import org.reststop.testing.LogLines;

class HttpDoorTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final HttpDoor door = open(0);

    private HttpDoor open(int port) {
        List<Route> routes = List.of(
                Route.get("/hello/{name}", request -> Reply.text(200, request.segment("name") + thread())),
                Route.get("/page", request -> Reply.html(200, "<p>" + "雪".repeat(5000))),
                Route.get("/long", request -> Reply.text(200, "雪".repeat(5000))),
                Route.get("/broken", request -> {
                    throw new IllegalStateException("on purpose");
                }),
                Route.get("/away", request -> {
                    throw new StoreException("on purpose", null);
                }),
                Route.get("/short", request -> Reply.json(200, "{}".getBytes(UTF_8))),
                Route.get("/endless", request -> Reply.stream("text/csv", HttpDoorTest::writeUntilItFails)),
                Route.get("/half", request -> Reply.stream("text/csv", HttpDoorTest::writeHalf)),
                Route.get("/slow", request -> Reply.text(200, waitInside())),
                Route.post(
                        "/form", request -> Reply.text(200, request.form("name").orElse("?"))),
                new Route(
                        Route.Method.POST,
                        "/api/size",
                        1000,
                        request -> Reply.text(200, Integer.toString(request.body().length))),
                new Route(Route.Method.POST, "/api/unread", 1000, request -> {
                    throw new Refusal(401, "stranger", "who are you");
                }));
        return HttpDoor.open(
                new HttpDoor.Settings("127.0.0.1", port, Duration.ofSeconds(20)),
                routes,
                new JsonReplies(new WireCodec()),
                (status, request) -> Reply.html(status, "page of " + status),
                meters);
    }

    @AfterEach
    void close() {
        mayAnswer.countDown();
        door.close();
    }

    private static void writeUntilItFails(OutputStream out) throws IOException {
        while (true) {
            out.write(new byte[10_000]);
        }
    }

    private static void writeHalf(OutputStream out) throws IOException {
        out.write(new byte[100_000]);
        throw new StoreException("on purpose", null);
    }

    @Test
    void whoeverGoesBeforeTheEndOfAFileIsNoFaultOfHqs() throws Exception {
        try (LogLines own = new LogLines(Answering.class);
                LogLines server = new LogLines(Javalin.class)) {
            try (Socket socket = new Socket("127.0.0.1", door.port())) {
                socket.getOutputStream().write("GET /endless HTTP/1.1\r\nHost: hq\r\n\r\n".getBytes(UTF_8));
                assertThat(socket.getInputStream().readNBytes(1_000)).hasSize(1_000);
            }
            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(own.levels())
                    .containsExactly(Level.INFO));
            assertThat(own.lines().getFirst().getThrowableProxy()).isNull();
            assertThat(get("/short").statusCode()).isEqualTo(200);
            assertThat(server.lines()).isEmpty();
        }
    }

    @Test
    void aFileThatHqCannotFinishIsNotTakenForTheWhole() throws Exception {
        try (LogLines own = new LogLines(Answering.class);
                LogLines server = new LogLines(Javalin.class)) {
            assertThatThrownBy(() -> get("/half")).isInstanceOf(IOException.class);
            assertThat(own.levels()).containsExactly(Level.WARN);
            assertThat(get("/short").statusCode()).isEqualTo(200);
            assertThat(server.lines()).isEmpty();
        }
    }

    @Test
    void requestsRunOnVirtualThreadsWithTheirTextsDecoded() throws Exception {
        assertThat(get("/hello/%E5%BC%A0%20x").body()).isEqualTo("张 x on virtual");
        assertThat(post("/form", "name=%E5%BC%A0+x&other=1".getBytes(UTF_8)).body())
                .isEqualTo("张 x");
        assertThat(post("/form", "name=%zz".getBytes(UTF_8)).statusCode()).isEqualTo(400);
    }

    @Test
    void everyReplyHasTheHeadersThatProtectIt() throws Exception {
        for (String path : List.of("/page", "/broken", "/nowhere", "/assets/hq.css")) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).isPresent();
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
        }
    }

    @Test
    void aBodyBeyondTheRoutesLimitIsAnswered413WhetherItsLengthIsToldOrNot() throws Exception {
        assertThat(post("/api/size", new byte[1000]).body()).isEqualTo("1000");
        assertThat(post("/api/size", new byte[1001]).statusCode()).isEqualTo(413);
        HttpRequest chunked = HttpRequest.newBuilder(URI.create(door.address() + "/api/size"))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[5000])))
                .build();
        HttpResponse<String> answer = client.send(chunked, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"error\":\"body-too-large\"");
    }

    @Test
    void whoeverIsRefusedIsRefusedWithoutReadingTheBody() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            OutputStream out = socket.getOutputStream();
            out.write("POST /api/unread HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\nonly a part".getBytes(UTF_8));
            out.flush();
            byte[] head = socket.getInputStream().readNBytes(12);
            assertThat(new String(head, UTF_8)).isEqualTo("HTTP/1.1 401");
        }
    }

    @Test
    void whoeverSendsFarMoreThanIsReadStillGetsTheAnswer() throws Exception {
        byte[] body = new byte[30 << 20];
        for (String path : List.of("/api/size", "/api/unread", "/api/nothing", "/form")) {
            try (Socket socket = new Socket("127.0.0.1", door.port())) {
                OutputStream out = socket.getOutputStream();
                out.write(("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(UTF_8));
                // As a browser does: all is sent before anything is read.
                out.write(body);
                String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
                assertThat(answer).as(path).matches("(?s)HTTP/1.1 4\\d\\d .*Connection: close.*");
            }
        }
    }

    @Test
    void whoeverAsksBeforeSendingIsNotWaitedFor() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/size HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\nExpect: 100-continue\r\n\r\n")
                    .getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("body-too-large");
        }
    }

    @Test
    void programsGetErrorsAsJsonAndPeopleAsPages() throws Exception {
        assertThat(get("/api/nothing").body()).contains("\"error\":\"not-found\"");
        assertThat(get("/nothing").body()).isEqualTo("page of 404");
        assertThat(get("/broken").body()).isEqualTo("page of 500");
        HttpResponse<String> away = get("/away");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void assetsHaveTypesAndAreCachedByTheirTag() throws Exception {
        HttpResponse<String> first = get("/assets/hq.css");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(URI.create(door.address() + "/assets/hq.css"))
                .header("If-None-Match", tag)
                .build();

        assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("max-age=300");
        assertThat(get("/assets/hq.css?v=1")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("immutable");
        assertThat(client.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
    }

    @Test
    void nothingBesideTheAssetsIsServed() throws Exception {
        for (String path : List.of(
                "/assets/nothing.css",
                "/assets/../templates/layout.jte",
                "/assets/%2e%2e/templates/layout.jte",
                "/assets/..%2ftemplates/layout.jte",
                "/assets//etc/passwd",
                "/assets/")) {
            assertThat(rawStatus(path)).as(path).isIn(400, 404);
        }
    }

    @Test
    void longRepliesAreCompressedForThoseWhoCanUnpackThemButPagesAreNot() throws Exception {
        HttpResponse<InputStream> text = packed("/long");
        HttpResponse<InputStream> page = packed("/page");

        assertThat(text.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new String(new GZIPInputStream(text.body()).readAllBytes(), UTF_8))
                .isEqualTo("雪".repeat(5000));
        assertThat(page.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(get("/long").headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void evenShortJsonIsCompressedForTheSakeOfItsChecksum() throws Exception {
        HttpResponse<InputStream> json = packed("/short");

        assertThat(json.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new String(new GZIPInputStream(json.body()).readAllBytes(), UTF_8))
                .isEqualTo("{}");
    }

    @Test
    void aStopLetsRequestsInFlightFinishAndTakesNoMore() throws Exception {
        CompletableFuture<HttpResponse<String>> slow = client.sendAsync(request("/slow"), BodyHandlers.ofString());
        inside.await();
        int port = door.port();
        CompletableFuture<Void> stop = CompletableFuture.runAsync(door::close);

        Awaitility.await().until(() -> isClosed(port));
        assertThat(stop).isNotDone();
        mayAnswer.countDown();

        assertThat(slow.get().body()).isEqualTo("finished");
        stop.get();
    }

    @Test
    void aPortThatIsTakenIsSaidPlainly() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> open(other.getLocalPort()))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining(Integer.toString(other.getLocalPort()));
        }
    }

    @Test
    void requestsAreTimedByTheirRouteAndNotByTheirPath() throws Exception {
        get("/hello/a");
        get("/hello/b");

        assertThat(meters.get("http.server.requests")
                        .tag("uri", "/hello/{name}")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    private String waitInside() {
        inside.countDown();
        try {
            mayAnswer.await();
            return "finished";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String thread() {
        return Thread.currentThread().isVirtual() ? " on virtual" : " on platform";
    }

    private static boolean isClosed(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }

    /** Past the client's own tidying of paths. */
    private int rawStatus(String path) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(door.address() + path)).build();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path), BodyHandlers.ofString());
    }

    private HttpResponse<InputStream> packed(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door.address() + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return client.send(request, BodyHandlers.ofInputStream());
    }

    private HttpResponse<String> post(String path, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door.address() + path))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
