package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.command.demo.HqProcess;
import org.reststop.command.display.VirtualScreen;
import org.reststop.store.HqStores;
import org.reststop.testing.HandsOnScreen;

/** The kiosk is a real window, over which two emergencies lie: one that a finger reads there, one that HQ lifts. */
@SuppressWarnings("NullAway.Init")
class TwoProgramsOnH2Test extends TwoPrograms {
    private static final int GLASS_WIDTH = 1080;
    private static final int GLASS_HEIGHT = 1920;

    /** Where an emergency on upright glass is read. */
    private static final double READ_X = 0.27;

    private static final double READ_Y = 0.935;

    private VirtualScreen screen;

    @BeforeEach
    void startTheScreen() throws IOException {
        screen = closing(VirtualScreen.start(GLASS_WIDTH, GLASS_HEIGHT));
    }

    @Test
    void everyCheckInPromisedIsInHqsBooksOnceThoughBothProgramsWereKilledAndEmergenciesInterrupted() throws Exception {
        wholeWay(new HqStores.Settings("jdbc:h2:" + folder().hqData().resolve("hq"), "sa", ""));
    }

    @Override
    Map<String, String> kioskEnvironment() {
        Map<String, String> env = new HashMap<>(screen.env());
        env.put(
                "RESTSTOP_JAVA_OPTS",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC " + screen.env().getOrDefault("RESTSTOP_JAVA_OPTS", ""));
        return env;
    }

    @Override
    void whileAllIsWell(HqProcess hq, KioskProgram kiosk) throws Exception {
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

    private String declare(HqProcess hq, String title) throws Exception {
        return published(hq, title, """
                ,"extras":{"audience":"ALL","priority":"EMERGENCY","sound":false,"media":[]}""");
    }
}
