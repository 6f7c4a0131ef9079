package org.reststop.hq.open311;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reststop.domain.need.NeedState;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Deadlines;
import org.reststop.hq.ledger.LedgerEntry;
import tools.jackson.databind.JsonNode;

/** What GeoReport v2 asks of a server, over its socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class RequestsContract {
    private Site site;
    private String key;

    abstract Site open() throws Exception;

    @BeforeAll
    void start() throws Exception {
        site = open();
        key = site.key("市民热线");
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private List<String> ids(String query) throws Exception {
        HttpResponse<byte[]> answer = site.get("/requests.json?" + query);
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
        return site.json(answer)
                .valueStream()
                .map(request -> request.get("service_request_id").stringValue())
                .toList();
    }

    /** Which of some needs are found; others of other tests may be too. */
    private List<String> found(String query, UUID... sought) throws Exception {
        List<String> all = Stream.of(sought).map(UUID::toString).toList();
        return ids(query).stream().filter(all::contains).toList();
    }

    private void refused(HttpResponse<byte[]> answer, int status, String... words) {
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(status);
        assertThat(Site.xml(answer).getDocumentElement().getTagName()).isEqualTo("errors");
        assertThat(Site.texts(answer, "code")).isNotEmpty().containsOnly(Integer.toString(status));
        assertThat(String.join("\n", Site.texts(answer, "description"))).contains(words);
    }

    private HttpResponse<byte[]> raised(String... more) throws Exception {
        List<String> fields = new ArrayList<>(
                List.of("api_key", key, "jurisdiction_id", "heping", "service_code", "parcel", "address_string", "东门"));
        for (int i = 0; i < more.length; i += 2) {
            int at = fields.indexOf(more[i]);
            if (at >= 0 && at % 2 == 0) {
                fields.subList(at, at + 2).clear();
            }
            if (!more[i + 1].isEmpty()) {
                fields.addAll(List.of(more[i], more[i + 1]));
            }
        }
        return site.post("/requests.xml", fields.toArray(String[]::new));
    }

    @Test
    void discoveryNamesTheEndpointTheFormatsAndTheStations() throws Exception {
        HttpResponse<byte[]> answer = site.get("/discovery.xml");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml;charset=utf-8");
        assertThat(Site.texts(answer, "url")).containsExactly("https://hq.example.org/open311/v2");
        assertThat(Site.texts(answer, "format")).containsExactly("text/xml", "application/json");
        assertThat(Site.texts(answer, "jurisdiction_id")).containsExactly("heping", "xinghua");
        assertThat(site.get("/").body()).isEqualTo(answer.body());
    }

    @Test
    void everyCategoryThatCanBeChosenIsAService() throws Exception {
        HttpResponse<byte[]> answer = site.get("/services.xml");

        assertThat(Site.texts(answer, "service_code"))
                .contains("parcel", "emergency", "other")
                .hasSize(10);
        assertThat(Site.texts(answer, "service_name")).contains("快递外卖");
        assertThat(Site.texts(answer, "type")).containsOnly("realtime");
        assertThat(Site.texts(answer, "metadata")).containsOnly("true");
    }

    @Test
    void jsonHasTheSameWithoutTheRoot() throws Exception {
        HttpResponse<byte[]> answer = site.get("/services.json");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json;charset=utf-8");
        assertThat(site.json(answer).isArray()).isTrue();
        assertThat(site.json(answer).get(0).get("metadata").isBoolean()).isTrue();
    }

    @Test
    void withoutAnEndingItIsXmlAndAsAcceptSaysForJson() throws Exception {
        assertThat(Site.xml(site.get("/services")).getDocumentElement().getTagName())
                .isEqualTo("services");
        assertThat(site.json(site.get("/services", "Accept", "application/json"))
                        .isArray())
                .isTrue();
    }

    @Test
    void anotherEndingIsNotFound() throws Exception {
        refused(site.get("/services.yaml"), 404, "yaml");
    }

    @Test
    void anotherAddressIsNotFoundInTheFormatOfItsEnding() throws Exception {
        refused(site.get("/nothing.xml"), 404, "没有这个接口地址");
        assertThat(site.json(site.get("/nothing/at/all.json"))
                        .get(0)
                        .get("code")
                        .intValue())
                .isEqualTo(404);
    }

    @Test
    void aDefinitionAsksForAPlaceOfTheStationAndHowUrgentItIs() throws Exception {
        HttpResponse<byte[]> answer = site.get("/services/parcel.xml?jurisdiction_id=heping");

        assertThat(Site.xml(answer).getDocumentElement().getTagName()).isEqualTo("service_definition");
        assertThat(Site.texts(answer, "code")).containsExactly("place", "urgency");
        assertThat(Site.texts(answer, "key")).containsExactly("1号楼", "东门", "usual", "soon", "now");
        assertThat(Site.texts(answer, "datatype")).containsOnly("singlevaluelist");
        assertThat(Site.texts(answer, "order")).containsExactly("1", "2");
    }

    @Test
    void whoeverPrefersEnglishReadsEnglish() throws Exception {
        assertThat(Site.texts(site.get("/services.xml", "Accept-Language", "en"), "service_name"))
                .contains("Parcels & deliveries");
    }

    @Test
    void anUnknownServiceIsNotFound() throws Exception {
        refused(site.get("/services/nothing.xml"), 404, "nothing");
    }

    @Test
    void anUnknownJurisdictionIsNotFoundAndTheKnownAreNamed() throws Exception {
        refused(site.get("/services.xml?jurisdiction_id=elsewhere"), 404, "elsewhere", "heping, xinghua");
    }

    @Test
    void aRequestIsANeedInTheLedger() throws Exception {
        HttpResponse<byte[]> answer = raised(
                "description",
                "快递柜太少 <b>&amp;</b> 🚚",
                "phone",
                "138-1234-5678",
                "attribute[place]",
                "东门",
                "attribute[urgency]",
                "now");

        String id = Site.texts(answer, "service_request_id").getFirst();
        LedgerEntry entry = site.entry(site.need("heping", UUID.fromString(id)));
        assertThat(entry.words()).isEqualTo("快递柜太少 <b>&amp;</b> 🚚");
        assertThat(entry.category()).isEqualTo("parcel");
        assertThat(entry.place()).isEqualTo("东门");
        assertThat(entry.phone()).isEqualTo("13812345678");
        assertThat(Site.texts(answer, "service_notice").getFirst())
                .contains(entry.receipt().shown());
        assertThat(site.log(entry.key())).singleElement().asString().contains("市民热线", "马上");
    }

    @Test
    void whatAClientSentComesBackAsItWas() throws Exception {
        String words = "第一行\n第二行 “引号” <script>alert(1)</script> 𠮷";
        String id = site.raise(key, words).toString();

        assertThat(Site.texts(site.get("/requests/" + id + ".xml?api_key=" + key), "description"))
                .containsExactly(words);
        JsonNode json = site.json(site.get("/requests/" + id + ".json?api_key=" + key));
        assertThat(json.get(0).get("description").stringValue()).isEqualTo(words);
    }

    @Test
    void aMultipartFormIsReadToo() throws Exception {
        String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        String body = String.format(part, "api_key", key)
                + String.format(part, "service_code", "parcel")
                + String.format(part, "address_id", "xinghua")
                + String.format(part, "description", "加一组快递柜")
                + "--b--\r\n";

        HttpResponse<byte[]> answer =
                site.send("/requests.xml", "multipart/form-data; boundary=b", body.getBytes(UTF_8));

        UUID id = UUID.fromString(Site.texts(answer, "service_request_id").getFirst());
        assertThat(site.entry(site.need("xinghua", id)).words()).isEqualTo("加一组快递柜");
    }

    private HttpResponse<byte[]> withFile(byte[] file) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s";
        for (String field : List.of("api_key=" + key, "service_code=parcel", "address_id=heping", "description=看图")) {
            String[] pair = field.split("=", 2);
            body.writeBytes(String.format(part, pair[0], "", pair[1] + "\r\n").getBytes(UTF_8));
        }
        body.writeBytes(
                String.format(part, "photo1", "; filename=\"1.jpeg\"", "").getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(UTF_8));
        return site.send("/requests.xml", "multipart/form-data; boundary=b", body.toByteArray());
    }

    @Test
    void aPhotoThatComesAlongIsAttached() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB), "png", png);

        UUID id = UUID.fromString(
                Site.texts(withFile(png.toByteArray()), "service_request_id").getFirst());

        long attached = site.store.read(session -> site.shelf.countOf(session, "heping", id));
        assertThat(attached).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoPictureIsRefused() throws Exception {
        refused(withFile("<svg/>".getBytes(UTF_8)), 400, "JPEG");
    }

    @Test
    void anotherEncodingIsRefusedInsteadOfKeptAsNonsense() throws Exception {
        HttpResponse<byte[]> answer = site.post(
                Charset.forName("GBK"),
                "/requests.xml",
                "api_key",
                key,
                "service_code",
                "parcel",
                "address_id",
                "heping",
                "description",
                "快递柜");

        refused(answer, 400, "UTF-8");
    }

    @Test
    void aFormThatSaysItIsInAnotherEncodingIsRefused() throws Exception {
        refused(
                site.send("/requests.xml", "application/x-www-form-urlencoded; charset=gb2312", "a=b".getBytes(UTF_8)),
                400,
                "UTF-8");
    }

    @Test
    void whatIsNoFormIsRefused() throws Exception {
        refused(site.send("/requests.xml", "application/json", "{}".getBytes(UTF_8)), 400, "multipart/form-data");
    }

    @Test
    void withoutAKeyNothingIsRaised() throws Exception {
        refused(raised("api_key", ""), 403, "api_key");
    }

    @Test
    void aWrongKeyIsRefused() throws Exception {
        refused(raised("api_key", "wrong"), 403, "api_key");
    }

    @Test
    void aRevokedKeyIsRefused() throws Exception {
        ApiKeys.NewKey old = site.key(new KeyDraft("旧系统", "", "", 10, true));
        site.keys.revoke(old.key().id());

        refused(raised("api_key", old.token()), 403, "停用");
    }

    @Test
    void aKeyBringsNoMoreInAnHourThanItMay() throws Exception {
        String small = site.key(new KeyDraft("小系统", "", "", 2, true)).token();
        raised("api_key", small);
        raised("api_key", small);

        HttpResponse<byte[]> third = raised("api_key", small);

        refused(third, 429, "2");
        assertThat(third.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aKeyOfOneStationRaisesNothingElsewhere() throws Exception {
        String one = site.key(new KeyDraft("兴华里物业", "", "xinghua", 10, true)).token();

        refused(raised("api_key", one), 403, "xinghua");
        assertThat(raised("api_key", one, "jurisdiction_id", "").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsWrongIsToldAllAtOnce() throws Exception {
        HttpResponse<byte[]> answer =
                raised("service_code", "", "address_string", "", "email", "nobody", "media_url", "javascript:alert(1)");

        refused(answer, 400, "service_code", "address_string", "email", "media_url");
        assertThat(Site.texts(answer, "error")).hasSize(4);
    }

    @Test
    void aServiceThatThereIsNotIsNotFound() throws Exception {
        refused(raised("service_code", "nothing"), 404, "nothing");
    }

    @Test
    void aPointThatIsNoneIsRefused() throws Exception {
        refused(raised("lat", "91", "long", "116"), 400, "lat");
        refused(raised("lat", "39.9"), 400, "long");
    }

    @Test
    void aChoiceThatThereIsNotIsRefusedAndTheChoicesAreNamed() throws Exception {
        refused(raised("attribute[urgency]", "tomorrow"), 400, "usual, soon, now");
    }

    @Test
    void moreThanFourThousandCharactersAreRefusedWithTheirNumber() throws Exception {
        refused(raised("description", "长".repeat(4_001)), 400, "4,000", "1");
    }

    @Test
    void aLongDescriptionIsKeptWhole() throws Exception {
        String words = "长".repeat(3_999) + "尾";
        UUID id = site.raise(key, words);

        assertThat(site.json(site.get("/requests/" + id + ".json?api_key=" + key))
                        .get(0)
                        .get("description")
                        .stringValue())
                .isEqualTo(words);
        assertThat(site.log(site.need("heping", id)).getFirst()).endsWith("尾");
    }

    @Test
    void withoutAJurisdictionTheNearestStationIsTaken() throws Exception {
        HttpResponse<byte[]> answer =
                raised("jurisdiction_id", "", "address_string", "", "lat", "39.951", "long", "116.421");

        UUID id = UUID.fromString(Site.texts(answer, "service_request_id").getFirst());
        assertThat(site.entry(site.need("heping", id)).stationId()).isEqualTo("heping");
    }

    @Test
    void withoutAnythingThatNamesAStationThoseThatThereAreAreNamed() throws Exception {
        refused(raised("jurisdiction_id", ""), 400, "heping, xinghua");
    }

    @Test
    void aTokenLeadsToItsRequest() throws Exception {
        UUID id = site.raise(key, "加灯");

        assertThat(Site.texts(site.get("/tokens/" + id + ".xml"), "service_request_id"))
                .containsExactly(id.toString());
        refused(site.get("/tokens/" + UUID.randomUUID() + ".xml"), 404, "token_id");
    }

    @Test
    void aPrivateNeedIsNobodysToSee() throws Exception {
        LedgerEntry.Key secret = site.need("heping", "other", "我家的事");

        refused(site.get("/requests/" + secret.id() + ".xml"), 404, "service_request_id");
        refused(site.get("/requests/" + secret.id() + ".xml?api_key=" + key), 404, "service_request_id");
        assertThat(ids("api_key=" + key)).doesNotContain(secret.id().toString());
        assertThat(ids("service_request_id=" + secret.id())).isEmpty();
    }

    @Test
    void whatOneKeyHasBroughtIsOnNoListOfOthers() throws Exception {
        UUID id = site.raise(key, "给快递柜加雨棚");
        String other = site.key("另一个系统");

        assertThat(ids("api_key=" + key)).contains(id.toString());
        assertThat(ids("api_key=" + other)).doesNotContain(id.toString());
        assertThat(ids("")).doesNotContain(id.toString());
    }

    @Test
    void whoeverHasOnlyTheNumberOfAPrivateRequestLearnsHowFarItIsAndNothingElse() throws Exception {
        UUID id = UUID.fromString(Site.texts(
                        raised(
                                "description",
                                "给取餐架加灯",
                                "attribute[place]",
                                "1号楼",
                                "lat",
                                "39.1234567",
                                "long",
                                "116.7654321",
                                "media_url",
                                "https://photos.example.org/1.jpg"),
                        "service_request_id")
                .getFirst());
        site.act(site.need("heping", id), new Act.Work("李四师傅明天来"));
        String other = site.key("看别人的");

        for (String query : List.of("", "?api_key=" + other)) {
            JsonNode told =
                    site.json(site.get("/requests/" + id + ".json" + query)).get(0);
            assertThat(told.get("status").stringValue()).isEqualTo("open");
            assertThat(told.get("status_notes").stringValue()).isEqualTo("办理中");
            assertThat(told.get("service_code").stringValue()).isEqualTo("parcel");
            assertThat(told.get("updated_datetime").stringValue()).startsWith("2026");
            assertThat(told.toString())
                    .doesNotContain("取餐架", "1号楼", "东门", "39.", "116.", "photos", "李四", "和平里", "heping");
        }
        assertThat(ids("service_request_id=" + id)).containsExactly(id.toString());
    }

    @Test
    void ofAPublicRequestOfOthersItsNumberTellsTheReleasedWordsOnly() throws Exception {
        UUID id = site.raise(key, "王五家门口堆满快递");
        site.act(site.need("heping", id), new Act.Publish("门口堆满快递"));
        site.act(site.need("heping", id), new Act.Work("王五您好，马上清理"));
        String other = site.key("也看别人的");

        for (String query : List.of("", "?api_key=" + other)) {
            String told =
                    new String(site.get("/requests/" + id + ".xml" + query).body(), UTF_8);
            assertThat(told).contains("<description>门口堆满快递</description>").doesNotContain("王五");
        }
        assertThat(new String(
                        site.get("/requests/" + id + ".xml?api_key=" + key).body(), UTF_8))
                .contains("王五家门口堆满快递", "王五您好，马上清理");
    }

    @Test
    void anAddressInWordsIsForStaffAndNotThePlaceThatEverybodyMayRead() throws Exception {
        UUID id = UUID.fromString(
                Site.texts(raised("description", "门锁", "address_string", "3号楼赵六家"), "service_request_id")
                        .getFirst());
        site.act(site.need("heping", id), new Act.Publish("门锁"));

        assertThat(site.entry(site.need("heping", id)).place()).isNull();
        assertThat(site.log(site.need("heping", id)).getFirst()).contains("3号楼赵六家");
        assertThat(new String(site.get("/requests/" + id + ".xml").body(), UTF_8))
                .contains("门锁")
                .doesNotContain("赵六");
    }

    @Test
    void whatIsLongerThanCanBeKeptIsRefused() throws Exception {
        List<String> media = new ArrayList<>(
                List.of("api_key", key, "service_code", "parcel", "jurisdiction_id", "heping", "address_id", "heping"));
        for (int i = 0; i < 5; i++) {
            media.addAll(List.of("media_url", "https://a.example.org/" + "p".repeat(900)));
        }
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            answers.addAll(List.of("attribute[code" + i + "]", "长".repeat(400)));
        }

        refused(site.post("/requests.xml", media.toArray(String[]::new)), 400, "media_url", "4,000");
        refused(raised(answers.toArray(String[]::new)), 400, "attribute", "8,000");
        refused(raised("attribute[" + "c".repeat(8_000) + "]", "x"), 400, "attribute");
    }

    @Test
    void charactersThatNobodySeesAreLeftOutEverywhere() throws Exception {
        HttpResponse<byte[]> answer = raised(
                "description",
                "灯\0坏了",
                "account_id",
                "7\0",
                "attribute[note\0]",
                "一\0二",
                "media_url",
                "https://a.example.org/\0x");

        UUID id = UUID.fromString(Site.texts(answer, "service_request_id").getFirst());
        assertThat(site.entry(site.need("heping", id)).words()).isEqualTo("灯坏了");
        assertThat(site.get("/requests.xml?service_code=a%00b").statusCode()).isEqualTo(200);
    }

    @Test
    void theMarkOfWhatCannotBeReadMayBeTypedInAForm() throws Exception {
        UUID id = site.raise(key, "屏幕上显示 \uFFFD 看不懂");

        assertThat(site.entry(site.need("heping", id)).words()).isEqualTo("屏幕上显示 \uFFFD 看不懂");
        refused(site.get("/requests.xml?service_code=%BF%EC"), 400, "UTF-8");
    }

    private long contacts(UUID id) {
        return site.store.read(session -> session.createNativeQuery(
                        "select count(*) from open311_request where need_id = :id"
                                + " and coalesce(first_name, last_name, email, phone, device_id) is not null",
                        Long.class)
                .setParameter("id", id)
                .getSingleResult());
    }

    @Test
    void whoWroteARequestIsForgottenNinetyDaysAfterItWasSettled() throws Exception {
        String[] by = {"first_name", "张", "email", "z@example.org", "phone", "13900001111", "device_id", "d"};
        UUID settled =
                UUID.fromString(Site.texts(raised(by), "service_request_id").getFirst());
        UUID open = UUID.fromString(Site.texts(raised(by), "service_request_id").getFirst());
        site.act(site.need("heping", settled), new Act.Finish("好了"));

        site.clock.advance(Duration.ofDays(89));
        site.open311.tidy();
        long before = contacts(settled);
        site.clock.advance(Duration.ofDays(2));
        site.open311.tidy();

        assertThat(before).isEqualTo(1);
        assertThat(contacts(settled)).isZero();
        assertThat(contacts(open)).isEqualTo(1);
    }

    @Test
    void nobodyIsToldWhoWroteARequest() throws Exception {
        String told = new String(
                raised(
                                "description",
                                "x",
                                "first_name",
                                "张",
                                "last_name",
                                "三",
                                "email",
                                "z@example.org",
                                "phone",
                                "13900001111")
                        .body(),
                UTF_8);
        String id = told.replaceAll("(?s).*<service_request_id>([^<]*)<.*", "$1");

        assertThat(new String(
                        site.get("/requests/" + id + ".xml?api_key=" + key).body(), UTF_8))
                .contains(id)
                .doesNotContain("张", "z@example.org", "13900001111");
    }

    @Test
    void aPublicNeedIsToldInItsReleasedWordsAndNothingOfItsAuthor() throws Exception {
        LedgerEntry.Key open = site.need("heping", "parcel", "我是3号楼张三 13812345678，快递柜不够");
        site.act(open, new Act.Publish("快递柜不够"));

        String told = new String(site.get("/requests/" + open.id() + ".xml").body(), UTF_8);

        assertThat(told).contains("<description>快递柜不够</description>").doesNotContain("张三", "13812345678");
    }

    @Test
    void listsTellOthersOfAPublicRequestItsReleasedWordsOnly() throws Exception {
        UUID id = UUID.fromString(Site.texts(
                        raised(
                                "description",
                                "李四家门口没灯",
                                "lat",
                                "39.1234567",
                                "long",
                                "116.7654321",
                                "address_string",
                                "李四家"),
                        "service_request_id")
                .getFirst());
        site.act(site.need("heping", id), new Act.Publish("门口没灯"));

        String others = new String(site.get("/requests.xml?page_size=1000").body(), UTF_8);

        assertThat(others).contains(id.toString(), "门口没灯").doesNotContain("李四家门口", "39.1234567");
        assertThat(new String(
                        site.get("/requests/" + id + ".xml?api_key=" + key).body(), UTF_8))
                .contains("李四家门口没灯", "<lat>39.1234567</lat>");
    }

    @Test
    void itsStateIsOpenOrClosedAndTheFinerOneIsInTheNotes() throws Exception {
        UUID id = site.raise(key, "路灯坏了");
        site.act(site.need("heping", id), new Act.Work("电工明天来"));
        String path = "/requests/" + id + ".json?api_key=" + key;
        JsonNode working = site.json(site.get(path)).get(0);
        site.act(site.need("heping", id), new Act.Finish("已换灯泡"));
        JsonNode done = site.json(site.get(path)).get(0);

        assertThat(working.get("status").stringValue()).isEqualTo("open");
        assertThat(working.get("status_notes").stringValue()).isEqualTo("办理中：电工明天来");
        assertThat(done.get("status").stringValue()).isEqualTo("closed");
        assertThat(done.get("status_notes").stringValue()).isEqualTo("已办结：已换灯泡");
    }

    @Test
    void timesHaveTheStationsOffsetAndDeadlinesAreExpected() throws Exception {
        UUID id = site.raise(key, "停车难");
        site.act(
                site.need("heping", id),
                new Act.Promise(new Deadlines(null, null, site.clock.instant().plus(Duration.ofDays(3)))));

        JsonNode told =
                site.json(site.get("/requests/" + id + ".json?api_key=" + key)).get(0);

        assertThat(told.get("requested_datetime").stringValue()).endsWith("+08:00");
        assertThat(told.get("expected_datetime").stringValue()).endsWith("+08:00");
        assertThat(told.get("lat").isNumber()).isTrue();
    }

    @Test
    void requestsAreFilteredByServiceStatusDateAndJurisdiction() throws Exception {
        String own = site.key("筛选");
        UUID parcel = site.raise(own, "一");
        site.clock.advance(Duration.ofDays(1));
        UUID later = UUID.fromString(Site.texts(
                        raised(
                                "api_key",
                                own,
                                "service_code",
                                "safety",
                                "jurisdiction_id",
                                "xinghua",
                                "description",
                                "二"),
                        "service_request_id")
                .getFirst());
        site.act(site.need("xinghua", later), new Act.Decline("不归我们"));
        String day = Moments.text(site.clock.instant().minus(Duration.ofHours(1)), ZoneOffset.UTC);
        String query = "api_key=" + own;

        assertThat(found(query, parcel, later)).containsExactly(later.toString(), parcel.toString());
        assertThat(found(query + "&service_code=parcel", parcel, later)).containsExactly(parcel.toString());
        assertThat(found(query + "&service_code=parcel,safety", parcel, later)).hasSize(2);
        assertThat(found(query + "&status=open", parcel, later)).containsExactly(parcel.toString());
        assertThat(found(query + "&status=closed", parcel, later)).containsExactly(later.toString());
        assertThat(found(query + "&status=open,closed", parcel, later)).hasSize(2);
        assertThat(found(query + "&start_date=" + day, parcel, later)).containsExactly(later.toString());
        assertThat(found(query + "&end_date=" + day, parcel, later)).containsExactly(parcel.toString());
        assertThat(found(query + "&updated_after=" + day, parcel, later)).containsExactly(later.toString());
        assertThat(found(query + "&updated_before=" + day, parcel, later)).containsExactly(parcel.toString());
        assertThat(found(query + "&jurisdiction_id=xinghua", parcel, later)).containsExactly(later.toString());
        assertThat(ids("service_request_id=" + parcel + "," + later + ",foreign-1&status=open&" + query))
                .hasSize(2);
    }

    @Test
    void pagesFollowOneAnother() throws Exception {
        List<String> whole = ids("api_key=" + key + "&page_size=4");

        assertThat(Stream.concat(
                        ids("api_key=" + key + "&page_size=2").stream(),
                        ids("api_key=" + key + "&page_size=2&page=2").stream()))
                .containsExactlyElementsOf(whole);
        assertThat(ids("api_key=" + key + "&per_page=1")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whatIsOlderThanNinetyDaysIsFoundByItsDates() throws Exception {
        String own = site.key("旧的");
        UUID old = site.raise(own, "旧");
        String at = Moments.text(site.clock.instant(), ZoneOffset.UTC);
        site.clock.advance(Duration.ofDays(91));

        assertThat(found("api_key=" + own, old)).isEmpty();
        assertThat(found("api_key=" + own + "&start_date=" + at, old)).containsExactly(old.toString());
    }

    @Test
    void anAnswerHasAThousandAtMost() throws Exception {
        String own = site.key(new KeyDraft("很多", "", "", 100_000, true)).token();
        UUID first = site.raise(own, "很多");
        site.store.write(tx -> {
            IntStream.range(0, 1_001).forEach(i -> tx.session()
                    .createNativeMutationQuery(
                            "insert into need (station_id, id, category, words, channel, receipt,"
                                    + " raised_at, received_at, state, question, visibility, supporters, events, reopened,"
                                    + " public_words) select station_id, :id, category, words, channel, receipt, timestamp"
                                    + " with time zone '2020-01-01 00:00:00+00', received_at, state, question, 'PUBLIC', 0, 0, 0, '很多' from need where id = :first")
                    .setParameter("id", new UUID(7, i))
                    .setParameter("first", first)
                    .executeUpdate());
            return tx;
        });

        assertThat(ids("start_date=2020-01-01")).hasSize(1_000);
    }

    @Test
    void whatCannotBeAskedForIsRefused() throws Exception {
        refused(site.get("/requests.xml?start_date=yesterday"), 400, "start_date");
        refused(site.get("/requests.xml?start_date=2026-01-01T00:00:00"), 400, "start_date");
        refused(site.get("/requests.xml?start_date=2026-01-01&end_date=2026-05-01"), 400, "90");
        refused(site.get("/requests.xml?start_date=2026-05-01&end_date=2026-04-01"), 400, "start_date");
        refused(site.get("/requests.xml?status=done"), 400, "open");
        refused(site.get("/requests.xml?page=0"), 400, "page");
        refused(site.get("/requests.xml?page=100&page_size=1000"), 400, "10,000");
        refused(site.get("/requests.xml?api_key=wrong"), 403, "api_key");
    }

    @Test
    void aScriptInARequestIsTextAndItsStateIsReceived() throws Exception {
        UUID id = site.raise(key, "<script>alert(1)</script>");

        assertThat(new String(
                        site.get("/requests/" + id + ".xml?api_key=" + key).body(), UTF_8))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(site.entry(site.need("heping", id)).state()).isEqualTo(NeedState.RECEIVED);
    }
}
