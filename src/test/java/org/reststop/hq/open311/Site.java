package org.reststop.hq.open311;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.Channel;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Receipt;
import org.reststop.domain.station.Station;
import org.reststop.hq.api.ApiTexts;
import org.reststop.hq.attachment.Shelf;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.HttpDoor;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Reply;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.CaseFile;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Outcome;
import org.reststop.hq.need.Ledger;
import org.reststop.hq.staff.StaffFeature;
import org.reststop.hq.web.Pages;
import org.reststop.store.HqStores;
import org.reststop.store.Store;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/** The interface on a free port, with two stations where it is 16:20, and a clock that tests move. */
final class Site implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-02T08:20:00Z");

    final TestClock clock = new TestClock(NOON);
    final Store store;
    final CaseWork cases;
    final ApiKeys keys;
    final Open311 open311;
    final Shelf shelf;
    private final SecureRandom random = new SecureRandom();
    private final UuidV7 ids = new UuidV7(clock, random);
    private final WireCodec codec = new WireCodec();
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpDoor door;

    Site(HqStores.Settings settings) {
        store = HqStores.open(
                settings,
                Stream.of(StaffFeature.ENTITIES, Fleet.ENTITIES, Ledger.ENTITIES, Open311.ENTITIES)
                        .flatMap(List::stream)
                        .toList());
        FeedPublisher feed = new FeedPublisher(codec);
        Pages pages = new Pages(clock);
        cases = new CaseWork(store, feed, clock, List.of());
        keys = new ApiKeys(store, clock, ids, random);
        Fleet fleet = new Fleet(store, clock, ids, random);
        shelf = new Shelf(store, new ContentFolder(Path.of("target", "open311-" + UUID.randomUUID())), clock);
        open311 = new Open311(
                new Open311.Parts(
                        store,
                        fleet,
                        cases,
                        shelf,
                        station -> station.equals("heping") ? List.of("1号楼", "东门") : List.of(),
                        () -> URI.create("https://hq.example.org"),
                        new ApiTexts()),
                new Open311.Tools(clock, ids, random),
                pages);
        door = HttpDoor.open(
                new HttpDoor.Settings("127.0.0.1", 0, Duration.ofSeconds(10)),
                open311.routes(),
                new JsonReplies(codec),
                (status, request) ->
                        open311.formats().unknown(status, request).orElseGet(() -> Reply.text(status, "no page")),
                new SimpleMeterRegistry());
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        store.write(tx -> {
            feed.ensureEpoch(tx.session(), ids.next());
            tx.session().insert(new Station("heping", "和平里驿站", "Heping", shanghai));
            tx.session().insert(new Station("xinghua", "兴华里驿站", "Xinghua", shanghai));
            tx.session()
                    .insert(new Spot(
                            "heping", Point.parse("39.9500", "116.4200").orElseThrow(), "和平里东街1号", "100013"));
            return tx;
        });
    }

    /** A good key of every station. */
    String key(String name) {
        return key(new KeyDraft(name, "", "", KeyDraft.USUAL, true)).token();
    }

    ApiKeys.NewKey key(KeyDraft draft) {
        return keys.create(draft);
    }

    /** A need that somebody wrote on a phone. */
    LedgerEntry.Key need(String station, String category, String words) {
        NewNeed need = new NewNeed(ids.next(), category, words, new NeedAuthor.Caller("13812345678"));
        var arrival = new LedgerEntry.Arrival(
                Channel.PHONE, Receipt.draw(random), FollowToken.draw(random), "zh", clock.instant());
        LedgerEntry entry = new LedgerEntry(station, need, null, arrival);
        store.write(tx -> {
            tx.session().insert(entry);
            return entry;
        });
        return entry.key();
    }

    LedgerEntry.Key need(String station, UUID id) {
        return new LedgerEntry.Key(station, id);
    }

    /** A cadre does something. */
    void act(LedgerEntry.Key key, Act act) {
        Outcome outcome = cases.act(key, act, Actor.staff("a-cadre", "王芳"));
        if (!(outcome instanceof Outcome.Acted)) {
            throw new AssertionError(act.word() + " was " + outcome);
        }
    }

    LedgerEntry entry(LedgerEntry.Key key) {
        return store.read(session -> new CaseFile(session).find(key).orElseThrow());
    }

    /** What staff read in its log. */
    List<String> log(LedgerEntry.Key key) {
        return store.read(session -> new CaseFile(session)
                .events(key).stream()
                        .map(event -> event.content().act() + " "
                                + event.content().note() + event.content().words())
                        .toList());
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(door.address() + Open311.BASE + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Sends a form in UTF-8; names and values take turns. */
    HttpResponse<byte[]> post(String path, String... fields) throws IOException, InterruptedException {
        return post(StandardCharsets.UTF_8, path, fields);
    }

    HttpResponse<byte[]> post(Charset charset, String path, String... fields) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], charset))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], charset));
        }
        return send(path, "application/x-www-form-urlencoded", body.toString().getBytes(StandardCharsets.US_ASCII));
    }

    HttpResponse<byte[]> send(String path, String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door.address() + Open311.BASE + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    /** Raises a need at 和平里 about parcels. */
    UUID raise(String key, String words) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = post(
                "/requests.json",
                "api_key",
                key,
                "jurisdiction_id",
                "heping",
                "service_code",
                "parcel",
                "address_string",
                "东门",
                "description",
                words);
        return UUID.fromString(json(answer).get(0).get("service_request_id").stringValue());
    }

    JsonNode json(HttpResponse<byte[]> answer) {
        return codec.fromJson(answer.body(), JsonNode.class);
    }

    static Document xml(HttpResponse<byte[]> answer) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.body()));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8), e);
        }
    }

    /** The texts of all elements of a name, in their order. */
    static List<String> texts(HttpResponse<byte[]> answer, String element) {
        var found = xml(answer).getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    @Override
    public void close() {
        door.close();
        http.close();
        store.close();
    }
}
