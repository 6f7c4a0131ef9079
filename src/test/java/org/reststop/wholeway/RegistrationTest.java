package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.domain.person.Person;
import org.reststop.domain.registration.CodeState;
import org.reststop.domain.registration.EmployerCode;
import org.reststop.domain.registration.WorkCard;
import org.reststop.kiosk.sync.SyncService;

/** Somebody registers with a work card, staff approve on HQ's page, and the kiosk knows. */
class RegistrationTest {
    private static final String CARD = "SF-0012345";

    @Test
    void whoeverRegistersAtAKioskIsPendingEverywhereUntilStaffApprove(@TempDir Path folder) throws Exception {
        try (RunningHq hq = new RunningHq(folder.resolve("hq"));
                RunningKiosk south = new RunningKiosk(folder.resolve("south"));
                RunningKiosk north = new RunningKiosk(folder.resolve("north"))) {
            south.enrol(hq.address(), hq.enrolmentCode());
            north.enrol(hq.address(), hq.enrolmentCode());
            assertThat(south.scan(CARD)).isEqualTo(new CheckInOutcome.Refused(new BadgeVerdict.CardUnknown()));
            assertThat(pending(south.register(CARD, "张师傅"))).isTrue();

            try (SyncService one = south.sync();
                    SyncService two = north.sync()) {
                one.start();
                two.start();
                soon(north, CodeState.PENDING, two);
                assertThat(pending(north.scan(CARD))).isTrue();

                approve(hq, "张大力");
                soon(south, CodeState.APPROVED, one);
                soon(north, CodeState.APPROVED, two);
            }

            assertThat(south.scan(CARD)).isInstanceOfSatisfying(CheckInOutcome.Welcomed.class, greeted -> {
                assertThat(greeted.maskedName()).contains("张*力");
                assertThat(greeted.pending()).isFalse();
                assertThat(greeted.visits()).isEqualTo(2);
            });
            assertThat(north.store
                            .<Person>read(session ->
                                    session.get(Person.class, code(north).personId()))
                            .company())
                    .isEqualTo("顺丰");
        }
    }

    private static boolean pending(CheckInOutcome outcome) {
        return outcome instanceof CheckInOutcome.Welcomed welcomed && welcomed.pending();
    }

    private static void soon(RunningKiosk kiosk, CodeState state, SyncService sync) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    sync.syncNow();
                    EmployerCode code = code(kiosk);
                    return code != null && code.state() == state;
                });
    }

    @SuppressWarnings("NullAway")
    private static EmployerCode code(RunningKiosk kiosk) {
        String sha256 = WorkCard.fingerprint(CARD).orElseThrow();
        return kiosk.store.read(session -> session.get(EmployerCode.class, sha256));
    }

    /** As a member of staff does it in a browser. */
    private static void approve(RunningHq hq, String name) throws Exception {
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            String account = Files.readAllLines(hq.folder().resolve("sign-in.txt")).stream()
                    .filter(line -> line.contains("admin"))
                    .findFirst()
                    .orElseThrow();
            String password = account.strip().split("\\s+")[1];
            String form = get(browser, hq, "/sign-in");
            post(
                    browser,
                    hq,
                    "/sign-in",
                    Map.of("csrf", csrf(form), "login", "admin", "password", password, "to", "/"));
            assertThat(get(browser, hq, "/")).contains("待审核登记");
            Matcher link = Pattern.compile("/registrations/[0-9a-f-]{36}").matcher(get(browser, hq, "/registrations"));
            assertThat(link.find()).isTrue();
            String page = get(browser, hq, link.group());
            post(
                    browser,
                    hq,
                    link.group() + "/approve",
                    Map.of("csrf", csrf(page), "name", name, "company", "顺丰", "phone-tail", "4821"));
        }
    }

    private static String csrf(String page) {
        Matcher token = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return token.group(1);
    }

    private static String get(HttpClient browser, RunningHq hq, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(hq.address() + path)).build();
        return browser.send(request, BodyHandlers.ofString()).body();
    }

    private static void post(HttpClient browser, RunningHq hq, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(hq.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        assertThat(browser.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(303);
    }
}
