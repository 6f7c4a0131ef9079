package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reststop.domain.need.Channel;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Question;
import org.reststop.domain.need.Receipt;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.CaseEvent;
import org.reststop.hq.ledger.CaseFile;
import org.reststop.hq.ledger.Deadlines;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Outcome;
import org.reststop.store.attachment.ContentFolder;

/** A need's page on its author's phone over real HTTP, on each database that HQ runs on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class FollowPagesContract {
    private static final Actor CADRE = Actor.staff("7", "周干部");
    private static final String PHONE = "13800132468";
    private static final String SCRIPT = "<script>alert(1)</script>";

    private final Random random = new Random(20261126);
    private StaffSite site;

    abstract StaffSite open() throws Exception;

    @BeforeAll
    void start() throws Exception {
        site = open();
        site.station("heping", "和平路驿站", "Heping", StaffSite.SHANGHAI);
        site.publicPages.ensure();
    }

    @BeforeEach
    void later() {
        // What other tests have sent does not count.
        site.clock.advance(Duration.ofHours(2));
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void whoeverHasTheTokenReadsTheWholeStoryAndNobodysName() throws Exception {
        LedgerEntry need = raised("东门要快递柜" + SCRIPT, new NeedAuthor.Caller(PHONE));
        act(need, new Act.Promise(new Deadlines(null, Instant.parse("2026-03-05T08:00:00Z"), null)));
        act(need, new Act.Assign(new Assignee(Assignee.Kind.STAFF, "7", "周干部"), "内部备注"));
        act(need, new Act.WaitOn("物业公司", "等物业给场地"));

        HttpResponse<String> page = phone().get(path(need), "Accept-Language", "zh-CN");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("和平路驿站", "快递", "正在等待", "等待：物业公司", "等物业给场地", "交给专人办理", "2026年3月5日")
                .contains("东门要快递柜&lt;script&gt;", need.receipt().shown())
                .doesNotContain(SCRIPT, "周干部", "内部备注", PHONE, "2468");
    }

    @Test
    void thePageIsLightAndLeaksItsAddressNowhere() throws Exception {
        HttpResponse<String> page = phone().get(path(raised("路灯不亮", new NeedAuthor.Anonymous())));

        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "X-Robots-Tag")).contains("noindex");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(page.body()).contains("noindex").doesNotContain("http://", "https://", "//cdn");
        assertThat(page.body().getBytes(StandardCharsets.UTF_8).length + css()).isLessThan(30_000);
    }

    private int css() throws Exception {
        String link = phone().get("/n/none").body().replaceAll("(?s).*href=\"(/assets/say.css[^\"]*)\".*", "$1");
        return phone().get(link).body().length();
    }

    @Test
    void thePageSpeaksEnglishToWhoeverPrefersItAndCanBeSwitched() throws Exception {
        LedgerEntry need = raised("A parcel locker, please", new NeedAuthor.Anonymous());
        WebClient phone = phone();
        HttpResponse<String> page = phone.get(path(need), "Accept-Language", "en-GB,en;q=0.9");
        String other = page.body().replaceAll("(?s).*href=\"(/language/zh[^\"]*)\".*", "$1");

        assertThat(page.body()).contains("It has arrived", "Heping", "lang=\"en-GB\"");
        assertThat(WebClient.location(phone.get(other))).isEqualTo(path(need));
        assertThat(phone.get(path(need), "Accept-Language", "en").body()).contains("已经收到");
    }

    @Test
    void wordsAreAddedOnceHoweverOftenTheyAreSent() throws Exception {
        LedgerEntry need = raised("井盖松动", new NeedAuthor.Anonymous());
        WebClient phone = phone();
        Map<String, String> form = form(phone.get(path(need)), "words", Map.of("words", "在 3 号楼门口" + SCRIPT));

        HttpResponse<String> sent = phone.post(path(need), form);
        phone.post(path(need), form);

        assertThat(WebClient.location(sent)).isEqualTo(path(need) + "?done=words");
        String page = phone.get(path(need) + "?done=words").body();
        assertThat(page).contains("已补充进去", "您补充了说明", "在 3 号楼门口&lt;script&gt;").doesNotContain(SCRIPT);
        assertThat(acts(need)).containsExactly("add-words");
    }

    @Test
    void whatCannotBeAddedComesBackWholeAndNothingIsLost() throws Exception {
        LedgerEntry need = raised("井盖又松了", new NeedAuthor.Anonymous());
        WebClient phone = phone();
        String long_ = "长".repeat(2007);

        HttpResponse<String> reply =
                phone.post(path(need), form(phone.get(path(need)), "words", Map.of("words", long_)));

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("请再删 7 字", long_);
        assertThat(acts(need)).isEmpty();
    }

    @Test
    void aFormThatAnotherBrowserWasGivenIsNotTaken() throws Exception {
        LedgerEntry need = raised("楼道灯坏了", new NeedAuthor.Anonymous());
        Map<String, String> stolen = form(phone().get(path(need)), "words", Map.of("words", "别人的表单"));
        WebClient victim = phone();
        victim.get(path(need));

        HttpResponse<String> reply = victim.post(path(need), stolen);

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("请再点一次", "别人的表单");
        assertThat(acts(need)).isEmpty();
        assertThat(victim.post(path(need), form(reply, "words", Map.of("words", "自己的表单")))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void theAuthorSaysThatItHelpedAndItIsConfirmedOnce() throws Exception {
        LedgerEntry need = done("快递柜装好了");
        WebClient phone = phone();
        HttpResponse<String> page = phone.get(path(need));
        Map<String, String> form = form(page, "face", Map.of("face", "GREAT", "question", "HELPED", "said", "谢谢周师傅"));

        phone.post(path(need), form);
        phone.post(path(need), form);

        assertThat(page.body()).contains("问题解决了吗", "没解决", "非常好");
        assertThat(state(need)).isEqualTo(NeedState.CONFIRMED);
        assertThat(acts(need)).containsExactly("finish", "rate");
        assertThat(phone.get(path(need)).body()).contains("您说：问题解决了", "谢谢周师傅").doesNotContain("问题解决了吗");
    }

    @Test
    void theAuthorSaysThatItDidNotHelpAndItIsOpenAgain() throws Exception {
        LedgerEntry need = done("路面修好了");
        WebClient phone = phone();

        phone.post(path(need), form(phone.get(path(need)), "face", Map.of("face", "POOR", "question", "HELPED")));

        assertThat(state(need).isOpen()).isTrue();
        assertThat(phone.get(path(need)).body()).contains("没有解决。已重新办理");
    }

    @Test
    void aWhileAfterwardsTheAuthorIsAskedWhetherItIsStillSo() throws Exception {
        LedgerEntry need = done("热水器修好了");
        WebClient phone = phone();
        phone.post(path(need), form(phone.get(path(need)), "face", Map.of("face", "GOOD", "question", "HELPED")));
        act(need, new Act.Ask(Question.STILL_WEEK));

        HttpResponse<String> page = phone.get(path(need));
        phone.post(path(need), form(page, "face", Map.of("face", "AWFUL", "question", "STILL_WEEK")));

        assertThat(page.body()).contains("过了一段时间，问题还是解决的吗");
        assertThat(state(need).isOpen()).isTrue();
    }

    @Test
    void anAnswerThatComesWhenItIsNotAskedAnyMoreIsKeptOnceAndItsAuthorIsToldSo() throws Exception {
        LedgerEntry need = done("热水器装好了");
        WebClient phone = phone();
        Map<String, String> form =
                form(phone.get(path(need)), "face", Map.of("face", "AWFUL", "question", "HELPED", "said", "还是漏水"));
        act(need, new Act.Reopen("再去看看"));

        HttpResponse<String> sent = phone.post(path(need), form);
        phone.post(path(need), form);

        assertThat(WebClient.location(sent)).isEqualTo(path(need) + "?done=late");
        assertThat(phone.get(path(need) + "?done=late").body()).contains("您说的我们收下了", "还是漏水");
        assertThat(acts(need)).containsExactly("finish", "reopen", "rate");
    }

    @Test
    void aFaceThatIsNoneIsAskedForAgain() throws Exception {
        LedgerEntry need = done("门修好了");
        WebClient phone = phone();

        HttpResponse<String> reply = phone.post(
                path(need),
                form(phone.get(path(need)), "face", Map.of("face", "", "question", "HELPED", "said", "还没看")));

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("请先选一张脸", "还没看");
        assertThat(state(need)).isEqualTo(NeedState.DONE);
    }

    @Test
    void aPhotoIsDrawnAnewWithoutWhereItWasTakenAndKeptOnce() throws Exception {
        LedgerEntry need = raised("墙裂了", new NeedAuthor.Anonymous());
        WebClient phone = phone();
        byte[] photo = withExif(jpeg(2400, 1200), "39.9042N 116.4074E");
        Map<String, String> form = form(phone.get(path(need)), "photo", Map.of());

        HttpResponse<byte[]> sent = phone.upload(path(need), form, "photo", photo);
        phone.upload(path(need), form, "photo", photo);

        assertThat(sent.statusCode()).isEqualTo(303);
        List<String> names = names(need);
        assertThat(names).hasSize(1);
        byte[] kept = Files.readAllBytes(new ContentFolder(site.contents).file(names.getFirst()));
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(List.of(drawn.getWidth(), drawn.getHeight())).containsExactly(1600, 800);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("39.9042N", "Exif");
        assertThat(phone.get(path(need)).body()).contains("您补充了一张照片");
        assertThat(acts(need)).containsExactly("add-photo");
    }

    @Test
    void whatIsNoPhotoIsNotKept() throws Exception {
        LedgerEntry need = raised("树倒了", new NeedAuthor.Anonymous());
        WebClient phone = phone();
        Map<String, String> form = form(phone.get(path(need)), "photo", Map.of());

        HttpResponse<byte[]> reply =
                phone.upload(path(need), form, "photo", ("<svg>" + SCRIPT + "</svg>").getBytes(StandardCharsets.UTF_8));

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(new String(reply.body(), StandardCharsets.UTF_8)).contains("这张照片用不了");
        assertThat(names(need)).isEmpty();
    }

    @Test
    void theAuthorOfAMergedNeedIsToldWhatItMeansAndHowTheOtherGoesOn() throws Exception {
        LedgerEntry first = raised("东门要快递柜，先提的", new NeedAuthor.Anonymous());
        LedgerEntry second = raised("东门也要快递柜", new NeedAuthor.Anonymous());
        act(second, new Act.Merge(first.id()));
        site.clock.advance(Duration.ofHours(1));
        act(first, new Act.Answer("下个月装"));

        String page = phone().get(path(second)).body();

        assertThat(page).contains("合在一起办", "下个月装", "东门也要快递柜").doesNotContain("先提的");
    }

    @Test
    void anUnknownTokenIsToldWhereToAskAndGuessingIsSlowedDown() throws Exception {
        LedgerEntry need = raised("雨棚漏水", new NeedAuthor.Anonymous());
        HttpResponse<String> unknown =
                phone().get("/n/" + FollowToken.draw(random).text());
        int last = 404;
        for (int i = 0; i < 40; i++) {
            last = phone().get("/n/" + FollowToken.draw(random).text()).statusCode();
        }

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("终端", "8 位编号");
        assertThat(last).isEqualTo(429);
        assertThat(phone().get(path(need)).statusCode()).isEqualTo(200);
    }

    @Test
    void oneTokenAddsSoMuchAnHourAndThenWaitsWithoutLosingItsWords() throws Exception {
        LedgerEntry need = raised("电梯坏了", new NeedAuthor.Anonymous());
        WebClient phone = phone();
        HttpResponse<String> reply;
        int sent = 0;
        do {
            reply = phone.post(path(need), form(phone.get(path(need)), "words", Map.of("words", "第" + sent + "次")));
            sent++;
        } while (reply.statusCode() == 303);

        assertThat(reply.statusCode()).isEqualTo(429);
        assertThat(sent).isEqualTo(21);
        assertThat(reply.body()).contains("第20次", "分钟后再试");
        site.clock.advance(Duration.ofMinutes(61));
        assertThat(phone.post(path(need), form(reply, "words", Map.of("words", "过后再说")))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whoWritesOnTheirPhoneIsLedToWhatBecomesOfItByALinkAndACode() throws Exception {
        WebClient phone = phone();
        String say = site.publicPages.path("heping").orElseThrow();
        HttpResponse<String> page = phone.get(say);
        Map<String, String> form = new HashMap<>(Map.of("category", "parcel", "words", "西门要快递柜", "phone", ""));
        form.put("id", WebClient.fieldOf(page, "id"));
        form.put("seal", WebClient.fieldOf(page, "seal"));

        HttpResponse<String> sent = phone.post(say, form);

        assertThat(sent.body()).contains("<svg class=\"code\"");
        String follow = sent.body().replaceAll("(?s).*href=\"(/n/[^\"]*)\".*", "$1");
        assertThat(phone.get(follow).body()).contains("西门要快递柜", "href=\"" + say + "\"");
    }

    private WebClient phone() {
        return new WebClient(site.address());
    }

    private LedgerEntry done(String words) {
        LedgerEntry need = raised(words, new NeedAuthor.Anonymous());
        act(need, new Act.Finish("已办好"));
        return need;
    }

    private LedgerEntry raised(String words, NeedAuthor author) {
        NewNeed need = new NewNeed(new UUID(random.nextLong(), random.nextLong()), "parcel", words, author);
        LedgerEntry.Arrival arrival = new LedgerEntry.Arrival(
                Channel.PHONE, Receipt.draw(random), FollowToken.draw(random), "zh", site.clock.instant());
        LedgerEntry entry = new LedgerEntry("heping", need, null, arrival);
        site.store.write(tx -> {
            tx.session().insert(entry);
            return entry;
        });
        return entry;
    }

    private void act(LedgerEntry need, Act act) {
        assertThat(site.cases.act(need.key(), act, CADRE)).isInstanceOf(Outcome.Acted.class);
    }

    private NeedState state(LedgerEntry need) {
        return site.store.read(
                session -> new CaseFile(session).find(need.key()).orElseThrow().state());
    }

    private List<String> acts(LedgerEntry need) {
        return site.store.read(session -> new CaseFile(session)
                .events(need.key()).stream()
                        .map(CaseEvent::content)
                        .map(CaseEvent.Content::act)
                        .toList());
    }

    private List<String> names(LedgerEntry need) {
        return site.store.read(session -> session.createNativeQuery(
                        "select sha256 from need_attachment where need_id = :id", String.class)
                .setParameter("id", need.id())
                .getResultList());
    }

    private static String path(LedgerEntry need) {
        return "/n/" + need.follow().orElseThrow().text();
    }

    private static String header(HttpResponse<String> page, String name) {
        return page.headers().firstValue(name).orElse("");
    }

    private static Map<String, String> form(HttpResponse<String> page, String what, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(typed);
        form.put("do", what);
        form.put("id", WebClient.fieldOf(page, "id"));
        form.put("seal", WebClient.fieldOf(page, "seal"));
        return form;
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** As cameras write beside the picture: APP1 with a text, after the first marker. */
    private static byte[] withExif(byte[] jpeg, String place) {
        byte[] text = ("Exif\0\0" + place).getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(0xff);
        bytes.write(0xe1);
        bytes.write(0);
        bytes.write(text.length + 2);
        bytes.write(text, 0, text.length);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }
}
