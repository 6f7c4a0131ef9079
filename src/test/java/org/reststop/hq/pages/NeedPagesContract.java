package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Role;
import org.reststop.hq.badge.KnownPerson;
import org.reststop.hq.intake.Intake;
import org.reststop.hq.intake.Sender;
import org.reststop.hq.staff.StaffRole;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.sync.Attachment;
import org.reststop.sync.Fact;
import org.reststop.sync.MediaTypes;
import org.reststop.sync.NeedFact;
import org.reststop.sync.WireCodec;
import org.reststop.testing.Contents;
import tools.jackson.databind.JsonNode;

/** The ledger, the categories and the page for phones over real HTTP, on each database that HQ runs on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class NeedPagesContract {
    private static final String SCRIPT = "<script>alert(1)</script>";

    private final WireCodec codec = new WireCodec();
    private final AtomicLong seq = new AtomicLong();
    private final UUID incarnation = UUID.randomUUID();
    private StaffSite site;
    private UUID kiosk;
    private WebClient cadre;
    private WebClient stationStaff;

    abstract StaffSite open() throws Exception;

    @BeforeAll
    void start() throws Exception {
        site = open();
        site.station("heping", "和平路驿站", "Heping", StaffSite.SHANGHAI);
        site.station("xinghuali", "杏花里驿站", "Xinghuali", StaffSite.SHANGHAI);
        kiosk = site.kiosk("heping", "南门终端");
        site.publicPages.ensure();
        site.store.write(tx -> {
            site.people.register(tx.session(), new KnownPerson(42, "欧阳明", Role.COURIER, "蓝天速递"), "1234");
            return 0;
        });
        cadre = signedIn(StaffRole.CADRE, "周干部");
        stationStaff = signedIn(StaffRole.STATION_STAFF, "李站长");
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void whatComesFromKiosksIsListedWithItsWordsAsText() throws Exception {
        UUID id = raised("heping", "education", "东门要柜子" + SCRIPT, null, null);

        HttpResponse<String> list = stationStaff.get("/needs");
        assertThat(list.body()).contains("东门要柜子&lt;script&gt;", "教育养老", "和平路驿站", "匿名", "已收到");
        HttpResponse<String> one = stationStaff.get("/needs/heping/" + id);
        assertThat(one.body()).contains("东门要柜子&lt;script&gt;").doesNotContain(SCRIPT);
        assertThat(stationStaff.get("/needs/xinghuali/" + id).statusCode()).isEqualTo(404);
        assertThat(stationStaff.get("/needs/heping/no-id").statusCode()).isEqualTo(404);
    }

    @Test
    void aTelephoneIsWholeOnlyForThoseWhoCallBackAndAskForItAndEachLookIsRecorded() throws Exception {
        UUID id = raised("heping", "property", "楼道灯不亮", null, "13800132468");
        String page = "/needs/heping/" + id;

        assertThat(cadre.get("/needs").body()).contains("138****2468").doesNotContain("13800132468");
        HttpResponse<String> closed = cadre.get(page);
        assertThat(closed.body()).contains("138****2468", "每次查看都会记入经过").doesNotContain("13800132468");
        Map<String, String> csrf = Map.of("csrf", WebClient.csrfOf(closed));
        assertThat(cadre.post(page + "/look", csrf).body()).contains("13800132468", "周干部查看了电话和语音");
        assertThat(cadre.get(page).body()).contains("周干部查看了电话和语音").doesNotContain("13800132468");
        HttpResponse<String> staff = stationStaff.get(page);
        assertThat(staff.body()).contains("138****2468").doesNotContain("13800132468", "/look\"");
        assertThat(stationStaff
                        .post(page + "/look", Map.of("csrf", WebClient.csrfOf(staff)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theLedgerIsFilteredByStationAndCategoryAndTurnsPagesFromTheNewest() throws Exception {
        List<NeedFact.Raised> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(need("heping", "housing", "屋顶漏水第" + i + "户", null, null));
        }
        raise("heping", many);
        raised("heping", "transport", "路灯不亮啊", null, null);

        String filtered = cadre.get("/needs?station=heping&category=housing").body();
        assertThat(filtered).contains("屋顶漏水").doesNotContain("路灯不亮啊");
        assertThat(cadre.get("/needs?station=xinghuali").body()).doesNotContain("屋顶漏水");
        String older = filtered.replaceAll("(?s).*href=\"(/needs\\?[^\"]*from=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        String second = cadre.get(older).body();
        assertThat(rows(filtered) + rows(second)).isEqualTo(60);
        assertThat(second).contains("回到最新");
        assertThat(cadre.get("/needs?from=nonsense").statusCode()).isEqualTo(200);
    }

    @Test
    void needsOfACompanyAreListedFromTheNewestHoweverManyThereAre() throws Exception {
        site.person(880_001, "甲*", "千山快运");
        site.person(880_002, "乙*", "万水快运");
        List<NeedFact.Raised> many = new ArrayList<>();
        for (int i = 0; i < 55; i++) {
            many.add(need("heping", "relief", "千山的第" + i + "件", 880_001L, null));
            many.add(need("heping", "relief", "万水的第" + i + "件", 880_002L, null));
        }
        raise("heping", many);

        String of = "/needs?company=" + URLEncoder.encode("千山快运", StandardCharsets.UTF_8);
        String first = cadre.get(of).body();
        assertThat(first).contains("千山的第").doesNotContain("万水的第");
        String older = first.replaceAll("(?s).*href=\"(/needs\\?[^\"]*from=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        String second = cadre.get(older).body();
        assertThat(times(first, "千山的第")).isEqualTo(50);
        assertThat(times(second, "千山的第")).isEqualTo(5);
        assertThat(second).doesNotContain("万水的第");
        assertThat(cadre.get(of + "&category=parcel").body()).doesNotContain("千山的第");
    }

    @Test
    void aCategoryIsEditedByThoseWhoMayAndGoesToTheKiosks() throws Exception {
        assertThat(stationStaff.get("/need-categories/parcel").statusCode()).isEqualTo(403);
        HttpResponse<String> form = cadre.get("/need-categories/parcel");
        Map<String, String> typed = typed(form, "共享快递柜");

        assertThat(WebClient.location(cadre.post("/need-categories/parcel", typed)))
                .isEqualTo("/need-categories?done=saved");
        assertThat(cadre.get("/need-categories").body()).contains("共享快递柜", "2 句常用语");
        assertThat(published("category", "parcel")).contains("\"nameZh\":\"共享快递柜\"", "\"revision\":1", "东门加一个柜子。");
        assertThat(cadre.post("/need-categories/parcel", typed).statusCode()).isEqualTo(409);
    }

    @Test
    void whatCannotBeComesBackWithEveryWordAndNothingIsPublished() throws Exception {
        Map<String, String> typed = typed(cadre.get("/need-categories/medical"), "");
        typed.put("phrases-zh", "看病太远了。");

        HttpResponse<String> back = cadre.post("/need-categories/medical", typed);

        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("没有保存", "看病太远了。");
        assertThat(published("category", "medical")).isEmpty();
        typed.remove("csrf");
        assertThat(cadre.post("/need-categories/medical", typed).statusCode()).isEqualTo(403);
    }

    @Test
    void aNewCategoryGetsACodeOfItsOwnUntilThereAreTooMany() throws Exception {
        int added = 0;
        int status;
        do {
            HttpResponse<String> blank = cadre.get("/need-categories/new");
            String address = blank.body().replaceAll("(?s).*action=\"(/need-categories/[^\"]*)\".*", "$1");
            Map<String, String> typed = typed(blank, "新类" + added);
            status = cadre.post(address, typed).statusCode();
            assertThat(cadre.post(address, typed).statusCode()).isEqualTo(status);
            added++;
        } while (status == 303);

        assertThat(status).isEqualTo(422);
        assertThat(added).isEqualTo(6);
        assertThat(published("category", "own-5")).contains("新类4");
    }

    @Test
    void somebodyWritesOnTheirOwnPhoneWithoutALoginAndItIsInTheLedgerOnce() throws Exception {
        WebClient phone = new WebClient(site.address());
        HttpResponse<String> page = phone.get(page("heping") + "?c=transport", "Accept-Language", "zh-CN,zh");
        assertThat(page.body()).contains("给和平路驿站提建议", "value=\"transport\" selected");
        Map<String, String> form = form(page, "transport", "门口加个充电桩" + SCRIPT, "138-0013-2468");

        HttpResponse<String> sent = phone.post(page("heping"), form);
        HttpResponse<String> again = phone.post(page("heping"), form);

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(receipt(sent)).isNotEmpty().isEqualTo(receipt(again));
        String ledger = cadre.get("/needs?category=transport").body();
        assertThat(ledger.split("门口加个充电桩", -1)).hasSize(2);
        assertThat(ledger).contains("138****2468 · 手机");
    }

    @Test
    void whoChangesWhatWasSentIsAskedWhetherItIsAnotherAndNothingIsLost() throws Exception {
        // Later, so that what other tests have sent does not count.
        site.clock.advance(Duration.ofMinutes(11));
        WebClient phone = new WebClient(site.address());
        Map<String, String> form = form(phone.get(page("heping")), "education", "想要老年食堂", "");
        String receipt = receipt(phone.post(page("heping"), form));
        form.put("words", "想要老年食堂和理发");

        HttpResponse<String> asked = phone.post(page("heping"), form);
        HttpResponse<String> other = phone.post(page("heping"), form(asked, "education", "想要老年食堂和理发", ""));

        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains(receipt, "想要老年食堂和理发", "另一条");
        assertThat(receipt(other)).isNotEmpty().isNotEqualTo(receipt);
    }

    @Test
    void thePhonesPageSpeaksEnglishToWhoeverPrefersIt() throws Exception {
        HttpResponse<String> page =
                new WebClient(site.address()).get(page("heping"), "Accept-Language", "en-GB,en;q=0.9,zh;q=0.1");

        assertThat(page.body()).contains("Write to Heping", "Property services", "lang=\"en-GB\"");
    }

    @Test
    void whatIsWrongOnThePhoneIsToldAndNothingTypedIsLost() throws Exception {
        WebClient phone = new WebClient(site.address());
        Map<String, String> form = form(phone.get(page("heping")), "safety", "长".repeat(2007), "12345");

        HttpResponse<String> long_ = phone.post(page("heping"), form);
        assertThat(long_.statusCode()).isEqualTo(422);
        assertThat(long_.body()).contains("请再删 7 字", "长".repeat(2007), "12345");
        form.put("words", "井盖松动");
        assertThat(phone.post(page("heping"), form).body()).contains("电话号码不对", "井盖松动");
        form.put("phone", "");
        form.put("website", "http://spam.example");
        assertThat(phone.post(page("heping"), form).body()).contains("防机器人", "井盖松动");
        form.put("website", "");
        form.put("category", "no-such");
        assertThat(phone.post(page("heping"), form).body()).contains("请选一个类别", "井盖松动");
        assertThat(cadre.get("/needs?category=safety").body()).doesNotContain("井盖松动");
    }

    @Test
    void aFormThatAnotherBrowserWasGivenIsNotTaken() throws Exception {
        WebClient victim = new WebClient(site.address());
        WebClient attacker = new WebClient(site.address());
        victim.get(page("heping"));
        Map<String, String> form = form(attacker.get(page("heping")), "safety", "别人的表单", "");

        HttpResponse<String> reply = victim.post(page("heping"), form);

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("请再点一次", "别人的表单");
        assertThat(victim.post(page("heping"), form(reply, "safety", "自己的表单", ""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenThatIsNoneIsUnknownAndGuessingIsSlowedDown() throws Exception {
        WebClient phone = new WebClient(site.address());
        assertThat(phone.get("/s/guess").statusCode()).isEqualTo(404);
        int last = 404;
        for (int i = 0; i < 40; i++) {
            last = phone.get("/s/guess" + i).statusCode();
        }

        assertThat(last).isEqualTo(429);
        assertThat(phone.get(page("heping")).statusCode()).isEqualTo(200);
    }

    @Test
    void oneAddressSendsSoManyAndThenWaitsWithoutLosingItsWords() throws Exception {
        // Later, so that what other tests have sent does not count.
        site.clock.advance(Duration.ofMinutes(11));
        WebClient phone = new WebClient(site.address());
        HttpResponse<String> reply;
        int sent = 0;
        do {
            reply = phone.post(page("xinghuali"), form(phone.get(page("xinghuali")), "other", "第" + sent + "条", ""));
            sent++;
        } while (reply.statusCode() == 200);

        assertThat(reply.statusCode()).isEqualTo(429);
        assertThat(sent).isEqualTo(11);
        assertThat(reply.body()).contains("第10条", "分钟后再提交");
        assertThat(reply.headers().firstValue("Retry-After")).isPresent();
        site.clock.advance(Duration.ofMinutes(11));
        assertThat(phone.post(page("xinghuali"), form(reply, "other", "过后再发", ""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoeverIsForgottenIsGoneFromTheLedgerAndTheFactToo() throws Exception {
        UUID id = raised("heping", "relief", "家里有困难想咨询", 42L, null);
        assertThat(cadre.get("/needs/heping/" + id).body()).contains("欧*明", "家里有困难想咨询");

        site.people.forget(42);

        assertThat(cadre.get("/needs/heping/" + id).body()).doesNotContain("欧*明", "家里有困难想咨询");
        assertThat(text("select body from fact where id = :id", id)).isEqualTo("{\"forgotten\":true}");
    }

    @Test
    void whoeverIsForgottenIsGoneWithTheirVoiceAndWhatOthersAttachedStays() throws Exception {
        site.person(77, "王*", "");
        Attachment own = attached(1);
        Attachment shared = attached(2);
        raise("heping", List.of(with(77L, List.of(own, shared)), with(null, List.of(shared))));
        NeedFact.Raised aside = need("elsewhere", "other", "王师傅家在三楼", 77L, null);
        Fact fact = new Fact(7, UUID.randomUUID(), aside.type(), 1, site.clock.instant(), codec.toBody(aside));
        site.quarantine(kiosk, "wrong-station", codec.toBody(fact).toString());

        site.people.forget(77);

        ContentFolder folder = new ContentFolder(site.contents);
        assertThat(folder.names()).contains(shared.sha256()).doesNotContain(own.sha256());
        assertThat(texts("select sha256 from attachment"))
                .contains(shared.sha256())
                .doesNotContain(own.sha256());
        assertThat(texts("select sha256 from need_attachment"))
                .contains(shared.sha256())
                .doesNotContain(own.sha256());
        assertThat(texts("select fact from quarantine")).noneMatch(text -> text.contains("王师傅家"));
    }

    private static NeedFact.Raised with(@Nullable Long person, List<Attachment> attachments) {
        return new NeedFact.Raised("heping", "other", "听录音", null, person, null, "22222222", "zh", attachments);
    }

    /** A recording that has arrived. */
    private Attachment attached(int seed) throws Exception {
        byte[] content = Contents.sound(seed, 2_000);
        String sha256 = new ContentFolder(site.contents).keep(content, FileTime.from(site.clock.instant()));
        site.store.write(tx -> tx.session()
                .createNativeMutationQuery("insert into attachment (kiosk_id, sha256, media_type, bytes, received_at)"
                        + " values (:kiosk, :name, 'audio/ogg', 2000, :at)")
                .setParameter("kiosk", kiosk)
                .setParameter("name", sha256)
                .setParameter("at", site.clock.instant())
                .executeUpdate());
        return new Attachment(sha256, MediaTypes.OGG, content.length);
    }

    private List<String> texts(String sql) {
        return site.store.read(
                session -> session.createNativeQuery(sql, String.class).getResultList());
    }

    private WebClient signedIn(StaffRole role, String name) throws Exception {
        WebClient client = new WebClient(site.address());
        client.signIn(site.account(role, name), StaffSite.PASSWORD);
        return client;
    }

    private static NeedFact.Raised need(
            String station, String category, String words, @Nullable Long person, @Nullable String phone) {
        return new NeedFact.Raised(station, category, words, null, person, phone, "22222222", "zh", List.of());
    }

    private UUID raised(String station, String category, String words, @Nullable Long person, @Nullable String phone) {
        return raise(station, List.of(need(station, category, words, person, phone)))
                .getFirst();
    }

    private List<UUID> raise(String station, List<NeedFact.Raised> needs) {
        UuidV7 ids = new UuidV7(site.clock, new Random());
        List<UUID> drawn = new ArrayList<>();
        List<JsonNode> facts = new ArrayList<>();
        for (NeedFact.Raised need : needs) {
            UUID id = ids.next();
            drawn.add(id);
            facts.add(codec.toBody(new Fact(
                    seq.incrementAndGet(), id, need.type(), need.version(), site.clock.instant(), codec.toBody(need))));
        }
        Clock clock = site.clock;
        Intake intake = new Intake(codec, clock, ids);
        Sender sender = new Sender(kiosk, station, incarnation);
        assertThat(site.store
                        .write(tx -> intake.take(tx.session(), sender, 1, facts))
                        .refused())
                .isEmpty();
        return drawn;
    }

    private static int rows(String page) {
        return times(page, "屋顶漏水第");
    }

    private static int times(String page, String text) {
        return page.split(text, -1).length - 1;
    }

    private static Map<String, String> typed(HttpResponse<String> form, String name) {
        Map<String, String> typed = new HashMap<>();
        typed.put("csrf", WebClient.csrfOf(form));
        typed.put("base", WebClient.fieldOf(form, "base"));
        typed.put("name-zh", name);
        typed.put("phrases-zh", "东门加一个柜子。\n北门也要。");
        typed.put("phrases-en", "One at the east gate.");
        typed.put("answer-days", "4");
        typed.put("place", "30");
        typed.put("icon", "PARCEL");
        return typed;
    }

    private static Map<String, String> form(HttpResponse<String> page, String category, String words, String phone) {
        Map<String, String> form = new HashMap<>();
        form.put("id", WebClient.fieldOf(page, "id"));
        form.put("seal", WebClient.fieldOf(page, "seal"));
        form.put("category", category);
        form.put("words", words);
        form.put("phone", phone);
        form.put("website", "");
        return form;
    }

    private static String receipt(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*<p class=\"receipt\">([^<]*)</p>.*", "$1");
    }

    /** The page's path, as its kiosks were told it. */
    private String page(String station) throws Exception {
        String body = published("station-page", station);
        String address = body.replaceAll("(?s).*\"address\":\"([^\"]*)\".*", "$1");
        return URI.create(address).getPath();
    }

    private String published(String kind, String document) {
        return site.store.read(session -> session.createNativeQuery(
                        "select body from feed where kind = :kind and document_id = :document", String.class)
                .setParameter("kind", kind)
                .setParameter("document", document)
                .getResultStream()
                .findFirst()
                .orElse(""));
    }

    private String text(String sql, UUID id) {
        return site.store.read(session -> session.createNativeQuery(sql, String.class)
                .setParameter("id", id)
                .getSingleResult());
    }
}
