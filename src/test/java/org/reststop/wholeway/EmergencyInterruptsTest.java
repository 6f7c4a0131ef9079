package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettingsFile;
import org.reststop.kiosk.KioskRig;
import org.reststop.testing.RainAlert;

/** From HQ's saying so to the glass, to HQ's page of who has read it, and back to what the person was doing. */
class EmergencyInterruptsTest {
    private static final String AREA = "#need-words-area";
    private static final String WORDS = "东门的路灯坏了三天，晚上";

    @TempDir
    private Path folder;

    @Test
    void anEmergencyInterruptsWhoeverWritesIsReadAndLiftedAndNoWordIsLost() throws Exception {
        try (RunningHq hq = new RunningHq(folder.resolve("hq"));
                StaffAtHq staff = StaffAtHq.signIn(hq)) {
            String badge = hq.badge().path("text").asString();
            try (RunningKiosk kiosk = new RunningKiosk(folder.resolve("kiosk"))) {
                kiosk.enrol(hq.address(), hq.enrolmentCode());
            }
            try (KioskRig kiosk = KioskRig.start(settings(hq))) {
                writeHalf(kiosk, badge);

                String lifted = declare(hq, "燃气泄漏，请从南门离开");
                kiosk.until("#emergency");
                assertThat(kiosk.words(".emergency-words")).isEqualTo("燃气泄漏，请从南门离开");
                hq.post("/api/v1/notices/" + lifted + "/withdraw", "{}");
                kiosk.untilNot("#emergency");
                assertThat(kiosk.written(AREA)).isEqualTo(WORDS);
                untilProof(staff, lifted, "弹出，还没人确认");

                String read = declare(hq, "三号楼起火，请勿乘电梯");
                kiosk.until("#emergency");
                kiosk.tapAway("#emergency-read", "#emergency");
                assertThat(kiosk.written(AREA)).isEqualTo(WORDS);
                untilProof(staff, read, "有人确认");
                hq.post("/api/v1/notices/" + read + "/withdraw", "{}");

                kiosk.write(AREA, "看不清路。");
                assertThat(kiosk.written(AREA)).isEqualTo(WORDS + "看不清路。");
            }
        }
    }

    @Test
    void anAlertThatIsDroppedAtHqInterruptsTheKioskIsRenewedByItsUpdateAndGoesWithItsCancel() throws Exception {
        Path alerts = Files.createDirectories(folder.resolve("alerts"));
        try (RunningHq hq = RunningHq.hearing(folder.resolve("hq"), alerts);
                StaffAtHq staff = StaffAtHq.signIn(hq)) {
            interrupts(staff);
            try (RunningKiosk kiosk = new RunningKiosk(folder.resolve("kiosk"))) {
                kiosk.enrol(hq.address(), hq.enrolmentCode());
            }
            RainAlert rain = new RainAlert("RAIN", Clock.systemUTC().instant().minusSeconds(120));
            try (KioskRig kiosk = KioskRig.start(settings(hq))) {
                RainAlert.drop(alerts, "1.xml", rain.alert());
                kiosk.until("#emergency");
                assertThat(kiosk.words(".emergency-words")).isEqualTo(RainAlert.HEADLINE);
                kiosk.tapAway("#emergency-read", "#emergency");

                RainAlert.drop(alerts, "2.xml", rain.update("暴雨红色预警继续生效"));
                kiosk.untilWords("暴雨红色预警继续生效");

                RainAlert.drop(alerts, "3.xml", rain.cancel());
                kiosk.untilNot("#emergency");
                assertThat(staff.get("/alerts")).contains("暴雨红色预警继续生效");
            }
        }
    }

    /** Staff say which alerts interrupt. */
    private static void interrupts(StaffAtHq staff) throws Exception {
        Matcher form = Pattern.compile("action=\"(/alerts/rules/[^\"]+)\"").matcher(staff.get("/alerts/rules/new"));
        assertThat(form.find()).isTrue();
        staff.post("/alerts/rules/new", form.group(1), Map.of("grade", "severity.EXTREME", "deed", "EMERGENCY"));
    }

    private static void writeHalf(KioskRig kiosk, String badge) throws Exception {
        kiosk.scanUntilGreeted(badge);
        kiosk.tapUntil("#greeting-continue", "#home-need");
        kiosk.tapUntil("#home-need", "#need-category-property");
        kiosk.tapUntil("#need-category-property", AREA);
        kiosk.write(AREA, WORDS);
    }

    private static String declare(RunningHq hq, String title) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return hq.post(
                        "/api/v1/notices",
                        "{\"titleZh\":\"" + title + "\",\"bodyZh\":\"正文\",\"firstDay\":\"" + today.minusDays(1)
                                + "\",\"lastDay\":\"" + today.plusDays(1)
                                + "\",\"extras\":{\"audience\":\"ALL\",\"priority\":\"EMERGENCY\",\"sound\":true,\"media\":[]}}")
                .path("id")
                .asString();
    }

    private static void untilProof(StaffAtHq staff, String notice, String words) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() ->
                        assertThat(staff.get("/notices/" + notice + "/proof")).contains("和平驿站", words));
    }

    /** On the open line; the schedule alone would never bring it. */
    private KioskSettings settings(RunningHq hq) {
        return KioskSettingsFile.loadUsual(Map.of(
                "RESTSTOP_KIOSK_DATA_FOLDER",
                folder.resolve("kiosk").toString(),
                "RESTSTOP_KIOSK_HQ",
                hq.address().toString(),
                "RESTSTOP_KIOSK_SCREEN_FULLSCREEN",
                "false",
                "RESTSTOP_KIOSK_SYNC_INTERVAL",
                "5s"));
    }
}
