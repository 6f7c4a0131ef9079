package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.command.CommandRun;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.badge.PhoneKey;
import org.reststop.domain.badge.PhoneUse;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.kiosk.scan.qr.GrayImage;
import org.reststop.kiosk.scan.qr.QrReader;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.SyncService;
import tools.jackson.databind.JsonNode;

/** A phone badge from the staff's button to the kiosk that refuses its code the second time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PhoneBadgeTest {
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1");
    private static final int SCALE = 6;
    private static final byte WHITE = -1;

    /** There is no such badge; not so many wrong addresses. */
    private static final List<Integer> GONE = List.of(404, 429);

    private final HttpClient phone = HttpClient.newHttpClient();
    private RunningHq hq;
    private RunningKiosk north;
    private RunningKiosk south;
    private long serial;
    private String link = "";

    @BeforeAll
    void open(@TempDir Path folder) {
        hq = new RunningHq(folder.resolve("hq"));
        north = kiosk(folder.resolve("north"));
        south = kiosk(folder.resolve("south"));
    }

    @BeforeEach
    void givePhoneBadge() {
        JsonNode given = hq.post("/api/v1/phone-badges", "{\"personId\":" + RunningHq.COURIER + "}");
        serial = given.path("serial").asLong();
        link = given.path("link").asString();
    }

    @AfterAll
    void close() {
        phone.close();
        north.close();
        south.close();
        hq.close();
    }

    private RunningKiosk kiosk(Path folder) {
        RunningKiosk kiosk = new RunningKiosk(folder);
        assertThat(kiosk.enrol(hq.address(), hq.enrolmentCode())).isInstanceOf(EnrolmentOutcome.Enrolled.class);
        return kiosk;
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    private HttpResponse<String> ask(String address, boolean press) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        return phone.send(
                press ? request.POST(HttpRequest.BodyPublishers.noBody()).build() : request.build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Where the phone's badge is once it has taken up the link. */
    private String takeUp() throws Exception {
        HttpResponse<String> taken = ask(link, true);
        assertThat(taken.statusCode()).isEqualTo(303);
        return hq.address() + taken.headers().firstValue("Location").orElseThrow();
    }

    /** What the kiosk's camera reads from the page's picture. */
    private static String codeOn(String page) {
        Matcher size = SIDE.matcher(page);
        assertThat(size.find()).isTrue();
        int side = Integer.parseInt(size.group(1)) * SCALE;
        byte[] pixels = new byte[side * side];
        Arrays.fill(pixels, WHITE);
        for (MatchResult run : RUN.matcher(page).results().toList()) {
            int from = Integer.parseInt(run.group(1)) * SCALE;
            int top = Integer.parseInt(run.group(2)) * SCALE;
            int width = Integer.parseInt(run.group(3)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * side + from, y * side + from + width, (byte) 0);
            }
        }
        // ZXing alone, told nothing of the picture, misses one flawless code in two hundred.
        return QrReader.forPhotos(_ -> true)
                .read(new GrayImage(side, side, pixels))
                .orElseThrow()
                .text();
    }

    @Test
    void aCodeChecksInOnceAndNotAtAnotherKioskAfterSyncNorAfterItIsRevoked() throws Exception {
        String badge = takeUp();
        try (SyncService one = north.sync();
                SyncService other = south.sync()) {
            one.start();
            other.start();
            soon().until(() -> has(north, PhoneKey.class) && has(south, PhoneKey.class));
            String code = codeOn(ask(badge, false).body());

            assertThat(north.scan(code)).isInstanceOf(CheckInOutcome.Welcomed.class);
            assertRefused(north, code, BadgeVerdict.Used.class);
            one.syncNow();
            soon().until(() -> {
                other.syncNow();
                return has(south, PhoneUse.class);
            });
            assertRefused(south, code, BadgeVerdict.Used.class);

            hq.post("/api/v1/badges/" + serial + "/revoke", "{\"reason\":\"手机丢失\"}");
            other.syncNow();
            soon().until(() -> !has(south, PhoneKey.class));
            assertRefused(south, code, BadgeVerdict.Revoked.class);
            assertThat(ask(badge, false).statusCode()).isIn(GONE);
        }
    }

    @Test
    void withoutANetworkACodeCountsWithinTheToleranceOfTheKiosksClockAndNotBeyond(@TempDir Path folder)
            throws Exception {
        String badge = takeUp();
        Clock now = Clock.systemUTC();
        try (RunningKiosk near = offline(folder.resolve("near"), Clock.offset(now, Duration.ofSeconds(-25)));
                RunningKiosk far = offline(folder.resolve("far"), Clock.offset(now, Duration.ofMinutes(-3)))) {
            String code = codeOn(ask(badge, false).body());

            assertRefused(far, code, BadgeVerdict.OutOfStep.class);
            assertThat(near.scan(code)).isInstanceOf(CheckInOutcome.Welcomed.class);
            assertRefused(near, code, BadgeVerdict.Used.class);
        }
    }

    /** A kiosk that has heard of the badge and then hears nothing more. */
    private RunningKiosk offline(Path folder, Clock clock) {
        RunningKiosk kiosk = new RunningKiosk(folder, RunningHq.STATION, clock);
        assertThat(kiosk.enrol(hq.address(), hq.enrolmentCode())).isInstanceOf(EnrolmentOutcome.Enrolled.class);
        try (SyncService sync = kiosk.sync()) {
            sync.start();
            soon().until(() -> has(kiosk, PhoneKey.class));
        }
        return kiosk;
    }

    @Test
    void theLinkIsTakenUpByOnePhoneAndThePageTellsNoMoreThanABadge() throws Exception {
        assertThat(ask(link, false).body()).contains("在这部手机上启用", "王*明").doesNotContain("王小明", "id=\"code\"");
        String badge = takeUp();

        HttpResponse<String> page = ask(badge, false);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("id=\"code\"", "王*明", "骑手")
                .doesNotContain("王小明", "蓝天速递", "1234", Long.toString(serial));
        assertThat(ask(link, true).statusCode()).isIn(GONE);
        assertThat(ask(link, false).statusCode()).isIn(GONE);
    }

    @Test
    void aNewPhoneBadgeTakesThePlaceOfTheOneBefore() throws Exception {
        String badge = takeUp();

        hq.post("/api/v1/phone-badges", "{\"personId\":" + RunningHq.COURIER + "}");

        assertThat(ask(badge, false).statusCode()).isIn(GONE);
    }

    @Test
    void whoeverGuessesAddressesIsMadeToWaitAndNobodyElseIs() throws Exception {
        int status = 404;
        for (int i = 0; i < 40 && status == 404; i++) {
            status = ask(hq.address() + "/me/guess" + i, false).statusCode();
        }

        assertThat(status).isEqualTo(429);
        assertThat(ask(takeUp(), false).statusCode()).isEqualTo(200);
    }

    @Test
    void theOperatorsCommandsGiveAPhoneBadgeAndRenewTheKey() throws Exception {
        CommandRun given = badge("phone", "--person", Long.toString(RunningHq.COURIER));
        CommandRun nobodys = badge("phone", "--person", "999");
        CommandRun renewed = badge("renew-key", "--overlap-hours", "48");

        assertThat(given.status()).isZero();
        assertThat(ask(given.out().lines().toList().getLast(), false).statusCode())
                .isEqualTo(200);
        assertThat(nobodys.status()).isNotZero();
        assertThat(renewed.out()).contains("Key 2 is made and signs from");
    }

    private CommandRun badge(String... command) {
        List<String> call = new ArrayList<>(List.of("badge"));
        call.addAll(List.of(command));
        String token = hq.folder().resolve("operator-token").toString();
        call.addAll(List.of("--hq", hq.address().toString(), "--token-file", token));
        return CommandRun.of(Map.of("LANG", "en_GB.UTF-8"), call.toArray(String[]::new));
    }

    private static void assertRefused(RunningKiosk kiosk, String code, Class<? extends BadgeVerdict> verdict) {
        assertThat(kiosk.scan(code))
                .isInstanceOfSatisfying(CheckInOutcome.Refused.class, refused -> assertThat(refused.verdict())
                        .isInstanceOf(verdict));
    }

    private boolean has(RunningKiosk kiosk, Class<?> entity) {
        return kiosk.store.read(session -> session.get(entity, serial)) != null;
    }
}
