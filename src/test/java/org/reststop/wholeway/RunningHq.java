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
import org.reststop.store.Store;
import org.reststop.sync.WireCodec;
import tools.jackson.databind.JsonNode;

/** A whole HQ on a loopback port and a database of its own, with one station and one courier. */
final class RunningHq implements AutoCloseable {
    static final String STATION = "heping";
    static final long COURIER = 42;

    private final WireCodec codec = new WireCodec();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final HqStores.Settings database;
    private int port;
    private HqWiring hq;

    RunningHq(Path folder) {
        this.folder = folder;
        this.database = new HqStores.Settings("jdbc:h2:" + folder.resolve("hq") + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "");
        settle();
        this.hq = open();
        this.port = address().getPort();
    }

    private void settle() {
        try (Store store = HqStores.open(database, BadgeOffice.ENTITIES)) {
            People people = new People(store, new FeedPublisher(codec));
            store.write(tx -> {
                tx.session().insert(new Station(STATION, "和平驿站", "Heping", ZoneId.of("Asia/Shanghai")));
                people.register(tx.session(), new KnownPerson(COURIER, "王小明", Role.COURIER, "蓝天速递"), "1234");
                return STATION;
            });
        }
    }

    private HqWiring open() {
        return new HqWiring(new HqSettings(
                folder, "127.0.0.1", port, new HqSettings.Database("", "sa", ""), HqSettings.LogFormat.TEXT));
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

    String enrolmentCode() {
        return post("/api/v1/enrolment-codes", "{\"stationId\":\"" + STATION + "\"}")
                .path("code")
                .asString();
    }

    /** A year's badge for the courier: {@code serial} and {@code text} are of interest. */
    JsonNode badge() {
        return post("/api/v1/badges", "{\"personId\":" + COURIER + ",\"days\":365}");
    }

    JsonNode post(String path, String json) {
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
            assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
            return codec.parse(response.body().isEmpty() ? "{}" : response.body());
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
