package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reststop.config.HqSettings;
import org.reststop.domain.badge.Role;
import org.reststop.domain.station.Station;
import org.reststop.hq.HqWiring;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.KnownPerson;
import org.reststop.hq.badge.People;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.HqStores;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;
import org.reststop.sync.EnrolmentTicket;
import org.reststop.sync.Pins;
import org.reststop.sync.Protocol;
import org.reststop.sync.WireCodec;
import tools.jackson.databind.JsonNode;

/** A whole HQ on a loopback port and a database of its own, with one station and one courier. */
final class RunningHq implements AutoCloseable {
    static final String STATION = "heping";
    static final long COURIER = 42;

    /** Another one, for whoever must tell two people apart. */
    static final long OTHER_COURIER = 43;

    /** A place that a second kiosk may stand in. */
    static final String OTHER_STATION = "xinghuali";

    private final WireCodec codec = new WireCodec();
    private final HttpClient http;
    private final HqSettings.Network network;
    private final HqSettings.Notices notices;
    private final Path folder;
    private final HqStores.Settings database;
    private int port;
    private HqWiring hq;

    RunningHq(Path folder) {
        this(folder, HqSettings.Network.PLAIN);
    }

    RunningHq(Path folder, HqSettings.Network network) {
        this(folder, network, HqSettings.Notices.USUAL);
    }

    /** One that hears of the authorities' alerts by a folder. */
    static RunningHq hearing(Path folder, Path alerts) {
        return new RunningHq(
                folder,
                HqSettings.Network.PLAIN,
                new HqSettings.Notices(
                        HqSettings.Approval.NONE,
                        new HqSettings.Alerts(Optional.of(alerts), List.of(), HqSettings.Alerts.USUAL)));
    }

    private RunningHq(Path folder, HqSettings.Network network, HqSettings.Notices notices) {
        this.notices = notices;
        this.network = network;
        this.folder = ReadyStores.hqFolder(folder);
        this.database = new HqStores.Settings("jdbc:h2:" + folder.resolve("hq") + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "");
        settle();
        this.hq = open();
        this.port = address().getPort();
        this.http = network.tls().mode() == HqSettings.TlsMode.OWN
                ? HttpClient.newBuilder().sslContext(Pins.trusting(pins())).build()
                : HttpClient.newHttpClient();
    }

    private void settle() {
        try (Store store = HqStores.open(database, BadgeOffice.ENTITIES)) {
            People people = new People(store, new FeedPublisher(codec));
            store.write(tx -> {
                tx.session().insert(new Station(OTHER_STATION, "杏花里驿站", "Xinghuali", ZoneId.of("Asia/Shanghai")));
                tx.session().insert(new Station(STATION, "和平驿站", "Heping", ZoneId.of("Asia/Shanghai")));
                people.register(tx.session(), new KnownPerson(COURIER, "王小明", Role.COURIER, "蓝天速递"), "1234");
                people.register(tx.session(), new KnownPerson(OTHER_COURIER, "李雷", Role.COURIER, "青禾速运"), "5678");
                return STATION;
            });
        }
    }

    private HqWiring open() {
        return new HqWiring(new HqSettings(
                folder,
                "127.0.0.1",
                port,
                new HqSettings.Database("", "sa", ""),
                HqSettings.LogFormat.TEXT,
                network,
                "",
                HqSettings.Upkeep.NONE,
                new HqSettings.Attachments(Optional.empty(), HqSettings.Attachments.USUAL_MB),
                notices));
    }

    URI address() {
        return URI.create(hq.address());
    }

    void stop() {
        hq.close();
    }

    /** Where it was before. */
    void start() {
        hq = open();
    }

    /** A copy of all its files, as a backup would have it; only while it is stopped. */
    void copyFiles(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    Path folder() {
        return folder;
    }

    /** By which keys it is known; empty if it speaks plain HTTP. */
    List<String> pins() {
        try {
            Path pins = folder.resolve("tls").resolve("pins");
            return Files.exists(pins) ? Files.readAllLines(pins) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an enrolment's QR code says. */
    EnrolmentTicket ticket() {
        String text = post("/api/v1/enrolment-codes", "{\"stationId\":\"" + STATION + "\"}")
                .path("ticket")
                .asString();
        return EnrolmentTicket.parse(text).orElseThrow();
    }

    String enrolmentCode() {
        return enrolmentCode(STATION);
    }

    String enrolmentCode(String station) {
        return post("/api/v1/enrolment-codes", "{\"stationId\":\"" + station + "\"}")
                .path("code")
                .asString();
    }

    /** A year's badge for the courier: {@code serial} and {@code text} are of interest. */
    JsonNode badge() {
        return badge(COURIER);
    }

    /** A badge of somebody's, as HQ answers. */
    JsonNode badge(long person) {
        return post("/api/v1/badges", "{\"personId\":" + person + ",\"days\":365}");
    }

    /** Where it listens, or did before it was stopped. */
    URI lastAddress() {
        String scheme = network.tls().mode() == HqSettings.TlsMode.OFF ? "http" : "https";
        return URI.create(scheme + "://127.0.0.1:" + port);
    }

    /** What is answered to an exchange without a request in it. */
    int exchangeStatus(String secret) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve(Protocol.EXCHANGE_PATH))
                    .header("Authorization", "Bearer " + secret)
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    JsonNode post(String path, String json) {
        String body = refused(path, json, 200);
        return codec.parse(body.isEmpty() ? "{}" : body);
    }

    /** What is answered to the operator, who expects this status. */
    String refused(String path, String json, int status) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
                    .header(
                            "Authorization",
                            "Bearer "
                                    + Files.readString(folder.resolve("operator-token"))
                                            .strip())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json))
                    .build();
            var response = http.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(status);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The ids of all check-ins in its database; only while it is stopped. */
    List<UUID> checkIns() {
        try (Store store = HqStores.open(database, BadgeOffice.ENTITIES)) {
            return store.read(session -> session.createSelectionQuery("select id from CheckIn", UUID.class)
                    .getResultList());
        }
    }

    @Override
    public void close() {
        hq.close();
        http.close();
    }
}
