package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.rendering.ImageType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.Role;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.domain.points.PointsBalance;
import org.reststop.hq.pages.WebClient;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.SyncService;
import org.reststop.testing.PrintedPdf;

/** Appointments and points from HQ's pages to a kiosk at which the badge is scanned that there was before. */
@SuppressWarnings("NullAway.Init")
class MeritsTravelTest {
    private static final String APPOINTMENTS = "/appointments/of/" + RunningHq.COURIER;
    private static final String POINTS = "/points/of/" + RunningHq.COURIER;

    @TempDir
    Path folder;

    private RunningHq hq;
    private RunningKiosk kiosk;
    private WebClient staff;
    private String badge;

    @BeforeEach
    void open() throws Exception {
        hq = new RunningHq(folder.resolve("hq"));
        badge = hq.badge().path("text").asString();
        kiosk = new RunningKiosk(folder.resolve("kiosk"));
        assertThat(kiosk.enrol(hq.address(), hq.enrolmentCode())).isInstanceOf(EnrolmentOutcome.Enrolled.class);
        String[] admin = Files.readAllLines(hq.folder().resolve("sign-in.txt"))
                .getFirst()
                .split("\t");
        staff = new WebClient(hq.address().toString());
        assertThat(staff.signIn(admin[0], admin[1]).statusCode()).isEqualTo(303);
    }

    @AfterEach
    void close() {
        kiosk.close();
        hq.close();
    }

    @Test
    void theBadgeCarriesTheRoleOnceTheKioskHearsOfItAndNoMoreOnceItIsEnded() throws Exception {
        try (SyncService sync = kiosk.sync()) {
            sync.start();
            awaitRole(sync, Role.COURIER);
            LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Asia/Shanghai"));
            post(
                    APPOINTMENTS,
                    APPOINTMENTS,
                    Map.of(
                            "from",
                            today.minusDays(1).toString(),
                            "until",
                            today.plusDays(30).toString()));
            awaitRole(sync, Role.MOBILE_GRID_WORKER);
            Matcher certificate = Pattern.compile("/appointments/([0-9a-f-]{36})/certificate.pdf")
                    .matcher(staff.get(APPOINTMENTS).body());
            assertThat(certificate.find()).isTrue();
            assertThat(PrintedPdf.pages(staff.download(certificate.group()).body(), 40, ImageType.GRAY))
                    .hasSize(1);

            post(APPOINTMENTS, "/appointments/" + certificate.group(1) + "/end", Map.of("reason", "搬走了"));
            awaitRole(sync, Role.COURIER);
        }
    }

    @Test
    void nobodyIsAppointedForDaysThatAreOver() throws Exception {
        LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Asia/Shanghai"));
        String page = staff.get(APPOINTMENTS).body();
        var answer = staff.post(
                APPOINTMENTS,
                Map.of(
                        "csrf", hidden(page, "csrf"),
                        "form", hidden(page, "form"),
                        "from", today.minusDays(30).toString(),
                        "until", today.minusDays(2).toString()));

        String told = answer.headers().firstValue("Location").orElse("");
        assertThat(told).endsWith("?problem=over");
        assertThat(staff.get(told).body()).contains("止日已经过去").doesNotContain("certificate.pdf");
    }

    @Test
    void pointsThatAreAwardedAndSpentAtHqAreInTheBookAtTheKiosk() throws Exception {
        post("/points", "/points/goods", Map.of("name", "保温杯", "price", "30", "on", "on"));
        post(POINTS, POINTS + "/award", Map.of("source", "", "amount", "40", "words", "帮走失的老人找到家"));
        post(POINTS, POINTS + "/redeem", Map.of("goods", offered()));
        assertThat(staff.get(POINTS).body()).contains("id=\"balance\">10<", "兑换", "冲正");

        try (SyncService sync = kiosk.sync()) {
            sync.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                sync.syncNow();
                PointsBalance told = kiosk.store.read(session -> session.get(PointsBalance.class, RunningHq.COURIER));
                return told != null && told.balance() == 10;
            });
        }
    }

    @Test
    void whoeverPressesAtAPriceThatWasJustChangedIsToldTheNewOneAndChargedNothing() throws Exception {
        post("/points", "/points/goods", Map.of("name", "保温杯", "price", "30", "on", "on"));
        post(POINTS, POINTS + "/award", Map.of("source", "", "amount", "40", "words", "帮走失的老人找到家"));
        String page = staff.get(POINTS).body();
        String read = offered();
        String goods = read.substring(0, read.indexOf('@'));
        Map<String, String> dearer =
                Map.of("csrf", hidden(page, "csrf"), "id", goods, "name", "保温杯", "price", "35", "on", "on");
        assertThat(staff.post("/points/goods", dearer).statusCode()).isEqualTo(303);

        var answer = staff.post(
                POINTS + "/redeem",
                Map.of(
                        "csrf", hidden(page, "csrf"),
                        "form", hidden(page.substring(page.indexOf("id=\"redeem\"")), "form"),
                        "goods", read));

        String told = answer.headers().firstValue("Location").orElse("");
        assertThat(staff.get(told).body()).contains("没有兑换：保温杯", "现在要 35 分", "id=\"balance\">40<");
        post(POINTS, POINTS + "/redeem", Map.of("goods", offered()));
        assertThat(staff.get(POINTS).body()).contains("id=\"balance\">5<");
    }

    /** The first of the goods, as its choice in the form says. */
    private String offered() throws Exception {
        Matcher goods = Pattern.compile("<option value=\"([^\"]{36,})\"[^>]*>保温杯")
                .matcher(staff.get(POINTS).body());
        assertThat(goods.find()).isTrue();
        return goods.group(1);
    }

    private void post(String page, String form, Map<String, String> fields) throws Exception {
        String body = staff.get(page).body();
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", hidden(body, "csrf"));
        String id = form.endsWith("/redeem") ? body.substring(body.indexOf("id=\"redeem\"")) : body;
        if (id.contains("name=\"form\"")) {
            all.put("form", hidden(id, "form"));
        }
        if (form.endsWith("/goods")) {
            all.put("id", hidden(body, "id"));
        }
        var answer = staff.post(form, all);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("?done=");
    }

    private static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    private void awaitRole(SyncService sync, Role role) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            sync.syncNow();
            return kiosk.scan(badge) instanceof CheckInOutcome.Welcomed welcomed && welcomed.role() == role;
        });
    }
}
