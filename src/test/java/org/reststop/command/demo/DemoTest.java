package org.reststop.command.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.command.text.Texts;

/** A demo as it is: HQ and the kiosk as processes of their own, on a real socket and real files. */
class DemoTest {
    private static final String SOON_STARTED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
    private static final Map<String, String> NO_SCREEN =
            Map.of("RESTSTOP_JAVA_OPTS", SOON_STARTED + " -Dglass.platform=Headless -Dprism.order=sw");

    @TempDir
    Path folder;

    @Test
    void aDemoStartsScansSurvivesHqAndEndsCleanlyAndASecondStartKeepsItsData() throws IOException {
        DemoFolder demo = new DemoFolder(folder.resolve("demo"));
        URI address;
        List<HqProcess.Account> accounts;
        try (Demo running = Demo.start(parts(demo), NO_SCREEN)) {
            address = running.hq().address();
            accounts = running.hq().accounts();
            assertThat(accounts).isNotEmpty();
            running.stopHq();
            scan(demo, running.badges().picture("valid-1"));
            running.startHqAgain();
            assertThat(running.hq().address()).isEqualTo(address);

            running.close();
            assertThat(running.kiosk().program().onExit().join()).isZero();
            assertThat(running.hq().program().onExit().join()).isZero();
        }
        String identity = Files.readString(demo.kioskData().resolve("identity"));
        try (Demo again = Demo.start(parts(demo), NO_SCREEN)) {
            assertThat(again.hq().address()).isEqualTo(address);
            assertThat(again.hq().accounts()).isEqualTo(accounts);
            assertThat(Files.readString(demo.kioskData().resolve("identity"))).isEqualTo(identity);
        }
    }

    /** A kiosk deletes the pictures that it has read. */
    private static void scan(DemoFolder demo, Path picture) throws IOException {
        Path dropped = Files.copy(picture, KioskProcess.scanFolder(demo).resolve("badge.png"));
        await().atMost(Duration.ofSeconds(30)).until(() -> !Files.exists(dropped));
        assertThat(dropped.resolveSibling("badge.png.no-code")).doesNotExist();
    }

    private static Demo.Parts parts(DemoFolder demo) {
        Launcher launcher = new Launcher(
                Path.of("scripts/reststop").toAbsolutePath(),
                Map.of(
                        "RESTSTOP_FROM_CLASSES",
                        "1",
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "RESTSTOP_JAVA_OPTS",
                        SOON_STARTED));
        Texts texts = new Texts(Map.of("LANG", "zh_CN.UTF-8"));
        Steps steps = new Steps(new PrintWriter(new StringWriter()), false);
        return new Demo.Parts(demo, launcher, HttpClient.newHttpClient(), texts, steps);
    }
}
