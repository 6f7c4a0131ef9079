package org.reststop.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reststop.domain.badge.Role;
import org.reststop.domain.need.CategoryRules;
import org.reststop.domain.need.CategoryWords;
import org.reststop.domain.need.Phrase;
import org.reststop.domain.need.PlaceName;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeHours;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.domain.notice.NoticePriority;

class WireCodecTest {
    private static final Instant AT = Instant.parse("2026-11-24T02:03:04.567Z");

    private static final FactBody NEED = new NeedFact.Raised(
            "xinghuali",
            "parcel",
            "请加柜子",
            null,
            null,
            "13800132468",
            "22222222",
            "zh",
            List.of(new Attachment("ab".repeat(32), "audio/ogg", 9)));

    private static final NoticeExtras EXTRAS = new NoticeExtras(
            NoticeAudience.COURIERS,
            NoticePriority.EMERGENCY,
            new NoticeHours(Set.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(20, 30)),
            AT,
            List.of(new NoticeMedium(NoticeMedium.Kind.PICTURE, "ab".repeat(32), "image/png", 9, "图", "")),
            "https://example.org/a",
            true,
            AT.minusSeconds(90));

    private final WireCodec codec = new WireCodec();

    @Test
    void aNeedWithoutTheFieldsThatMayLackIsRead() {
        String body = "{\"stationId\":\"x\",\"category\":\"parcel\",\"words\":\"请加柜子\",\"receipt\":\"22222222\"}";
        Fact fact = new Fact(1, new UUID(1, 2), NeedFact.Raised.TYPE, 1, AT, codec.parse(body));

        assertThat(codec.readFact(fact))
                .contains(new NeedFact.Raised("x", "parcel", "请加柜子", null, null, null, "22222222", null, List.of()));
    }

    @Test
    void aNeedsWordsAndTelephoneAreInNoLog() {
        assertThat(NEED.toString()).doesNotContain("柜子", "138");
    }

    @Test
    void aRequestReadsBackAsItWas() {
        FactBody body = new PersonFact.CheckedIn("xinghuali", 42, 7);
        Fact fact = new Fact(1, new UUID(1, 2), body.type(), body.version(), AT, codec.toBody(body));
        ExchangeRequest request =
                new ExchangeRequest(1, new UUID(3, 4), new UUID(5, 6), AT, List.of(fact), 1, 9, 500, 1, null, null);

        ExchangeRequest back = codec.fromJson(codec.toJson(request), ExchangeRequest.class);

        assertThat(codec.toJson(back)).isEqualTo(codec.toJson(request));
        assertThat(codec.readFact(back.facts().getFirst())).contains(body);
    }

    @Test
    void aClaimFromBeforeItWasNotedWhoHandsOutIsReadAsBefore() {
        String old = "{\"stationId\":\"x\",\"campaignId\":\"" + new UUID(7, 8) + "\",\"personId\":42}";
        assertThat(codec.readFact(new Fact(1, new UUID(1, 2), GiftFact.Claimed.TYPE, 1, AT, codec.parse(old))))
                .contains(new GiftFact.Claimed("x", new UUID(7, 8), 42, null));
    }

    @Test
    void everyFactReadsBackAsItWas() {
        for (FactBody body : List.of(
                new PersonFact.CheckedIn("xinghuali", -1, 0xffff_ffffL),
                new NoticeFact.Opened(new UUID(7, 8), 5),
                new WallFact.NoticeDisplayed(new UUID(7, 8), 2, AT.truncatedTo(ChronoUnit.HOURS), 12, 340),
                new WallFact.EmergencySeen(new UUID(7, 8), 2),
                new WallFact.EmergencyAcknowledged(new UUID(7, 8), 2, null),
                new WallFact.EmergencyAcknowledged(new UUID(7, 8), 2, 42L),
                new WallFact.NoticeUnshowable(new UUID(7, 8), 2, "picture-broken"),
                new GiftFact.Claimed("xinghuali", new UUID(7, 8), 42),
                new GiftFact.Claimed("xinghuali", new UUID(7, 8), 42, 103L),
                new CounterFact.NoticePutBack("xinghuali", 103, new UUID(7, 8), 2),
                NEED)) {
            Fact fact = new Fact(1, new UUID(1, 2), body.type(), body.version(), AT, codec.toBody(body));
            assertThat(codec.readFact(fact)).contains(body);
        }
    }

