package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.command.demo.DemoFolder;
import org.reststop.command.demo.HqProcess;
import org.reststop.command.demo.Launcher;
import org.reststop.command.display.VirtualScreen;
import org.reststop.command.hq.OperatorApi;
import org.reststop.command.hq.OperatorApi.IssuedBadge;
import org.reststop.store.HqStores;
import org.reststop.sync.WireCodec;
import org.reststop.testing.HandsOnScreen;
import org.reststop.testing.PostgresServer;

/** HQ and the kiosk as processes of their own, killed at bad moments: what was promised at the door is in HQ's books. */
class TwoProgramsTest {
    private static final Map<String, String> OFTEN = Map.of("RESTSTOP_KIOSK_SYNC_INTERVAL", "5s");

    private static final int GLASS_WIDTH = 1080;
    private static final int GLASS_HEIGHT = 1920;

    /** Where an emergency on upright glass is read. */
    private static final double READ_X = 0.27;

    private static final double READ_Y = 0.935;

    private final HttpClient http = HttpClient.newHttpClient();
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

    @Test
    void onPostgresEveryCheckInPromisedIsInHqsBooksOnceThoughBothProgramsAndTheDatabaseWereKilled() throws Exception {
        PostgresServer postgres = closing(PostgresServer.start());
        Map<String, String> env = Map.of(
                "RESTSTOP_HQ_DATABASE_URL", postgres.jdbcUrl(),
                "RESTSTOP_HQ_DATABASE_USER", postgres.user(),
                "RESTSTOP_HQ_DATABASE_PASSWORD", postgres.password());
        var database = new HqStores.Settings(postgres.jdbcUrl(), postgres.user(), postgres.password());

        wholeWay(env, database, postgres::crashAndRestart);
    }

    @Test
    void onH2EveryCheckInPromisedIsInHqsBooksOnceThoughBothProgramsWereKilled() throws Exception {
        String url = "jdbc:h2:" + folder().hqData().resolve("hq");

        wholeWay(Map.of(), new HqStores.Settings(url, "sa", ""), () -> {});
    }

    @Test
    void anEmergencyLiesOverTheGlassIsReadThereByATapAndHqKnowsBoth() throws Exception {
        folder().prepare();
        HqProcess hq =
                closing(HqProcess.start(folder(), new Launcher(KioskProgram.SCRIPT, KioskProgram.ENVIRONMENT), http));
        VirtualScreen screen = closing(VirtualScreen.start(GLASS_WIDTH, GLASS_HEIGHT));
        String station = hq.api().stations().getFirst().id();
        KioskProgram kiosk = closing(KioskProgram.start(
                folder(),
                onGlass(screen),
                "--enrol",
                hq.api().enrolmentCode(station).code()));
        kiosk.awaitLog("Ready to scan");
        StaffAtHq staff = closing(StaffAtHq.signIn(hq.address(), folder().hqData()));

        String read = declare(hq, "三号楼起火，请勿乘电梯");
        kiosk.awaitLog("Emergency " + read + ", revision 1, interrupts the screen");
        tapUntilRead(new HandsOnScreen(screen.display(), GLASS_WIDTH, GLASS_HEIGHT), kiosk, read);
        awaitProof(staff, read, "有人确认");
        post(hq, "/api/v1/notices/" + read + "/withdraw", "{}");

        String lifted = declare(hq, "燃气泄漏，请从南门离开");
        kiosk.awaitLog("Emergency " + lifted + ", revision 1, interrupts the screen");
        post(hq, "/api/v1/notices/" + lifted + "/withdraw", "{}");
        kiosk.awaitLog("Emergency " + lifted + " is over here");
        awaitProof(staff, lifted, "弹出，还没人确认");
    }

    /** As a person would, once more if nothing happens. */
    private static void tapUntilRead(HandsOnScreen hands, KioskProgram kiosk, String emergency) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    hands.tap(READ_X, READ_Y);
                    return kiosk.log().contains("Emergency " + emergency + ", revision 1, was read");
                });
    }

    private static void awaitProof(StaffAtHq staff, String notice, String words) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() ->
                        assertThat(staff.get("/notices/" + notice + "/proof")).contains(words));
    }

    private static Map<String, String> onGlass(VirtualScreen screen) {
        Map<String, String> env = new HashMap<>(OFTEN);
        env.putAll(screen.env());
        env.put(
                "RESTSTOP_JAVA_OPTS",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC " + screen.env().getOrDefault("RESTSTOP_JAVA_OPTS", ""));
        return env;
    }

    private String declare(HqProcess hq, String title) throws Exception {
        return published(hq, title, """
                ,"extras":{"audience":"ALL","priority":"EMERGENCY","sound":false,"media":[]}""");
    }

    /** Something that breaks while HQ is off. */
    private interface Breaking {
        void run() throws Exception;
    }

    private void wholeWay(Map<String, String> hqEnv, HqStores.Settings database, Breaking meanwhile) throws Exception {
        DemoFolder folder = folder();
        folder.prepare();
        Map<String, String> env = new HashMap<>(KioskProgram.ENVIRONMENT);
        env.putAll(hqEnv);
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

        KioskProgram.kill(hq.program());
        meanwhile.run();
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

    private DemoFolder folder() {
        return new DemoFolder(temporary.resolve("both"));
    }

    private KioskProgram kiosk(String... arguments) throws IOException {
        KioskProgram kiosk = closing(KioskProgram.start(folder(), OFTEN, arguments));
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

    private String published(HqProcess hq, String title, String more) throws Exception {
        String json = post(hq, "/api/v1/notices", """
                {"titleZh":"%s","bodyZh":"正文","firstDay":"2020-01-01","lastDay":"2099-12-31"%s}""".formatted(title, more));
        return new WireCodec().parse(json).path("id").asString();
    }

    private String post(HqProcess hq, String path, String json) throws Exception {
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

    private <T extends AutoCloseable> T closing(T part) {
        running.add(part);
        return part;
    }
}
