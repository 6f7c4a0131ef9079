package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.hq.notice.NoticeDraft;
import org.reststop.hq.notice.NoticeEdit;
import org.reststop.hq.staff.StaffRole;
import org.reststop.sync.NoticeFact;

/** Staff write, change and settle notices in HQ's pages, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class NoticePagesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Pattern CONFLICT = Pattern.compile("/notices/conflicts/([0-9a-f-]{36})");

    private StaffSite site;
    private UUID kiosk;
    private WebClient first;
    private WebClient second;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        site = StaffSite.inFolder(folder);
        site.station("heping", "和平路驿站", "Heping", StaffSite.SHANGHAI);
        site.person(42, "王*明", "");
        kiosk = site.kiosk("heping", "南门终端");
        first = signedIn(StaffRole.SECRETARY, "陈书记");
        second = signedIn(StaffRole.STATION_STAFF, "李站长");
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

    @Test
    void twoMembersOfStaffChangeOtherPartsOfANoticeAndBothCount() throws Exception {
        UUID notice = publish();
        HttpResponse<String> one = first.get("/notices/" + notice + "/edit");
        HttpResponse<String> other = second.get("/notices/" + notice + "/edit");

        save(first, notice, one, Map.of("title-zh", "停水通知（更新）"));
        HttpResponse<String> saved = save(second, notice, other, Map.of("body-zh", "今晚八点起停水。\r\n请储水。"));

        assertThat(WebClient.location(saved)).isEqualTo("/notices?done=edited");
        assertThat(text(notice)).isEqualTo(new NoticeText("停水通知（更新）", "今晚八点起停水。\n请储水。", "", ""));
    }

    @Test
    void twoMembersOfStaffChangeTheSamePartAndTheSecondDecidesWithBothBeforeTheirEyes() throws Exception {
        UUID notice = publish();
        HttpResponse<String> other = second.get("/notices/" + notice + "/edit");
        save(first, notice, first.get("/notices/" + notice + "/edit"), Map.of("title-zh", "停水通知：八点"));

        HttpResponse<String> saved = save(second, notice, other, Map.of("title-zh", "停水通知：九点"));
        HttpResponse<String> page = second.get(WebClient.location(saved));

        assertThat(page.body())
                .contains("您修改的同时，别人也改了同一处", "停水通知：<mark>八</mark>点", "停水通知：<mark>九</mark>点")
                .contains("陈书记", "李站长");
        HttpResponse<String> decided = decide(second, page, "own", Map.of("title-zh", "停水通知：八点半"));
        assertThat(WebClient.location(decided)).isEqualTo("/notices?done=settled");
        assertThat(text(notice).titleZh()).isEqualTo("停水通知：八点半");
    }

    @Test
    void aKiosksTextThatClashesIsShownOnTheOverviewAndTakenIfSoDecided() throws Exception {
        UUID notice = publish();
        site.notices.revise(notice, draft("总部的标题"));
        fromTheKiosk(new NoticeFact.Edited(notice, 1, 42, "终端的标题", null, null, null, null, null, null));

        assertThat(first.get("/").body()).contains("公告冲突", "去处理");
        HttpResponse<String> list = first.get("/notices/conflicts");
        assertThat(list.body()).contains("南门终端", "王*明");
        Matcher link = CONFLICT.matcher(list.body());
        assertThat(link.find()).isTrue();
        decide(first, first.get(link.group()), "theirs", Map.of());

        assertThat(text(notice).titleZh()).isEqualTo("终端的标题");
        assertThat(first.get("/notices/conflicts").body()).contains("没有需要处理的冲突");
    }

    @Test
    void whatBreaksARuleComesBackInTheFormWithEveryWord() throws Exception {
        UUID notice = publish();
        String tooLong = "长".repeat(8_001);

        HttpResponse<String> back = save(
                first, notice, first.get("/notices/" + notice + "/edit"), Map.of("body-zh", tooLong, "last-day", ""));

        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains(tooLong, "请选择日期");
        assertThat(text(notice).bodyZh()).isEqualTo("正文");
    }

    @Test
    void aNewNoticeIsPublishedForOneStationOrForAll() throws Exception {
        Map<String, String> form = new HashMap<>(Map.of(
                "title-zh",
                "端午活动",
                "body-zh",
                "一起包粽子",
                "title-en",
                "",
                "body-en",
                "",
                "first-day",
                "2026-03-02",
                "last-day",
                "2026-03-09",
                "pinned",
                "true",
                "station",
                "heping"));
        form.put("csrf", WebClient.csrfOf(first.get("/notices/new")));

        HttpResponse<String> done = first.post("/notices/new", form);

        assertThat(WebClient.location(done)).isEqualTo("/notices?done=published");
        assertThat(first.get("/notices").body()).contains("端午活动", "置顶");
    }

    @Test
    void theInstantAtWhichANoticeBeginsOutlivesAChangeOfItsWords() throws Exception {
        Instant start = Instant.parse("2026-03-02T10:00:30Z");
        NoticeExtras extras =
                new NoticeExtras(NoticeAudience.ALL, NoticePriority.NORMAL, null, null, List.of(), null, false, start);
        NoticeDraft later = new NoticeDraft(words("今晚暴雨"), DAY, DAY.plusDays(7), false, extras);
        UUID notice = ((NoticeBoard.Outcome.Done) site.notices.publish(later, null)).id();
        HttpResponse<String> page = first.get("/notices/" + notice + "/edit");
        assertThat(page.body())
                .contains("name=\"starts\" type=\"datetime-local\" step=\"1\" value=\"2026-03-02T18:00:30\"");

        save(first, notice, page, Map.of("title-zh", "今晚大暴雨", "starts", "2026-03-02T18:00:30"));

        assertThat(text(notice).titleZh()).isEqualTo("今晚大暴雨");
        assertThat(site.store
                        .<Notice>read(session -> session.get(Notice.class, notice))
                        .extras()
                        .startsAt())
                .isEqualTo(start);
    }

    @Test
    void anEmergencyStandsBeforeWhatIsPinned() throws Exception {
        NoticeExtras alarm =
                new NoticeExtras(NoticeAudience.ALL, NoticePriority.EMERGENCY, null, null, List.of(), null, true);
        store("置顶须知", new NoticeWindow(site.clock.instant(), DAY, DAY.plusDays(3), true), NoticeExtras.NONE);
        store("燃气泄漏", new NoticeWindow(site.clock.instant(), DAY, DAY.plusDays(3), false), alarm);

        assertThat(first.get("/notices").body()).containsSubsequence("<h2>燃气泄漏", "<h2>置顶须知");
    }

    private void store(String title, NoticeWindow window, NoticeExtras extras) {
        Notice notice = new Notice(UUID.randomUUID(), 1, new NoticeText(title, "正文", "", ""), window, false, extras);
        site.store.write(tx -> tx.session().insert(notice));
    }

    @Test
    void whoMayNotManageNoticesMayNotWriteThem() throws Exception {
        WebClient cadre = signedIn(StaffRole.CADRE, "赵干部");
        UUID notice = publish();
        for (String path : List.of("/notices/new", "/notices/" + notice + "/edit")) {
            assertThat(cadre.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(cadre.get("/notices/conflicts").statusCode()).isEqualTo(200);
    }

    @Test
    void aNoticeBeginsAndEndsByTheClocksOfItsStations(@TempDir Path folder) throws Exception {
        try (StaffSite own = StaffSite.inFolder(folder)) {
            own.station("heping", "和平路驿站", "Heping", StaffSite.SHANGHAI);
            followTheDays(own);
        }
    }

    private static void followTheDays(StaffSite site) throws Exception {
        site.account(StaffRole.ADMIN, "陈静");
        site.station("lisbon", "里斯本驿站", "Lisbon", ZoneId.of("Europe/Lisbon"));
        site.notices.publish(new NoticeDraft(words("只在和平"), DAY.plusDays(1), DAY.plusDays(1), false), "heping");
        site.notices.publish(new NoticeDraft(words("只在里斯本"), DAY.plusDays(1), DAY.plusDays(1), false), "lisbon");
        assertStates(site, "未开始", "未开始");

        site.clock.advance(Duration.between(site.clock.instant(), Instant.parse("2026-03-02T16:30:00Z")));
        assertStates(site, "展示中", "未开始");

        site.clock.advance(Duration.ofDays(1));
        assertStates(site, "已到期", "展示中");
    }

    private static void assertStates(StaffSite site, String inHeping, String inLisbon) throws Exception {
        WebClient client = new WebClient(site.address());
        client.signIn("admin", StaffSite.PASSWORD);
        String page = client.get("/notices").body();
        assertThat(stateOf(page, "只在和平")).isEqualTo(inHeping);
        assertThat(stateOf(page, "只在里斯本")).isEqualTo(inLisbon);
    }

    private static String stateOf(String page, String title) {
        Matcher state = Pattern.compile(
                        "<h2>" + title + "</h2><span class=\"states\">\\s*<span class=\"state [a-z]+\">([^<]+)<")
                .matcher(page);
        assertThat(state.find()).isTrue();
        return state.group(1);
    }

    private static NoticeText words(String title) {
        return new NoticeText(title, "正文", "", "");
    }

    private static NoticeDraft draft(String title) {
        return new NoticeDraft(words(title), DAY, DAY.plusDays(7), false);
    }

    private UUID publish() {
        return ((NoticeBoard.Outcome.Done) site.notices.publish(draft("停水通知"), null)).id();
    }

    private NoticeText text(UUID id) {
        return site.store.<Notice>read(session -> session.get(Notice.class, id)).text();
    }

    private void fromTheKiosk(NoticeFact.Edited body) {
        site.store.write(tx -> site.merging.merge(
                tx.session(), List.of(NoticeEdit.of(UUID.randomUUID(), body, kiosk, "heping", site.clock.instant()))));
    }

    /** Sends the form of an edit page, as the browser would, with some fields typed over. */
    private static HttpResponse<String> save(
            WebClient client, UUID notice, HttpResponse<String> page, Map<String, String> typed) throws Exception {
        Map<String, String> form = new HashMap<>(Map.of(
                "title-zh",
                "停水通知",
                "body-zh",
                "正文",
                "title-en",
                "",
                "body-en",
                "",
                "first-day",
                "2026-03-02",
                "last-day",
                "2026-03-09",
                "pinned",
                "false",
                "base",
                "1"));
        form.put("csrf", WebClient.csrfOf(page));
        form.putAll(typed);
        return client.post("/notices/" + notice + "/edit", form);
    }

    private static HttpResponse<String> decide(
            WebClient client, HttpResponse<String> page, String decision, Map<String, String> typed) throws Exception {
        Matcher revision = Pattern.compile("name=\"revision\" value=\"(\\d+)\"").matcher(page.body());
        assertThat(revision.find()).isTrue();
        Map<String, String> form = new HashMap<>(typed);
        form.put("csrf", WebClient.csrfOf(page));
        form.put("revision", revision.group(1));
        form.put("decision", decision);
        return client.post(page.uri().getPath(), form);
    }
}
