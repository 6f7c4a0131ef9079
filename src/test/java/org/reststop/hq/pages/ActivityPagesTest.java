package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.Role;
import org.reststop.hq.badge.KnownPerson;
import org.reststop.hq.staff.StaffRole;

/** Activities in HQ's pages, on a phone and in calendars, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ActivityPagesTest {
    private StaffSite site;
    private WebClient staff;
    private WebClient cadre;
    private String phonePage;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        site = StaffSite.inFolder(folder);
        site.station("heping", "和平路驿站", "Heping", StaffSite.SHANGHAI);
        site.publicPages.ensure();
        phonePage = site.publicPages.path("heping").orElseThrow().replace("/s/", "/a/");
        site.store.write(tx -> {
            site.people.register(tx.session(), new KnownPerson(42, "王小明", Role.COURIER, "蓝天速递"), "2468");
            return tx;
        });
        staff = signedIn(StaffRole.STATION_STAFF, "何晓云");
        cadre = signedIn(StaffRole.CADRE, "周干部");
    }

    @AfterAll
    void close() {
        site.close();
    }

    private WebClient signedIn(StaffRole role, String name) throws Exception {
        WebClient client = new WebClient(site.address());
        client.signIn(site.account(role, name), StaffSite.PASSWORD);
        return client;
    }

    /** Makes one that begins on the evening so many days from now, or in ten minutes; returns its path. */
    private String make(String title, int days, String capacity) throws Exception {
        HttpResponse<String> page = staff.get("/activities/new");
        Map<String, String> form = new HashMap<>(Map.of(
                "csrf", WebClient.csrfOf(page),
                "id", WebClient.fieldOf(page, "id"),
                "base", "0",
                "kind", "TALK",
                "title-zh", title,
                "words-zh", "面, 馅; 都有\r\n人来就行",
                "place-zh", "二楼活动室",
                "capacity", capacity,
                "waiting", "on",
                "audience", "ALL"));
        String day = site.clock
                .instant()
                .atZone(StaffSite.SHANGHAI)
                .toLocalDate()
                .plusDays(days)
                .toString();
        form.put("starts", day + (days == 0 ? "T16:30" : "T19:00"));
        form.put("ends", day + "T20:30");
        form.put("hours", "on");
        HttpResponse<String> made = staff.post("/activities/new", form);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        return WebClient.location(made).replaceFirst("\\?.*", "");
    }

    private Map<String, String> csrf(String path) throws Exception {
        return new HashMap<>(Map.of("csrf", WebClient.csrfOf(staff.get(path))));
    }

    @Test
    void anActivityIsMadeChangedAndCalledOffAndItsCalendarFollows() throws Exception {
        String path = make("冬至包饺子", 9, "20");
        String feed = "/feeds/heping/activities.ics";
        HttpResponse<String> first = new WebClient(site.address()).get(feed);
        assertThat(first.headers().firstValue("Content-Type")).contains("text/calendar; charset=utf-8");
        assertThat(first.body()).contains("面\\, 馅\\; 都有\\n人来就行");
        String uid = path.replace("/activities/", "");
        assertThat(Calendars.read(first.body()).get(uid))
                .isEqualTo(new Calendars.Event(
                        uid, 0, "CONFIRMED", "冬至包饺子", "面, 馅; 都有\n人来就行", Instant.parse("2026-03-11T11:00:00Z")));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(new WebClient(site.address()).get(feed, "If-None-Match", tag).statusCode())
                .isEqualTo(304);

        HttpResponse<String> edit = staff.get(path + "/edit");
        Map<String, String> form = new HashMap<>(Map.of(
                "csrf", WebClient.csrfOf(edit),
                "id", WebClient.fieldOf(edit, "id"),
                "base", WebClient.fieldOf(edit, "base"),
                "kind", "FESTIVAL",
                "title-zh", "冬至包饺子",
                "place-zh", "社区食堂",
                "starts", "2026-03-12T10:00",
                "ends", "2026-03-12T09:00"));
        assertThat(staff.post(path + "/edit", form).body()).contains("请检查时间和人数");
        form.put("ends", "2026-03-12T12:00");
        assertThat(staff.post(path + "/edit", form).statusCode()).isEqualTo(303);
        assertThat(staff.post(path + "/edit", form).statusCode())
                .as("on an old revision")
                .isEqualTo(409);
        assertThat(staff.post(path + "/cancel", csrf(path)).statusCode()).isEqualTo(303);

        HttpResponse<String> after = new WebClient(site.address()).get(feed, "If-None-Match", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(Calendars.read(after.body()).get(uid))
                .isEqualTo(
                        new Calendars.Event(uid, 2, "CANCELLED", "冬至包饺子", "", Instant.parse("2026-03-12T02:00:00Z")));
        assertThat(staff.get(path).body()).contains("已取消", "何晓云");
    }

    @Test
    void somebodySignsUpOnAPhoneAndGivesThePlaceBackByItsAddress() throws Exception {
        String id = make("面对面", 5, "1").replace("/activities/", "");
        WebClient phone = new WebClient(site.address());
        assertThat(phone.get(phonePage).body()).contains("面对面", "已有 0 人，共 1 个名额");
        assertThat(phone.get(phonePage.replace("/a/", "/s/")).body()).contains("href=\"" + phonePage + "\"");
        String one = phonePage + "/" + id;
        HttpResponse<String> page = phone.get(one);
        Map<String, String> form = new HashMap<>(Map.of(
                "id",
                WebClient.fieldOf(page, "id"),
                "seal",
                WebClient.fieldOf(page, "seal"),
                "name",
                "李奶奶",
                "phone",
                "138 0013 2468"));
        assertThat(phone.post(one, form).body()).contains("请先勾选同意");
        form.put("consent", "on");
        String place = WebClient.location(phone.post(one, form));
        assertThat(WebClient.location(phone.post(one, form))).as("sent twice").isEqualTo(place);
        assertThat(phone.get(place).body()).contains("名额已确认").doesNotContain("李奶奶", "138");

        HttpResponse<String> again = phone.get(one);
        form.put("id", WebClient.fieldOf(again, "id"));
        form.put("seal", WebClient.fieldOf(again, "seal"));
        assertThat(phone.post(one, form).body()).contains("已经报过");
        assertThat(new WebClient(site.address()).post(one, form).body()).contains("放得太久");
        assertThat(phone.get(one + "/activity.ics").body()).contains("UID:" + id);

        assertThat(phone.post(place, Map.of()).statusCode()).isEqualTo(303);
        assertThat(phone.get(place).body()).contains("已取消报名");
        assertThat(phone.get("/place/" + "x".repeat(43)).statusCode()).isEqualTo(404);
    }

    @Test
    void namesAreShownToThoseWithTheRightAndEachLookIsOnRecord() throws Exception {
        String path = make("讲座", 6, "5");
        Map<String, String> add = csrf(path);
        add.put("person", "42");
        assertThat(staff.post(path + "/add", add).statusCode()).isEqualTo(303);

        assertThat(staff.get(path).body()).contains("王*明").doesNotContain("王小明", "查看了姓名");
        HttpResponse<String> named = staff.post(path + "/names", csrf(path));
        assertThat(named.body()).contains("王小明", "2468");
        assertThat(staff.get(path).body()).contains("查看了姓名").doesNotContain("王小明");
        assertThat(cadre.get(path).body()).contains("王*明").doesNotContain("查看姓名和电话");
        Map<String, String> csrf = Map.of("csrf", WebClient.csrfOf(cadre.get(path)));
        assertThat(cadre.post(path + "/names", csrf).statusCode()).isEqualTo(403);
    }

    @Test
    void whoCameIsTickedHoursAreCountedAndThanksArePrinted() throws Exception {
        String path = make("扫雪", 0, "");
        Map<String, String> add = csrf(path);
        add.put("person", "42");
        staff.post(path + "/add", add);
        site.clock.advance(Duration.ofMinutes(15));
        HttpResponse<String> page = staff.get(path);
        String seat = WebClient.fieldOf(page, "seat");
        Map<String, String> sheet = new HashMap<>(
                Map.of("csrf", WebClient.csrfOf(page), "seat", seat, "came-" + seat, "on", "minutes-" + seat, "75"));
        assertThat(staff.post(path + "/attendance", sheet).statusCode()).isEqualTo(303);

        assertThat(staff.get("/activities/hours").body()).contains("王*明", "1.3").doesNotContain("王小明");
        assertThat(new String(staff.download("/activities/hours.csv").body(), StandardCharsets.UTF_8))
                .contains("\"王小明\",\"蓝天速递\",\"1\",\"1.3\"");
        assertThat(staff.get(path).body()).contains("谢谢您来参加。", "Thank you for coming.");
        Map<String, String> thanks = csrf(path);
        String tooLong = "谢谢您冒雪赶来。".repeat(60);
        thanks.put("thanks-zh", tooLong);
        HttpResponse<String> refused = staff.post(path + "/thanks", thanks);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(tooLong);
        thanks.put("thanks-zh", "谢谢您冒雪赶来。");
        assertThat(staff.post(path + "/thanks", thanks).statusCode()).isEqualTo(303);
        byte[] letter = staff.download(path + "/letters.pdf").body();
        assertThat(new String(letter, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
}
