package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettingsFile;
import org.reststop.kiosk.KioskRig;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.store.disk.DurableDisk;
import org.reststop.testing.TestClock;

/** The whole kiosk, on its screens and in touch with HQ, by a clock that is far off and then put right. */
class ClockTenYearsOffTest {
    private static final Duration TEN_YEARS = Duration.ofDays(3652);

    private final TestClock clock = new TestClock(Instant.now());
    private RunningHq hq;
    private KioskSettings settings;
    private String badge;

    @TempDir
    Path folder;

    @BeforeEach
    void enrol() {
        hq = new RunningHq(folder.resolve("hq"));
        badge = hq.badge().path("text").asString();
        try (RunningKiosk kiosk = new RunningKiosk(folder.resolve("kiosk"))) {
            assertThat(kiosk.enrol(hq.address(), hq.enrolmentCode())).isInstanceOf(EnrolmentOutcome.Enrolled.class);
        }
        settings = KioskSettingsFile.loadUsual(Map.of(
                "RESTSTOP_KIOSK_DATA_FOLDER", folder.resolve("kiosk").toString(),
                "RESTSTOP_KIOSK_HQ", hq.address().toString(),
                "RESTSTOP_KIOSK_SYNC_INTERVAL", "5s"));
    }

    @AfterEach
    void stop() {
        hq.close();
    }

    @Test
    void badgesAreRefusedWithAHintAtTheDateAndOnceItIsRightVisitsCountAndReachHq() throws Exception {
        clock.advance(TEN_YEARS);
        try (KioskRig kiosk = KioskRig.start(settings, clock)) {
            kiosk.scanUntil(badge, "#refusal-expired");
            assertThat(kiosk.words("#refusal-text")).contains("有效期到", "告诉他们终端的日期不对");
            clock.advance(TEN_YEARS.multipliedBy(-2));
            kiosk.scanUntil(badge, "#refusal-not-yet");
            assertThat(kiosk.words("#refusal-text")).contains("如果日期不对，请告诉驿站工作人员");

            clock.advance(TEN_YEARS);
            kiosk.scanUntilGreeted(badge);
            clock.advance(Duration.ofHours(1));
            kiosk.finish();
            kiosk.scanUntilGreeted(badge);

            await().atMost(Duration.ofSeconds(60)).until(() -> checkInsAtHq() == 2);
        }
    }

    @Test
    void visitsThatWereDatedInTheFutureReachHqAndDoNotSpoilThoseAfterTheClockIsRight() throws Exception {
        Duration ahead = Duration.ofDays(300);
        clock.advance(ahead);
        try (KioskRig kiosk = KioskRig.start(settings, clock)) {
            kiosk.scanUntilGreeted(badge);
            kiosk.finish();
            clock.advance(ahead.negated());
            kiosk.scanUntilGreeted(badge);
            clock.advance(Duration.ofMinutes(1));
            kiosk.finish();
            kiosk.scanUntilGreeted(badge);

            await().atMost(Duration.ofSeconds(60)).until(() -> checkInsAtHq() == 2);
        }
        try (RunningKiosk kiosk = new RunningKiosk(folder.resolve("kiosk"))) {
            assertThat(kiosk.checkIns())
                    .as("the third scan belongs to the second visit")
                    .hasSize(2);
        }
    }

    @Test
    void anEmergencyInterruptsAndItsEndIsHeardOfAllTheSame() throws Exception {
        clock.advance(TEN_YEARS);
        try (KioskRig kiosk = KioskRig.start(settings, clock)) {
            LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
            String notice = hq.post(
                            "/api/v1/notices",
                            "{\"titleZh\":\"燃气泄漏\",\"bodyZh\":\"从南门离开\",\"firstDay\":\"" + today.minusDays(1)
                                    + "\",\"lastDay\":\"" + today.plusDays(1)
                                    + "\",\"extras\":{\"audience\":\"ALL\",\"priority\":\"EMERGENCY\",\"sound\":true,"
                                    + "\"media\":[]}}")
                    .path("id")
                    .asString();

            kiosk.until("#emergency");
            hq.post("/api/v1/notices/" + notice + "/withdraw", "{}");
            kiosk.untilNot("#emergency");
        }
    }

    /** While HQ runs: its database is open in this process. */
    private long checkInsAtHq() throws SQLException {
        String url = "jdbc:h2:" + new DurableDisk().h2Name(folder.resolve("hq").resolve("hq"));
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                var rows = connection.createStatement().executeQuery("select count(*) from check_in")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