    @Test
    void everyChangeReadsBackAsItWas() {
        for (ChangeBody body : List.of(
                new BadgeChange.Revoked(7, AT, "丢失"),
                new PersonChange.Card(42, "王*明", Role.COURIER, "蓝天速递"),
                new NoticeChange.Published(
                        new UUID(1, 2),
                        3,
                        "停水通知",
                        "明天\n停水",
                        "Water",
                        "No water",
                        AT,
                        LocalDate.EPOCH,
                        LocalDate.MAX.withYear(2030),
                        true,
                        false),
                notice(EXTRAS, null),
                notice(null, "xinghuali"),
                aside(),
                new NeedChange.CategoryPublished(
                        "parcel",
                        2,
                        new CategoryWords("快递", "Parcels", "柜子", ""),
                        new CategoryRules(3, "PARCEL", false, true, 5),
                        List.of(new Phrase("加柜子。", "Add one."))),
                new StationChange.PlacesPublished("xinghuali", 2, List.of(new PlaceName("东门", "East gate"))),
                new StationChange.PagePublished("xinghuali", "https://hq.example.org/s/abc"),
                new StationChange.CalendarPublished(2026, 1, List.of(LocalDate.EPOCH), List.of()),
                new StationChange.Profile("xinghuali", "杏花里驿站", "Xinghuali", "Asia/Shanghai"))) {
            assertThat(codec.readChange(new Change(1, body.kind(), body.documentId(), codec.toBody(body))))
                    .contains(body);
        }
    }

    @Test
    void aNoticeFromAnHqThatKnowsNothingBesideTheWordsIsRead() {
        String body = """
                {"noticeId":"00000000-0000-0001-0000-000000000002","revision":3,"titleZh":"停水","bodyZh":"明天","titleEn":"",
                "bodyEn":"","publishedAt":"2026-11-24T02:03:04.567Z","firstDay":"1970-01-01","lastDay":"1970-01-01",
                "pinned":true,"withdrawn":false}""";

        assertThat(codec.readChange(new Change(1, "notice", "x", codec.parse(body))))
                .contains(notice(null, null));
    }

    @Test
    void aNoticeForSomeStationsIsADocumentOfEach() {
        assertThat(notice(null, null).documentId()).isEqualTo("00000000-0000-0001-0000-000000000002");
        assertThat(notice(null, "xinghuali").documentId()).isEqualTo("00000000-0000-0001-0000-000000000002@xinghuali");
    }

    private static NoticeChange.Published notice(@Nullable NoticeExtras extras, @Nullable String onlyAt) {
        return new NoticeChange.Published(
                new UUID(1, 2),
                3,
                "停水",
                "明天",
                "",
                "",
                AT,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                true,
                false,
                extras,
                onlyAt,
                null);
    }

    private static NoticeChange.Published aside() {
        return new NoticeChange.Published(
                new UUID(1, 2),
                3,
                "停水",
                "明天",
                "",
                "",
                AT,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                true,
                true,
                null,
                "xinghuali",
                true);
    }

    @Test
    void aBadgeKeyKeepsItsBytes() {
        BadgeChange.KeyPublished key = new BadgeChange.KeyPublished(3, new byte[] {1, -2, 3});

        ChangeBody back = codec.readChange(new Change(1, key.kind(), key.documentId(), codec.toBody(key)))
                .orElseThrow();

        assertThat(back).isInstanceOfSatisfying(BadgeChange.KeyPublished.class, read -> assertThat(read.publicKey())
                .isEqualTo(key.publicKey()));
    }

    @Test
    void aTypeOrVersionFromTheFutureIsNotUnderstoodButKeptWhole() {
        Fact fact = codec.fromJson("""
                {"seq":1,"id":"00000000-0000-0001-0000-000000000002","type":"from-the-future","version":3,
                 "at":"2026-11-24T02:03:04Z","body":{"deep":[1,{"x":"值"}]},"later":true}""".getBytes(UTF_8), Fact.class);

        assertThat(codec.readFact(fact)).isEmpty();
        assertThat(new String(codec.toJson(fact), UTF_8)).contains("{\"deep\":[1,{\"x\":\"值\"}]}");
        assertThat(codec.readFact(new Fact(1, fact.id(), PersonFact.CheckedIn.TYPE, 2, AT, fact.body())))
                .isEmpty();
        assertThat(codec.readChange(new Change(1, "from-the-future", "1", fact.body())))
                .isEmpty();
    }

    @Test
    void aKnownTypeWithAnotherBodyIsRefusedWithItsReason() {
        Fact fact = new Fact(1, new UUID(1, 2), PersonFact.CheckedIn.TYPE, 1, AT, codec.parse("{\"personId\":\"x\"}"));

        assertThatThrownBy(() -> codec.readFact(fact))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("CheckedIn");
    }

    @Test
    void whatIsNotTheProtocolIsRefused() {
        for (String text : List.of("", "null", "<html>", "[1]", "{\"seq\":", "\0")) {
            assertThatThrownBy(() -> codec.fromJson(text.getBytes(UTF_8), Fact.class))
                    .as(text)
                    .isInstanceOf(WireException.class);
        }
    }

