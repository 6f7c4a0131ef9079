package org.reststop.hq.cap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.store.HqStores;
import org.reststop.store.Store;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

/** Where alerts come from: a folder of real files, and a real HTTP server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class CapSourcesTest {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T01:00:00Z"));
    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CapHttp http = new CapHttp();
    private Store store;
    private CapDesk desk;
    private CapOffice office;
    private HttpServer server;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        store = HqStores.open(
                new HqStores.Settings("jdbc:h2:" + folder.resolve("hq"), "sa", ""), CapDeskContract.entities());
        UuidV7 ids = new UuidV7(clock, new Random(5));
        desk = new CapDesk(store, new NoticeBoard(store, new FeedPublisher(new WireCodec()), clock, ids), clock, ids);
        office = new CapOffice(store, ids);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterAll
    void close() {
        server.stop(0);
        http.close();
        store.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String known = String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match"));
        byte[] body = served.get(path);
        asked.add(path + (known.equals("null") ? "" : " " + known));
        boolean same = body != null && known.equals(tag(body));
        if (body == null) {
            exchange.getResponseHeaders().add("Retry-After", "600");
        } else {
            exchange.getResponseHeaders().add("ETag", tag(body));
        }
        exchange.sendResponseHeaders(body == null ? 503 : same ? 304 : 200, body == null || same ? -1 : body.length);
        if (body != null && !same) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static String tag(byte[] body) {
        return '"' + CapKey.sha256(body).substring(0, 8) + '"';
    }

    private CapFeed feed(String path) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new CapFeed(address, EVERY, desk, new CapFeed.Tools(http, clock, new Random(9)));
    }

    private List<String> identifiers() {
        return office.page(0, 50).stream().map(CapEntry::identifier).toList();
    }

    @Test
    void anIndexIsAskedAgainWithItsTagAndEachAlertOfItsOwnHostIsFetchedOnce() {
        served.put("/cap/one.xml", Samples.rain("_20260301083000", "_one"));
        served.put("/cap/two.xml", Samples.rain("_20260301083000", "_two"));
        served.put("/index.atom", Samples.file("index.atom"));
        CapFeed feed = feed("/index.atom");

        feed.look();
        feed.look();
        clock.advance(EVERY);
        feed.look();

        assertThat(identifiers()).contains("33010641600000_one", "33010641600000_two");
        assertThat(asked.stream()
                        .filter(path -> path.startsWith("/index") || path.startsWith("/cap"))
                        .toList())
                .containsExactly(
                        "/index.atom",
                        "/cap/one.xml",
                        "/cap/two.xml",
                        "/index.atom " + tag(Samples.file("index.atom")));
    }

    @Test
    void aServerThatIsAwayIsAskedMoreSeldomAndWhenItSaysSo() {
        CapFeed feed = feed("/away.xml");

        feed.look();
        clock.advance(Duration.ofMinutes(9));
        feed.look();
        assertThat(asked).filteredOn(path -> path.startsWith("/away")).hasSize(1);

        served.put("/away.xml", Samples.rain("_20260301083000", "_back"));
        clock.advance(Duration.ofMinutes(2));
        feed.look();
        assertThat(identifiers()).contains("33010641600000_back");
    }

    @Test
    void aSourceSaysSinceWhenNothingCanBeReadFromIt(@TempDir Path folder) throws Exception {
        Instant silent = clock.instant();
        CapFeed feed = feed("/silent.xml");
        CapFolder source = new CapFolder(folder.resolve("later"), desk, clock);
        for (CapSource each : List.of(feed, source)) {
            each.look();
            clock.advance(Duration.ofHours(2));
            each.look();
        }
        assertThat(feed.silentSince()).isEqualTo(silent);
        assertThat(source.silentSince()).isEqualTo(silent.plus(Duration.ofHours(2)));

        served.put("/silent.xml", Samples.rain("_20260301083000", "_heard"));
        Files.createDirectory(folder.resolve("later"));
        clock.advance(Duration.ofHours(2));
        for (CapSource each : List.of(feed, source)) {
            each.look();
            assertThat(each.silentSince()).isNull();
        }
    }

    @Test
    void aFolderIsEmptiedIntoTakenAndRefusedAndAHalfFileIsLeft(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("whole.xml"), Samples.rain("_20260301083000", "_file"));
        Files.write(folder.resolve("half.xml"), new byte[] {'<', 'a', 'l'});
        Files.writeString(folder.resolve("note.txt"), "not an alert");
        clock.advance(Duration.between(
                clock.instant(),
                Files.getLastModifiedTime(folder.resolve("half.xml")).toInstant()));
        CapFolder source = new CapFolder(folder, desk, clock);

        source.look();
        assertThat(folder.resolve("taken/whole.xml")).exists();
        assertThat(folder.resolve("half.xml")).exists();
        clock.advance(Duration.ofMinutes(1));
        source.look();

        assertThat(folder.resolve("refused/half.xml")).exists();
        assertThat(folder.resolve("note.txt")).exists();
        assertThat(identifiers()).contains("33010641600000_file");
    }

    /** An index of alerts with these paths, the newest first. */
    private static byte[] index(String... paths) {
        StringBuilder entries = new StringBuilder();
        for (String path : paths) {
            entries.append("<entry><updated>2026-03-01T00:30:00Z</updated><link href='")
                    .append(path)
                    .append("'/></entry>");
        }
        return ("<feed xmlns='http://www.w3.org/2005/Atom'>" + entries + "</feed>").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anAlertThatIsNotThereKeepsNoneOfTheOthersWaiting() {
        served.put("/dead/new.xml", Samples.rain("_20260301083000", "_beside"));
        served.put("/dead.atom", index("/dead/new.xml", "/dead/old.xml"));
        CapFeed feed = feed("/dead.atom");

        feed.look();

        assertThat(identifiers()).contains("33010641600000_beside");
    }

    @Test
    void anAlertThatWasNotThereIsTakenOnceItIsAndTheIndexIsAskedAsOftenAsEver() {
        served.put("/late.atom", index("/late/first.xml"));
        CapFeed feed = feed("/late.atom");
        feed.look();

        served.put("/late.atom", index("/late/second.xml", "/late/first.xml"));
        served.put("/late/second.xml", Samples.rain("_20260301083000", "_second"));
        clock.advance(EVERY);
        feed.look();
        assertThat(identifiers()).contains("33010641600000_second").doesNotContain("33010641600000_first");

        served.put("/late/first.xml", Samples.rain("_20260301083000", "_first"));
        clock.advance(Duration.ofHours(1));
        feed.look();
        assertThat(identifiers()).contains("33010641600000_first");
    }

    @Test
    void aServerThatHasNoneOfItsAlertsIsNotAskedForAllOfThemAtOnce() {
        served.put("/none.atom", index("/none/1", "/none/2", "/none/3", "/none/4", "/none/5", "/none/6"));
        CapFeed feed = feed("/none.atom");

        feed.look();

        assertThat(asked).filteredOn(path -> path.startsWith("/none/")).hasSizeLessThan(6);
    }

    @Test
    void aFileThatCannotBeMovedAwayKeepsNoneOfTheOthersWaiting(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("taken/a.xml/in-the-way"));
        Files.write(folder.resolve("a.xml"), Samples.rain("_20260301083000", "_stuck"));
        Files.write(folder.resolve("b.xml"), Samples.rain("_20260301083000", "_behind"));
        CapFolder source = new CapFolder(folder, desk, clock);

        source.look();

        assertThat(identifiers()).contains("33010641600000_stuck", "33010641600000_behind");
        assertThat(folder.resolve("taken/b.xml")).exists();
    }
}
