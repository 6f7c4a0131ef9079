package org.reststop.hq.open311;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.Question;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.store.ReadyStores;

/** The exchange of updates as the largest open-source client speaks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class UpdatesTest {
    private Site site;
    private String key;

    @BeforeAll
    void start(@TempDir Path folder) {
        site = new Site(ReadyStores.hq(folder));
        key = site.key("市民热线");
    }

    @AfterAll
    void stop() {
        site.close();
    }

    /** A row of texts for each update of a need. */
    private List<String> updates(UUID need, String more) throws Exception {
        HttpResponse<byte[]> answer = site.get("/servicerequestupdates.xml?service_request_id=" + need + more);
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
        assertThat(Site.xml(answer).getDocumentElement().getTagName()).isEqualTo("service_request_updates");
        List<String> states = Site.texts(answer, "status");
        List<String> words = Site.texts(answer, "description");
        return IntStream.range(0, states.size())
                .mapToObj(i -> states.get(i) + " " + words.get(i))
                .toList();
    }

    private HttpResponse<byte[]> bring(UUID need, String id, String status, String words) throws Exception {
        return site.post(
                "/servicerequestupdates.xml",
                "api_key",
                key,
                "service_request_id",
                need.toString(),
                "update_id",
                id,
                "status",
                status,
                "updated_datetime",
                "2026-03-02T08:20:00Z",
                "description",
                words);
    }

    @Test
    void whoeverBroughtANeedReadsWhatItsAuthorIsTold() throws Exception {
        UUID need = site.raise(key, "路灯坏了");
        LedgerEntry.Key entry = site.need("heping", need);
        site.act(entry, new Act.Accept("收到，马上安排"));
        site.act(entry, new Act.Note("内部：找物业老王"));
        site.act(entry, new Act.WaitOn("供电公司", ""));
        site.act(entry, new Act.Finish("已修好"));

        assertThat(updates(need, "&api_key=" + key))
                .containsExactly("investigating 收到，马上安排", "in_progress 等待配合", "fixed 已修好");
    }

    @Test
    void whatBecameOfTheNeedThatAnotherWasMergedIntoIsToldOfBoth() throws Exception {
        UUID brought = site.raise(key, "三号楼快递柜太少");
        LedgerEntry.Key entry = site.need("heping", brought);
        LedgerEntry.Key main = site.need("heping", "parcel", "快递柜总是满的");
        site.act(main, new Act.Accept("这是合并以前说的"));
        site.clock.advance(Duration.ofMinutes(5));
        site.act(entry, new Act.Merge(main.id()));
        site.clock.advance(Duration.ofMinutes(5));
        site.act(main, new Act.Work("师傅在装"));
        site.cases.act(main, new Act.AddWords("我的私事"), Actor.author());
        site.act(main, new Act.Finish("新柜子装好了"));

        assertThat(updates(brought, "&api_key=" + key))
                .containsExactly("duplicate 已与同类诉求合并办理", "in_progress 师傅在装", "fixed 新柜子装好了");
        assertThat(updates(brought, "")).isEmpty();
        HttpResponse<byte[]> told = site.get("/servicerequestupdates.xml?api_key=" + key);
        assertThat(Site.texts(told, "update_id")).doesNotHaveDuplicates();
        HttpResponse<byte[]> request = site.get("/requests/" + brought + ".xml?api_key=" + key);
        assertThat(Site.texts(request, "status_notes").getFirst()).contains("新柜子装好了");
        assertThat(Site.texts(request, "status")).containsExactly("closed");

        site.act(main, new Act.Reopen("还缺一组"));
        assertThat(Site.texts(site.get("/requests/" + brought + ".xml?api_key=" + key), "status"))
                .containsExactly("open");

        site.act(entry, new Act.Unmerge("是两回事"));
        site.act(main, new Act.Work("从此各管各的"));
        assertThat(updates(brought, "&api_key=" + key)).noneMatch(update -> update.contains("各管各的"));
    }

    @Test
    void everyStateHasAWordThatTheClientKnows() {
        assertThat(NeedState.values()).extracting(States::finer).allSatisfy(word -> assertThat(States.SAID)
                .contains(word));
    }

    @Test
    void whoeverHasNoKeyReadsOfPublicNeedsHowFarTheyAre() throws Exception {
        LedgerEntry.Key open = site.need("heping", "safety", "东门台阶破了");
        site.act(open, new Act.Publish("台阶破了"));
        site.act(open, new Act.Work("张三您好，明天修"));

        assertThat(updates(open.id(), "")).containsExactly("open 办理中");
    }

    @Test
    void nobodyReadsOfPrivateNeedsOfOthers() throws Exception {
        LedgerEntry.Key secret = site.need("heping", "safety", "我家门锁坏了");
        site.act(secret, new Act.Accept("好的"));

        assertThat(updates(secret.id(), "")).isEmpty();
        assertThat(updates(secret.id(), "&api_key=" + key)).isEmpty();
    }

    @Test
    void aKeyMayBeGivenTheTwoStatesOnly() throws Exception {
        String plain = site.key(new KeyDraft("简单", "", "", 10, false)).token();
        UUID need = site.raise(plain, "路灯坏了");
        site.act(site.need("heping", need), new Act.Work("在修"));

        assertThat(updates(need, "&api_key=" + plain)).containsExactly("open 在修");
    }

    @Test
    void datesNarrowWhatIsFetched() throws Exception {
        UUID need = site.raise(key, "路灯坏了");
        site.act(site.need("heping", need), new Act.Accept("一"));
        site.clock.advance(Duration.ofHours(3));
        site.act(site.need("heping", need), new Act.Work("二"));
        String now = Moments.text(site.clock.instant(), ZoneOffset.UTC);
        String before = Moments.text(site.clock.instant().minus(Duration.ofHours(2)), ZoneOffset.UTC);
        String query = "&api_key=" + key;

        assertThat(updates(need, query + "&start_date=" + before + "&end_date=" + now))
                .containsExactly("in_progress 二");
        assertThat(updates(need, query + "&end_date=" + before)).containsExactly("investigating 一");
        assertThat(site.get("/servicerequestupdates.xml?start_date=soon").statusCode())
                .isEqualTo(400);
        assertThat(site.get("/servicerequestupdates.xml?start_date=2026-01-01&end_date=2026-12-31")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anUpdateIsAddedToTheNeedAndFetchedUnderTheNumberThatItsBringerWasTold() throws Exception {
        UUID need = site.raise(key, "路灯坏了");
        String told =
                Site.texts(bring(need, "17", "OPEN", "补充：是三号楼前那盏"), "update_id").getFirst();

        HttpResponse<byte[]> fetched =
                site.get("/servicerequestupdates.xml?service_request_id=" + need + "&api_key=" + key);

        assertThat(site.log(site.need("heping", need))).contains("add-words 补充：是三号楼前那盏");
        assertThat(Site.texts(fetched, "update_id")).containsExactly(told);
    }

    @Test
    void anUpdateThatIsSentTwiceIsTakenOnce() throws Exception {
        UUID need = site.raise(key, "路灯坏了");
        byte[] first = bring(need, "18", "OPEN", "补充").body();
        byte[] second = bring(need, "18", "OPEN", "补充").body();

        assertThat(second).isEqualTo(first);
        assertThat(site.log(site.need("heping", need)))
                .filteredOn(line -> line.startsWith("add-words"))
                .hasSize(1);
    }

    @Test
    void itIsOpenedAgainWhenTheOtherSideSaysSo() throws Exception {
        UUID need = site.raise(key, "路灯坏了");
        site.act(site.need("heping", need), new Act.Finish("已修好"));

        bring(need, "19", "REOPEN", "还是不亮");

        assertThat(site.entry(site.need("heping", need)).state().isOpen()).isTrue();
        assertThat(site.log(site.need("heping", need))).contains("add-words 还是不亮");
    }

    @Test
    void itIsOpenedAgainWhenItIsOpenOnTheOtherSideAndNotHere() throws Exception {
        UUID need = site.raise(key, "路灯坏了");
        site.act(site.need("heping", need), new Act.Finish("已修好"));

        bring(need, "23", "OPEN", "又不亮了");

        assertThat(site.entry(site.need("heping", need)).state().isOpen()).isTrue();
    }

    @Test
    void theFieldsOfExtendedUpdatesAndTimesWithoutAnOffsetAreTaken() throws Exception {
        UUID need = site.raise(key, "路灯坏了");

        HttpResponse<byte[]> answer = site.post(
                "/servicerequestupdates.xml",
                "api_key",
                key,
                "service_request_id",
                need.toString(),
                "service_request_id_ext",
                "1001",
                "update_id_ext",
                "24",
                "status",
                "INVESTIGATING",
                "updated_datetime",
                "2026-03-02T16:20:00",
                "description",
                "补充");

        assertThat(Site.texts(answer, "update_id")).hasSize(1);
        assertThat(bring(need, "24", "OPEN", "补充").body()).isEqualTo(answer.body());
    }

    @Test
    void aTimeWithoutAnOffsetIsTheStations() {
        assertThat(Moments.loosely("2026-03-02T16:20:00", ZoneId.of("Asia/Shanghai")))
                .contains(Site.NOON);
        assertThat(Moments.loosely("2026-03-02 16:20", ZoneId.of("Asia/Shanghai")))
                .contains(Site.NOON);
        assertThat(Moments.loosely("soon", ZoneId.of("Asia/Shanghai"))).isEmpty();
    }

    @Test
    void whatItsAuthorWroteIsNotTold() throws Exception {
        UUID need = site.raise(key, "长".repeat(3_999));
        LedgerEntry.Key entry = site.need("heping", need);
        site.act(entry, new Act.Finish("已修好"));
        site.cases.act(entry, new Act.Rate(Question.HELPED, Face.GOOD, "张三谢谢你们", null), Actor.author());
        site.cases.act(entry, new Act.AddWords("我住3号楼"), Actor.author());

        assertThat(updates(need, "&api_key=" + key)).containsExactly("fixed 已修好", "fixed 已办结，本人已确认");
    }

    @Test
    void whatAKeyHasBroughtComesFirstAndPagesFollowOneAnother() throws Exception {
        LedgerEntry.Key open = site.need("xinghua", "safety", "台阶破了");
        site.act(open, new Act.Publish("台阶破了"));
        site.act(open, new Act.Accept(""));
        String own = site.key("翻页");
        UUID need = site.raise(own, "路灯坏了");
        site.act(site.need("heping", need), new Act.Accept("一"));
        site.act(site.need("heping", need), new Act.Work("二"));
        String path = "/servicerequestupdates.xml?api_key=" + own + "&page_size=1&page=";

        assertThat(Site.texts(site.get(path + 1), "description")).containsExactly("一");
        assertThat(Site.texts(site.get(path + 2), "description")).containsExactly("二");
        assertThat(Site.texts(site.get(path + 3), "service_request_id")).doesNotContain(need.toString());
        assertThat(site.get(path + 0).statusCode()).isEqualTo(400);
    }

    @Test
    void thatTheOtherSideHasClosedItIsForStaffToKnow() throws Exception {
        UUID need = site.raise(key, "路灯坏了");

        bring(need, "20", "FIXED", "");

        assertThat(site.entry(site.need("heping", need)).state()).isEqualTo(NeedState.RECEIVED);
        assertThat(site.log(site.need("heping", need)).getLast()).contains("市民热线", "FIXED");
    }

    @Test
    void whatOthersHaveBroughtCannotBeUpdated() throws Exception {
        UUID hidden = site.raise(site.key("别人"), "路灯坏了");
        LedgerEntry.Key open = site.need("heping", "safety", "台阶破了");
        site.act(open, new Act.Publish("台阶破了"));

        assertThat(bring(hidden, "21", "OPEN", "x").statusCode()).isEqualTo(403);
        assertThat(bring(open.id(), "21", "OPEN", "x").statusCode()).isEqualTo(403);
    }

    @Test
    void anUpdateThatLacksSomethingIsRefusedInTheSameForm() throws Exception {
        UUID need = site.raise(key, "路灯坏了");

        assertThat(Site.texts(bring(need, "", "SOON", "x"), "description"))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("update_id"))
                .anySatisfy(text -> assertThat(text).contains("status"));
        assertThat(bring(UUID.randomUUID(), "22", "OPEN", "x").statusCode()).isEqualTo(404);
        assertThat(site.post("/servicerequestupdates.xml", "service_request_id", need.toString())
                        .statusCode())
                .isEqualTo(403);
    }
}
