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
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.rendering.ImageType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.Role;
import org.reststop.hq.pages.WebClient;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.SyncService;
import org.reststop.testing.PrintedPdf;

/** A gift pack that one person claims at two stations which cannot hear each other, to what staff see at HQ. */
@SuppressWarnings("NullAway.Init")
class DoubleClaimTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Visitor COURIER = new Visitor(RunningHq.COURIER, Optional.of("王*明"), Role.COURIER, 0);
    private static final Visitor OTHER = new Visitor(RunningHq.OTHER_COURIER, Optional.of("李*"), Role.COURIER, 0);

    @TempDir
    Path folder;

    private RunningHq hq;
    private RunningKiosk heping;
    private RunningKiosk xinghuali;

    @BeforeEach
    void open() {
        hq = new RunningHq(folder.resolve("hq"));
        heping = kiosk("heping", RunningHq.STATION);
        xinghuali = kiosk("xinghuali", RunningHq.OTHER_STATION);
    }

    @AfterEach
    void close() {
        heping.close();
        xinghuali.close();
        hq.close();
    }

    private RunningKiosk kiosk(String name, String station) {
        RunningKiosk kiosk = new RunningKiosk(folder.resolve(name), station, Clock.systemUTC());
        assertThat(kiosk.enrol(hq.address(), hq.enrolmentCode(station))).isInstanceOf(EnrolmentOutcome.Enrolled.class);
        return kiosk;
    }

    @Test
    void isGivenAtBothAndHqShowsOneDoubleAndCountsThePacksOfEachStation() throws Exception {
        WebClient staff = signedIn();
        String campaign = "/campaigns/" + campaign(staff);
        deliver(staff, campaign, RunningHq.STATION, 10);
        deliver(staff, campaign, RunningHq.OTHER_STATION, 5);
        try (SyncService one = heping.sync();
                SyncService other = xinghuali.sync()) {
            one.start();
            other.start();
            hears(heping, one);
            hears(xinghuali, other);
        }
        handOut(heping, COURIER);
        handOut(xinghuali, COURIER);
        handOut(xinghuali, OTHER);

        try (SyncService one = heping.sync();
                SyncService other = xinghuali.sync()) {
            one.start();
            other.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                one.syncNow();
                other.syncNow();
                return plain(staff, campaign).contains("领取记录（3）");
            });
            String page = plain(staff, campaign);
            assertThat(page).containsPattern("和平驿站 10 1 0 9").containsPattern("杏花里驿站 5 2 0 3");
            assertThat(page.substring(page.indexOf("重复领取"), page.indexOf("礼包库存")))
                    .containsOnlyOnce("王*明");
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                one.syncNow();
                return heping.gifts().of(OTHER).stream().noneMatch(gift -> gift.isWaiting());
            });
        }
    }

    @Test
    void theLettersAreOnePdfWithAPageForEachWhoIsThankedAndTheCampaignSaysWhoPrinted() throws Exception {
        WebClient staff = signedIn();
        String campaign = "/campaigns/" + campaign(staff);
        byte[] letters = staff.download(campaign + "/letters.pdf").body();

        assertThat(PrintedPdf.pages(letters, 40, ImageType.GRAY)).hasSize(2);
        assertThat(plain(staff, campaign)).contains("查看姓名 · 管理员");
    }

    private static void hears(RunningKiosk kiosk, SyncService sync) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            sync.syncNow();
            return kiosk.gifts().of(COURIER).size() == 1;
        });
    }

    private static void handOut(RunningKiosk kiosk, Visitor visitor) {
        UUID campaign = kiosk.gifts().of(visitor).getFirst().campaign().id();
        kiosk.gifts().claim(campaign, visitor.personId());
    }

    private String campaign(WebClient staff) throws Exception {
        String form = staff.get("/campaigns/new").body();
        Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(form);
        assertThat(id.find()).isTrue();
        LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZONE);
        var answer = staff.post(
                "/campaigns/new",
                Map.ofEntries(
                        Map.entry("csrf", csrf(form)),
                        Map.entry("id", id.group(1)),
                        Map.entry("base", "0"),
                        Map.entry("title-zh", "冬日送暖"),
                        Map.entry("letter-zh", "谢谢您。"),
                        Map.entry("pack-zh", "手套一副"),
                        Map.entry("first-day", today.minusDays(1).toString()),
                        Map.entry("last-day", today.plusDays(2).toString()),
                        Map.entry("audience", "COURIERS")));
        assertThat(answer.statusCode()).isEqualTo(303);
        return id.group(1);
    }

    private static void deliver(WebClient staff, String campaign, String station, int packs) throws Exception {
        String page = staff.get(campaign).body();
        staff.post(
                campaign + "/stock",
                Map.of(
                        "csrf",
                        csrf(page),
                        "form",
                        UUID.randomUUID().toString(),
                        "station",
                        station,
                        "kind",
                        "DELIVERY",
                        "amount",
                        Integer.toString(packs),
                        "note",
                        ""));
    }

    private static String plain(WebClient staff, String path) throws Exception {
        return staff.get(path).body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private static String csrf(String page) {
        Matcher token = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private WebClient signedIn() throws Exception {
        String[] admin = Files.readAllLines(hq.folder().resolve("sign-in.txt"))
                .getFirst()
                .split("\t");
        WebClient client = new WebClient(hq.address().toString());
        assertThat(client.signIn(admin[0], admin[1]).statusCode()).isEqualTo(303);
        return client;
    }
}
