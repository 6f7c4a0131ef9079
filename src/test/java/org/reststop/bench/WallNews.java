package org.reststop.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.KioskRig;
import org.reststop.kiosk.sync.Enrolling;
import org.reststop.kiosk.sync.IdentityFile;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.sync.WireCodec;
import org.reststop.testing.PostgresServer;

/**
 * From the moment when HQ is asked to publish to the painted frame of a whole kiosk on the screen that DISPLAY names; a
 * program of its own.
 */
final class WallNews {
    private static final int ON_SCHEDULE = 7;
    private static final int ON_LINE = 25;
    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final double JITTER = 0.2;
    private static final String ON_THE_SCHEDULE = "the default schedule, 30 s";

    private final HttpClient http = HttpClient.newHttpClient();
    private final WireCodec codec = new WireCodec();
    private final RandomGenerator random = new SecureRandom();
    private final Path folder;
    private final URI hq;
    private final String token;
    private int number;

    private WallNews(Path folder, URI hq, String token) {
        this.folder = folder;
        this.hq = hq;
        this.token = token;
    }

    /** @param arguments an empty folder */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).resolve("news");
        try (PostgresServer server = PostgresServer.start();
                HqChild hq = HqChild.start(folder.resolve("hq"), server)) {
            ManyKiosks.register(server, 1);
            String token = Files.readString(folder.resolve("hq").resolve("operator-token"));
            new WallNews(folder, hq.address(), token.strip()).measure();
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        enrol();
        double[] scheduled;
        try (KioskRig kiosk = KioskRig.start(settings(false))) {
            scheduled = edits(kiosk, ON_SCHEDULE, (int) INTERVAL.toMillis());
        }
        try (KioskRig kiosk = KioskRig.start(settings(true))) {
            edits(kiosk, 2, 1_000);
            double[] held = edits(kiosk, ON_LINE, 1_000);
            for (double share : new double[] {0.5, 0.95}) {
                String at = "_p" + Math.round(100 * share);
                Told.alone("edit_visible_on_schedule" + at, at(scheduled, share), "s");
                Told.against("edit_visible_on_line" + at, at(held, share), "s", ON_THE_SCHEDULE, at(scheduled, share));
            }
            emergencies(kiosk, at(scheduled, 0.5));
        }
    }

    private void enrol() throws Exception {
        Clock clock = Clock.systemUTC();
        Path data = folder.resolve("kiosk");
        String code = post("/api/v1/enrolment-codes", "{\"stationId\":\"" + ManyKiosks.STATION + "\"}", "code");
        try (KioskStore store = KioskStores.open(data, clock, new UuidV7(clock, random))) {
            new Enrolling(store, new IdentityFile(data.resolve("identity")), Duration.ofSeconds(20), clock)
                    .enrol(hq, code, "bench");
        }
    }

    /** Seconds from each edit to its frame, sorted; the next comes after a time of chance. */
    private double[] edits(KioskRig kiosk, int count, int mostMillis) throws Exception {
        double[] seconds = new double[count];
        for (int i = 0; i < count; i++) {
            LockSupport.parkNanos((long) (random.nextDouble() * mostMillis) * 1_000_000L);
            String title = "第" + ++number + "次修改";
            long began = System.nanoTime();
            publish(title, "NORMAL");
            kiosk.untilWords(title);
            seconds[i] = (System.nanoTime() - began) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds;
    }

    private void emergencies(KioskRig kiosk, double scheduled) throws Exception {
        double[] shown = new double[ON_LINE];
        double[] lifted = new double[ON_LINE];
        for (int i = 0; i < ON_LINE; i++) {
            LockSupport.parkNanos((long) (random.nextDouble() * 1_000) * 1_000_000L);
            String title = "紧急演练" + ++number;
            long began = System.nanoTime();
            String id = publish(title, "EMERGENCY");
            kiosk.untilWords(title);
            long seen = System.nanoTime();
            post("/api/v1/notices/" + id + "/withdraw", "{}", "id");
            kiosk.untilGone(title);
            shown[i] = (seen - began) / 1e9;
            lifted[i] = (System.nanoTime() - seen) / 1e9;
        }
        Arrays.sort(shown);
        Arrays.sort(lifted);
        for (double share : new double[] {0.5, 0.95}) {
            String at = "_p" + Math.round(100 * share);
            Told.against("emergency_visible_on_line" + at, at(shown, share), "s", ON_THE_SCHEDULE, scheduled);
            Told.against("emergency_lifted_on_line" + at, at(lifted, share), "s", ON_THE_SCHEDULE, scheduled);
        }
    }

    private String publish(String title, String priority) throws Exception {
        LocalDate today = LocalDate.now(FullStore.ZONE);
        return post(
                "/api/v1/notices",
                "{\"titleZh\":\"" + title + "\",\"bodyZh\":\"正文\",\"firstDay\":\"" + today.minusDays(1)
                        + "\",\"lastDay\":\"" + today.plusDays(1)
                        + "\",\"extras\":{\"audience\":\"ALL\",\"priority\":\""
                        + priority + "\",\"sound\":false,\"media\":[]}}",
                "id");
    }

    private String post(String path, String json, String field) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(hq.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " " + answer.statusCode() + " " + answer.body());
        }
        return codec.parse(answer.body()).path(field).asString();
    }

    private KioskSettings settings(boolean held) {
        KioskSettings usual = FullStore.settings(folder.resolve("kiosk"));
        return new KioskSettings(
                usual.dataFolder(),
                hq,
                usual.screen(),
                usual.visit(),
                usual.wedge(),
                usual.serial(),
                usual.camera(),
                new KioskSettings.Sync(INTERVAL, JITTER, Duration.ofSeconds(20), List.of(), true, held),
                usual.registration());
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
