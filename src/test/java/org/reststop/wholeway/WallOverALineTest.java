package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.kiosk.media.MediaShelf;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.SyncService;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.sync.Protocol;
import org.reststop.testing.Contents;
import org.reststop.testing.Toll;

/** What the wall shows comes whole over a line that breaks, and news come at once over one that is held open. */
class WallOverALineTest {
    private static final int MEGABYTE = 1 << 20;

    private final RunningHq hq;
    private final RunningKiosk kiosk;
    private final MediaShelf shelf;
    private final ContentFolder shelfFolder;
    private final Toll line;

    WallOverALineTest(@TempDir Path folder) {
        hq = new RunningHq(folder.resolve("hq"));
        line = new Toll(hq.address().getPort());
        kiosk = new RunningKiosk(folder.resolve("kiosk"));
        shelfFolder = new ContentFolder(folder.resolve("kiosk").resolve("media"));
        shelf = new MediaShelf(folder.resolve("kiosk"), Clock.systemUTC(), 100L * MEGABYTE).open(kiosk.store);
    }

    @BeforeEach
    void enrol() {
        assertThat(kiosk.enrol(line.address(), hq.enrolmentCode())).isInstanceOf(EnrolmentOutcome.Enrolled.class);
    }

    @AfterEach
    void close() throws IOException {
        kiosk.close();
        line.close();
        hq.close();
    }

    @Test
    void aPictureThatBreaksOffGoesOnWhereItWasAndCountsOnlyWhenItIsWhole() throws IOException {
        NoticeMedium picture = atHq(Contents.sound(3, 3 * MEGABYTE));
        publish(picture);
        line.breakDownAfter(MEGABYTE);
        try (SyncService sync = start(KIOSK)) {
            soon().until(() -> isHere(picture));
        }

        assertThat(shelf.holds(List.of(picture))).isTrue();
        assertThat(line.down()).isLessThan(4 * MEGABYTE + MEGABYTE / 2);
    }

    @Test
    void whatAKillLeftGoesOnWhereItWasAndWhatAPowerCutGarbledIsFetchedAnew() throws IOException {
        byte[] content = Contents.sound(6, 3 * MEGABYTE);
        byte[] other = Contents.sound(7, MEGABYTE);
        NoticeMedium broken = atHq(content);
        NoticeMedium garbled = atHq(other);
        Files.write(shelfFolder.incoming(broken.sha256()), Arrays.copyOf(content, 2 * MEGABYTE));
        Files.write(shelfFolder.incoming(garbled.sha256()), new byte[MEGABYTE / 2]);
        publish(broken);
        publish(garbled);
        try (SyncService sync = start(KIOSK)) {
            soon().until(() -> isHere(broken) && isHere(garbled));
        }

        assertThat(Files.readAllBytes(shelfFolder.file(broken.sha256()))).isEqualTo(content);
        assertThat(Files.readAllBytes(shelfFolder.file(garbled.sha256()))).isEqualTo(other);
        assertThat(line.down()).isLessThan(3 * MEGABYTE);
    }

    @Test
    void onAnOpenLineANoticeComesLongBeforeTheNextExchangeIsDue() throws Exception {
        try (SyncService sync = start(HELD)) {
            soon().until(() -> sync.status().lastSuccess() != null);
            // The connection is up once HQ answers on it; a poke before that would be lost to this test alone.
            soon().until(() -> line.connections() >= 2);
            String id = post("急：今晚停水", "");
            soon().until(() ->
                    kiosk.store.<Boolean>read(session -> session.get(Notice.class, UUID.fromString(id)) != null));
        }
    }

    @Test
    void onlyAnEnrolledKioskFetchesAndOnlyWhatANoticeNames() throws Exception {
        NoticeMedium named = atHq(Contents.sound(4, 1_000));
        NoticeMedium other = atHq(Contents.sound(5, 1_000));
        publish(named);
        String secret = kiosk.identity().secret();

        assertThat(get(named, "", "").statusCode()).isEqualTo(401);
        assertThat(get(other, secret, "").statusCode()).isEqualTo(404);
        HttpResponse<byte[]> part = get(named, secret, "bytes=100-199");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 100-199/1000");
        assertThat(part.headers().firstValue("ETag")).contains("\"" + named.sha256() + "\"");
        assertThat(part.body()).hasSize(100);
        assertThat(get(named, secret, "bytes=1000-").statusCode()).isEqualTo(416);
        assertThat(get(named, secret, "").body()).hasSize(1_000);
    }

    private static final KioskSettings.Sync KIOSK =
            new KioskSettings.Sync(Duration.ofSeconds(5), 0.2, Duration.ofSeconds(30));
    private static final KioskSettings.Sync HELD =
            new KioskSettings.Sync(Duration.ofHours(1), 0, Duration.ofSeconds(30), List.of(), true, true);

    private SyncService start(KioskSettings.Sync settings) {
        SyncService sync = kiosk.sync(settings);
        sync.fetch(shelf);
        sync.start();
        return sync;
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(20));
    }

    private boolean isHere(NoticeMedium medium) {
        return shelf.holds(List.of(medium));
    }

    private NoticeMedium atHq(byte[] content) throws IOException {
        String name = new ContentFolder(hq.folder().resolve("attachments")).keep(content, FileTime.from(Instant.now()));
        return new NoticeMedium(NoticeMedium.Kind.PICTURE, name, "image/png", content.length, "", "");
    }

    private void publish(NoticeMedium medium) {
        post(
                "有图",
                ",\"extras\":{\"audience\":\"ALL\",\"priority\":\"NORMAL\",\"sound\":false,\"media\":[{\"kind\":\"PICTURE\",\"sha256\":\""
                        + medium.sha256() + "\",\"mediaType\":\"image/png\",\"bytes\":" + medium.bytes()
                        + ",\"captionZh\":\"\",\"captionEn\":\"\"}]}");
    }

    private String post(String title, String more) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return hq.post(
                        "/api/v1/notices",
                        "{\"titleZh\":\"" + title + "\",\"bodyZh\":\"正文\",\"firstDay\":\"" + today.minusDays(1)
                                + "\",\"lastDay\":\"" + today.plusDays(2) + "\"" + more + "}")
                .path("id")
                .asString();
    }

    private HttpResponse<byte[]> get(NoticeMedium medium, String secret, String range) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(hq.address() + Protocol.MEDIA_PATH + medium.sha256()));
        if (!secret.isEmpty()) {
            request.header("Authorization", "Bearer " + secret);
        }
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        }
    }
}
