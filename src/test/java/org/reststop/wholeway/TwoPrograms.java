package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.command.demo.DemoFolder;
import org.reststop.command.demo.HqProcess;
import org.reststop.command.demo.Launcher;
import org.reststop.command.hq.OperatorApi;
import org.reststop.command.hq.OperatorApi.IssuedBadge;
import org.reststop.store.HqStores;
import org.reststop.sync.WireCodec;

/** HQ and the kiosk as processes of their own over one folder, ended with the test. */
abstract class TwoPrograms {
    private static final Map<String, String> OFTEN = Map.of("RESTSTOP_KIOSK_SYNC_INTERVAL", "5s");

    /** Ended with the test. */
    final HttpClient http = HttpClient.newHttpClient();

    private final List<Long> promised = new ArrayList<>();
    private final List<AutoCloseable> running = new ArrayList<>();

    @TempDir
    Path temporary;

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable part : running.reversed()) {
            part.close();
        }
        http.close();
    }

    /** What HQ's program finds in its environment. */
    Map<String, String> hqEnvironment() {
        return Map.of();
    }

    /** What the kiosk's program finds in its environment. */
    Map<String, String> kioskEnvironment() {
        return Map.of();
    }

    /** Happens while both run undisturbed. */
    void whileAllIsWell(HqProcess hq, KioskProgram kiosk) throws Exception {}

    /** Happens while HQ is off. */
    void whileHqIsOff() throws Exception {}

    /** Both are killed at bad moments: what was promised at the door is in HQ's books. */
    void wholeWay(HqStores.Settings database) throws Exception {
        DemoFolder folder = folder();
        folder.prepare();
        Map<String, String> env = new HashMap<>(KioskProgram.ENVIRONMENT);
        env.putAll(hqEnvironment());
        HqProcess hq = closing(HqProcess.start(folder, new Launcher(KioskProgram.SCRIPT, env), http));
        String notice = publish(hq);
        List<IssuedBadge> badges = badges(hq.api());
        String station = hq.api().stations().getFirst().id();
        KioskProgram kiosk = kiosk("--enrol", hq.api().enrolmentCode(station).code());

        welcome(kiosk, badges.subList(0, 5));
        hq.api().revoke(badges.getFirst().serial(), "lost");
        post(hq, "/api/v1/notices/" + notice + "/withdraw", "{}");
        welcome(kiosk, badges.subList(5, 6));
        awaitRefusal(kiosk, badges);

        whileAllIsWell(hq, kiosk);
        KioskProgram.kill(hq.program());
        whileHqIsOff();
        welcome(kiosk, badges.subList(6, 8));
        kiosk.showUntilRead(badges.get(8).text());
        kiosk.kill();

        kiosk = kiosk();
        kiosk.awaitLog("No sync with HQ");
        welcome(kiosk, badges.subList(8, 10));
        hq = closing(hq.again());
        kiosk.awaitLog("In sync with HQ again");

        assertThat(kiosk.stop()).isZero();
        hq.close();
        assertThat(hq.program().onExit().join()).isZero();
        Books atHq = Books.atHq(database);
        Books atKiosk = Books.atKiosk(folder.kioskData());
        assertThat(atHq.serials()).containsExactlyInAnyOrderElementsOf(promised);
        assertThat(atHq.ids()).containsExactlyInAnyOrderElementsOf(atKiosk.ids());
        assertThat(atKiosk.shown())
                .isNotEmpty()
                .doesNotContain(UUID.fromString(notice))
                .containsExactlyInAnyOrderElementsOf(atHq.shown());
    }

    DemoFolder folder() {
        return new DemoFolder(temporary.resolve("both"));
    }

    private KioskProgram kiosk(String... arguments) throws IOException {
        Map<String, String> env = new HashMap<>(OFTEN);
        env.putAll(kioskEnvironment());
        KioskProgram kiosk = closing(KioskProgram.start(folder(), env, arguments));
        kiosk.awaitLog("Ready to scan");
        return kiosk;
    }

    private void welcome(KioskProgram kiosk, List<IssuedBadge> badges) throws IOException {
        for (IssuedBadge badge : badges) {
            kiosk.scan(badge.text(), "GreetingScreen");
            promised.add(badge.serial());
        }
    }

    /** Others come again meanwhile, so that the badge is away from the reader long enough to be a new scan. */
    private static void awaitRefusal(KioskProgram kiosk, List<IssuedBadge> badges) throws IOException {
        for (int round = 0; round < 20; round++) {
            for (IssuedBadge other : badges.subList(1, 6)) {
                kiosk.scan(other.text(), "GreetingScreen");
            }
            if (kiosk.scan(badges.getFirst().text()).equals("RefusalScreen")) {
                return;
            }
        }
        throw new AssertionError("the kiosk never heard that the badge was revoked");
    }

    private static List<IssuedBadge> badges(OperatorApi api) {
        return api.people().stream()
                .filter(person -> person.role().equals("COURIER"))
                .limit(10)
                .map(person -> api.issue(person.personId(), 365))
                .toList();
    }

    private String publish(HqProcess hq) throws Exception {
        return published(hq, "停水通知", "");
    }

    /** Publishes a notice by the operator's interface, for all days, and returns its id. */
    String published(HqProcess hq, String title, String more) throws Exception {
        String json = post(hq, "/api/v1/notices", """
                {"titleZh":"%s","bodyZh":"正文","firstDay":"2020-01-01","lastDay":"2099-12-31"%s}""".formatted(title, more));
        return new WireCodec().parse(json).path("id").asString();
    }

    String post(HqProcess hq, String path, String json) throws Exception {
        String token =
                Files.readString(folder().hqData().resolve("operator-token")).strip();
        HttpRequest request = HttpRequest.newBuilder(hq.address().resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return response.body();
    }

    /** Has a part closed after the test, the last one first. */
    <T extends AutoCloseable> T closing(T part) {
        running.add(part);
        return part;
    }
}
