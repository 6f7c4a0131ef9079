package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
import org.reststop.hq.staff.StaffRole;

/** Staff work on needs over real HTTP, on each database that HQ runs on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class NeedWorkContract {
    private StaffSite site;
    private Raising raising;
    private WebClient secretary;
    private WebClient cadre;
    private WebClient stationStaff;

    abstract StaffSite open() throws Exception;

    @BeforeAll
    void start() throws Exception {
        site = open();
        site.station("heping", "和平路驿站", "Heping", StaffSite.SHANGHAI);
        raising = new Raising(site, site.kiosk("heping", "南门终端"));
        secretary = signedIn(StaffRole.SECRETARY, "赵书记");
        cadre = signedIn(StaffRole.CADRE, "周干部");
        stationStaff = signedIn(StaffRole.STATION_STAFF, "李站长");
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void aNeedGoesFromReceivedToDoneAndEveryStepIsOnItsPage() throws Exception {
        String page = page(raising.need("heping", "东门想要共享快递柜"));

        done(secretary, page, "accept", Map.of("words", "收到，马上联系物业"));
        done(secretary, page, "assign", Map.of("to", account("cadre"), "words", "请本周去看"));
        done(cadre, page, "work", Map.of("words", ""));
        done(cadre, page, "wait", Map.of("party", "物业公司", "words", "等物业报价"));
        done(cadre, page, "finish", Map.of("words", "柜子装好了，在东门左手边"));

        String body = stationStaff.get(page).body();
        assertThat(body)
                .contains(
                        "已办结",
                        "赵书记受理了",
                        "收到，马上联系物业",
                        "赵书记派给周干部",
                        "请本周去看",
                        "周干部开始办理",
                        "周干部记下：在等物业公司",
                        "周干部办结了",
                        "柜子装好了，在东门左手边");
        assertThat(body.indexOf("周干部办结了")).isLessThan(body.indexOf("赵书记受理了"));
    }

    @Test
    void onlyWhatItsStateAndTheReadersRightsAllowIsOffered() throws Exception {
        String page = page(raising.need("heping", "路灯坏了"));
        assertThat(deeds(secretary, page))
                .contains("accept", "assign", "decline")
                .doesNotContain("reopen", "hand-back");
        assertThat(deeds(cadre, page))
                .contains("accept", "assign", "note")
                .doesNotContain("decline", "finish", "publish");
        assertThat(deeds(stationStaff, page)).isEmpty();

        done(cadre, page, "assign", Map.of("to", account("cadre"), "words", ""));
        assertThat(deeds(cadre, page))
                .contains("work", "finish", "hand-back", "decline")
                .doesNotContain("assign");
        done(cadre, page, "decline", Map.of("words", "不是我们的路灯"));
        assertThat(deeds(cadre, page)).contains("reopen").doesNotContain("work", "finish");
    }

    @Test
    void whoeverMayNotIsRefusedAndNothingChanges() throws Exception {
        String page = page(raising.need("heping", "想要图书角"));
        assertThat(act(cadre, page, "decline", Map.of("words", "不行")).statusCode())
                .isEqualTo(403);
        assertThat(act(cadre, page, "assign", Map.of("to", account("secretary")))
                        .statusCode())
                .isEqualTo(422);
        Map<String, String> old = form(cadre.get(page), "decline", Map.of("words", "不行"));
        old.put("seen", "0");
        done(secretary, page, "note", Map.of("words", "先放一放"));
        assertThat(cadre.post(page, old).statusCode()).isEqualTo(409);
        assertThat(cadre.post(page, Map.of("deed", "accept", "seen", "9")).statusCode())
                .isEqualTo(403);
        assertThat(stationStaff.get(page).body()).contains("已收到").doesNotContain("不受理");
    }

    @Test
    void aFormThatIsSentTwiceCountsOnce() throws Exception {
        String page = page(raising.need("heping", "充电桩不够"));
        Map<String, String> form = form(secretary.get(page), "note", Map.of("words", "问过物业了"));

        assertThat(secretary.post(page, form).statusCode()).isEqualTo(303);
        assertThat(secretary.post(page, form).statusCode()).isEqualTo(303);

        assertThat(secretary.get(page).body().split("问过物业了", -1)).hasSize(2);
        done(secretary, page, "note", Map.of("words", "问过物业了"));
        assertThat(secretary.get(page).body().split("问过物业了", -1)).hasSize(3);
    }

    @Test
    void whoeverWasOvertakenIsToldAndKeepsTheirWords() throws Exception {
        String page = page(raising.need("heping", "电梯总停"));
        Map<String, String> stale = form(secretary.get(page), "decline", Map.of("words", "这是物业的事，请找物业"));
        done(cadre, page, "accept", Map.of("words", "我们来问"));

        HttpResponse<String> told = secretary.post(page, stale);

        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("别人刚刚办过", "这是物业的事，请找物业", "周干部受理了");
        assertThat(secretary
                        .post(page, form(told, "decline", Map.of("words", "想过了，还是不受理")))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatIsTooLongOrMissingComesBackWhole() throws Exception {
        String page = page(raising.need("heping", "水压低"));
        HttpResponse<String> back = act(secretary, page, "decline", Map.of("words", "长".repeat(2_007)));
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("请再删 7 字", "长".repeat(2_007));
        assertThat(act(secretary, page, "decline", Map.of("words", " ")).body()).contains("还缺要说的话");
        assertThat(act(secretary, page, "refer", Map.of("party", "", "words", "请找他们"))
                        .body())
                .contains("还缺要说的话", "请找他们");
        assertThat(secretary.get(page).body()).contains("已收到");
    }

    @Test
    void needsAreFoundByChineseWordsPlacesAndNumbersWhateverIsBetween() throws Exception {
        UUID id = raising.need("heping", "小区北侧垃圾桶满溢无人清运");
        raising.need("heping", "北门快递太多");

        assertThat(found("满溢")).contains("垃圾桶满溢").doesNotContain("北门快递太多");
        assertThat(found("垃圾桶 清运 东门")).contains("垃圾桶满溢");
        assertThat(found("垃圾清运")).doesNotContain("垃圾桶满溢");
        assertThat(found("%_'")).contains("垃圾桶满溢");
        String receipt = secretary.get(page(id)).body().replaceAll("(?s).*<h1>诉求 ([^<]*)</h1>.*", "$1");
        assertThat(found(receipt)).contains("垃圾桶满溢").doesNotContain("北门快递太多");
        assertThat(found(receipt.replace("-", "").toLowerCase(java.util.Locale.ROOT)))
                .contains("垃圾桶满溢");
    }

    @Test
    void theListIsFilteredByEveryKindAndCountsItsStates() throws Exception {
        String page = page(raising.need("heping", "housing", "屋檐滴水咚咚响", null, List.of()));
        done(secretary, page, "assign", Map.of("to", account("cadre"), "words", ""));

        assertThat(cadre.get("/needs?state=open&assignee=mine").body()).contains("屋檐滴水");
        assertThat(secretary.get("/needs?assignee=mine").body()).doesNotContain("屋檐滴水");
        assertThat(secretary.get("/needs?assignee=nobody").body()).doesNotContain("屋檐滴水");
        assertThat(secretary
                        .get("/needs?state=assigned&category=housing&station=heping")
                        .body())
                .contains("屋檐滴水");
        assertThat(secretary.get("/needs?state=received").body()).doesNotContain("屋檐滴水");
        assertThat(secretary.get("/needs?due=over").body()).doesNotContain("屋檐滴水");
        assertThat(secretary.get("/needs?patrol=now").body()).doesNotContain("屋檐滴水");
        assertThat(secretary
                        .get("/needs?visibility=private&since=2026-03-02&until=2026-03-09")
                        .body())
                .contains("屋檐滴水");
        assertThat(secretary.get("/needs?until=2026-03-01").body()).doesNotContain("屋檐滴水");
        assertThat(secretary.get("/needs?state=nonsense").body()).contains("还没有诉求");
        assertThat(secretary.get("/needs").body()).containsPattern("已派单 <small class=\"num\">[1-9]");
    }

    @Test
    void manyAreWorkedAtOnceAndWhatCouldNotBeDoneIsToldWithItsReason() throws Exception {
        UUID fresh = raising.need("heping", "批量一：长椅");
        UUID over = raising.need("heping", "批量二：雨棚");
        HttpResponse<String> list = secretary.get("/needs?q=批量".replace("批量", "%E6%89%B9%E9%87%8F"));
        Map<String, String> form = picked(list, "accept", "一起受理了");
        done(cadre, page(over), "accept", Map.of("words", "我先受理"));

        HttpResponse<String> told = secretary.post("/needs/bulk", form);

        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("已办 1 条", "有 1 条没有办成", "别人刚刚办过", "批量二：雨棚", "一起受理了");
        assertThat(secretary.get(page(fresh)).body()).contains("赵书记受理了", "一起受理了");
        assertThat(secretary.get(page(over)).body()).doesNotContain("一起受理了");
        assertThat(secretary.post("/needs/bulk", form).body()).contains("已办 1 条");
        assertThat(secretary.get(page(fresh)).body().split("一起受理了", -1)).hasSize(2);
    }

    @Test
    void everybodyKeepsTheirOwnViews() throws Exception {
        HttpResponse<String> list = cadre.get("/needs");
        Map<String, String> form = new HashMap<>(Map.of("csrf", WebClient.csrfOf(list), "name", "我的水管", "q", "水管"));
        form.put("state", "open");
        assertThat(WebClient.location(cadre.post("/needs/views", form))).contains("state=open", "kept=yes");
        cadre.post("/needs/views", form);
        form.put("name", " ");
        assertThat(WebClient.location(cadre.post("/needs/views", form))).contains("kept=no");

        String body = cadre.get("/needs").body();
        assertThat(body.split(">我的水管<", -1)).hasSize(2);
        assertThat(secretary.get("/needs").body()).doesNotContain("我的水管");
        String delete = body.replaceAll("(?s).*action=\"(/needs/views/[^\"]*/delete)\".*", "$1");
        Map<String, String> others = Map.of("csrf", WebClient.csrfOf(secretary.get("/needs")));
        secretary.post(delete, others);
        assertThat(cadre.get("/needs").body()).contains("我的水管");
        cadre.post(delete, Map.of("csrf", form.get("csrf")));
        assertThat(cadre.get("/needs").body()).doesNotContain("我的水管");
    }

    @Test
    void aReadyAnswerIsTakenIntoTheWordsWithItsFieldsFilledAndNothingIsSentYet() throws Exception {
        assertThat(stationStaff.get("/need-answers/new").statusCode()).isEqualTo(403);
        HttpResponse<String> blank = cadre.get("/need-answers/new");
        String address = blank.body().replaceAll("(?s).*action=\"(/need-answers/[^\"]*)\".*", "$1");
        Map<String, String> answer = new HashMap<>(Map.of(
                "csrf", WebClient.csrfOf(blank), "base", "0", "name", "快递柜已报", "act", "answer", "category", "parcel"));
        answer.put("words-zh", "您在{place}提的{receipt}（{category}）已经报给物业{nobody}。");
        assertThat(cadre.post(address, answer).body()).contains("没有“nobody”这个字段", "已经报给物业");
        answer.put("words-zh", "您在{place}提的{receipt}（{category}）已经报给物业。");
        assertThat(cadre.post(address, answer).statusCode()).isEqualTo(303);
        assertThat(cadre.post(address, answer).statusCode()).isEqualTo(303);
        assertThat(cadre.get("/need-answers").body().split(">快递柜已报<", -1)).hasSize(2);

        UUID id = raising.need("heping", "快递没处放");
        HttpResponse<String> form = secretary.get(page(id));
        Map<String, String> fill = form(form, "answer", Map.of("words", "您好。", "fill", "1"));
        fill.put("answer", address.substring(address.lastIndexOf('/') + 1));
        HttpResponse<String> filled = secretary.post(page(id), fill);

        assertThat(filled.statusCode()).isEqualTo(200);
        assertThat(filled.body()).containsPattern("您好。\\n您在东门提的[2-9A-Z]{4}-[2-9A-Z]{4}（快递外卖）已经报给物业。");
        assertThat(filled.body()).doesNotContain("赵书记答复了");
        assertThat(secretary
                        .get(page(raising.need("heping", "other", "别的", null, List.of())))
                        .body())
                .doesNotContain("快递柜已报");
    }

    @Test
    void wordsWithAFieldThatNobodyFilledAreNotSentToTheAuthor() throws Exception {
        UUID id = raising.need("heping", "快递没处放");
        HttpResponse<String> form = secretary.get(page(id));
        HttpResponse<String> refused =
                secretary.post(page(id), form(form, "answer", Map.of("words", "我们会在{expected}前答复，请看{附件}。")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("没有发出：{expected} 还没有填上", "我们会在{expected}前答复");
        done(secretary, page(id), "answer", Map.of("words", "我们会在周五前答复，请看{附件}。"));
        done(secretary, page(id), "note", Map.of("words", "模板里的{expected}没填上"));
    }

    @Test
    void whatBecomesPublicIsEditedAndWarnedOfAndTakenBack() throws Exception {
        String page = page(raising.need("heping", "3号楼王师傅 13800132468 想要快递柜"));
        done(cadre, page, "ask-public", Map.of());
        assertThat(cadre.get("/needs/release").statusCode()).isEqualTo(403);
        HttpResponse<String> queue = secretary.get("/needs/release");
        assertThat(queue.body()).contains("想要快递柜", "电话号码", "楼栋门牌", "王师傅");
        Map<String, String> form = new HashMap<>(
                Map.of("csrf", WebClient.csrfOf(queue), "station", "heping", "seen", "9", "deed", "publish"));
        form.put("id", page.substring(page.lastIndexOf('/') + 1));
        form.put("words", "13800132468 想要快递柜");

        HttpResponse<String> warned = secretary.post("/needs/release", form);
        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(warned.body()).contains("可能有个人信息", "13800132468 想要快递柜");
        form.put("words", "东门想要快递柜");
        assertThat(secretary.post("/needs/release", form).statusCode()).isEqualTo(303);

        assertThat(cadre.get(page).body()).contains("已公开", "赵书记公开了", "东门想要快递柜");
        assertThat(found("东门想要快递柜")).contains("3号楼王师傅");
        done(secretary, page, "unpublish", Map.of());
        assertThat(cadre.get(page).body()).contains("赵书记决定不公开");
    }

    private String found(String words) throws Exception {
        return secretary
                .get("/needs?q=" + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8))
                .body();
    }

    private static String page(UUID id) {
        return "/needs/heping/" + id;
    }

    private String account(String login) {
        return site.staff.accounts().all().stream()
                .filter(staff -> staff.login().equals(login))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private static void done(WebClient who, String page, String deed, Map<String, String> typed) throws Exception {
        HttpResponse<String> reply = act(who, page, deed, typed);
        assertThat(WebClient.location(reply)).as(reply.body()).isEqualTo(page + "?done=" + deed);
    }

    private static HttpResponse<String> act(WebClient who, String page, String deed, Map<String, String> typed)
            throws Exception {
        return who.post(page, form(who.get(page), deed, typed));
    }

    /** The form as a browser would send it: with the number of events that the page showed. */
    private static Map<String, String> form(HttpResponse<String> page, String deed, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(typed);
        form.put("csrf", WebClient.csrfOf(page));
        form.put("deed", deed);
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([0-9]+)\"").matcher(page.body());
        form.put("seen", seen.find() ? seen.group(1) : "9");
        return form;
    }

    private static Map<String, String> picked(HttpResponse<String> list, String deed, String words) {
        Map<String, String> form = new HashMap<>();
        form.put("csrf", WebClient.csrfOf(list));
        form.put("deed", deed);
        form.put("words", words);
        Matcher box =
                Pattern.compile("name=\"(need-[0-9]+)\" value=\"([^\"]+)\"").matcher(list.body());
        while (box.find()) {
            form.put(box.group(1), box.group(2));
        }
        return form;
    }

    private static List<String> deeds(WebClient who, String page) throws Exception {
        return Pattern.compile("id=\"deed-([a-z-]+)\"")
                .matcher(who.get(page).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private WebClient signedIn(StaffRole role, String name) throws Exception {
        WebClient client = new WebClient(site.address());
        client.signIn(site.account(role, name), StaffSite.PASSWORD);
        return client;
    }
}