    @Test
    void aHoleWhereAValueIsPromisedIsRefusedAndNotAFaultFurtherOn() {
        String id = "00000000-0000-0001-0000-000000000002";
        for (String holed : List.of("""
                {"protocol":1,"kiosk":"%s","incarnation":"%s","kioskTime":"2026-11-24T02:03:04Z","facts":[null]}""", """
                {"protocol":1,"kiosk":"%s","incarnation":"%s","kioskTime":"2026-11-24T02:03:04Z"}""", """
                {"protocol":1,"kiosk":"%s","incarnation":"%s","facts":[]}""", """
                {"protocol":1,"kiosk":null,"incarnation":"%s","kioskTime":"2026-11-24T02:03:04Z","facts":[]}""", """
                {"protocol":null,"kiosk":"%s","incarnation":"%s","kioskTime":"2026-11-24T02:03:04Z","facts":[]}""")) {
            assertThatThrownBy(() -> codec.fromJson(holed.formatted(id, id).getBytes(UTF_8), ExchangeRequest.class))
                    .as(holed)
                    .isInstanceOf(WireException.class);
        }
        String response = """
                {"acknowledged":0,"cursor":0,"more":false,"hqTime":"2026-11-24T02:03:04Z","orders":[],%s}""";
        for (String lists : List.of(
                "\"refused\":[],\"changes\":[null]",
                "\"refused\":[{\"seq\":1}],\"changes\":[]",
                "\"refused\":[],\"changes\":null",
                "\"refused\":[],\"changes\":[{\"position\":1,\"kind\":\"notice\",\"body\":{}}]")) {
            assertThatThrownBy(() -> codec.fromJson(response.formatted(lists).getBytes(UTF_8), ExchangeResponse.class))
                    .as(lists)
                    .isInstanceOf(WireException.class);
        }
    }

    @Test
    void aBodyWithoutWhatItsTypePromisesIsRefused() {
        for (String body : List.of("null", "{}", "[]", "7", "\"x\"", "{\"noticeId\":null,\"personId\":1}")) {
            Fact fact = new Fact(1, new UUID(1, 2), NoticeFact.Opened.TYPE, 1, AT, codec.parse(body));
            assertThatThrownBy(() -> codec.readFact(fact)).as(body).isInstanceOf(WireException.class);
            for (String kind : List.of("badge-key", "revocation", "person", "notice", "station")) {
                assertThatThrownBy(() -> codec.readChange(new Change(1, kind, "1", codec.parse(body))))
                        .as(kind + body)
                        .isInstanceOf(WireException.class);
            }
        }
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        String id = "00000000-0000-0001-0000-000000000002";
        String fact = """
                {"seq":%s,"id":"%s","type":"t","version":1,"at":"2026-11-24T02:03:04Z","body":{}}""";
        for (String seq : List.of(
                "NaN",
                "Infinity",
                "-Infinity",
                "1.5",
                "1e99",
                "\"1\"",
                "null",
                "9223372036854775808",
                "01",
                "0x1",
                "")) {
            assertThatThrownBy(() -> codec.fromJson(fact.formatted(seq, id).getBytes(UTF_8), Fact.class))
                    .as(seq)
                    .isInstanceOf(WireException.class);
        }
    }

    @Test
    void aKeyThatComesTwiceOrATailIsRefused() {
        for (String text : List.of("{\"a\":1,\"a\":2}", "{\"a\":{\"b\":1,\"b\":1}}", "{} {}", "{}x")) {
            assertThatThrownBy(() -> codec.parse(text)).as(text).isInstanceOf(WireException.class);
        }
    }

    @Test
    void nestingWithoutEndIsRefusedAndNoStackOverflow() {
        for (String open : List.of("[", "{\"a\":")) {
            assertThatThrownBy(() -> codec.parse(open.repeat(1_000_000))).isInstanceOf(WireException.class);
            assertThatThrownBy(
                            () -> codec.fromJson(("{\"body\":" + open.repeat(1_000_000)).getBytes(UTF_8), Fact.class))
                    .isInstanceOf(WireException.class);
        }
    }

    @Test
    void whatWasSentIsNotQuotedInTheReason() {
        for (String text : List.of("{\"seq\":\"王小明\"}", "王小明", "{\"王小明\"")) {
            assertThatThrownBy(() -> codec.fromJson(text.getBytes(UTF_8), Fact.class))
                    .isInstanceOf(WireException.class)
                    .hasMessageNotContaining("王小明");
        }
    }

    @Test
    void gzipIsUndone() {
        byte[] bytes = "驿站".repeat(1000).getBytes(UTF_8);

        assertThat(WireCodec.gunzip(WireCodec.gzip(bytes))).isEqualTo(bytes);
    }

    @Test
    void truncatedGzipAndABombAreRefused() {
        byte[] zipped = WireCodec.gzip("驿站".repeat(1000).getBytes(UTF_8));

        assertThatThrownBy(() -> WireCodec.gunzip(Arrays.copyOf(zipped, zipped.length - 9)))
                .isInstanceOf(WireException.class);
        assertThatThrownBy(() -> WireCodec.gunzip(new byte[] {1, 2, 3})).isInstanceOf(WireException.class);
        assertThatThrownBy(() -> WireCodec.gunzip(WireCodec.gzip(new byte[Protocol.MAX_BODY + 1])))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("more than");
    }
}
