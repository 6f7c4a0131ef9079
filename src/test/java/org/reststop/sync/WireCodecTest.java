package org.reststop.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reststop.domain.badge.Role;

class WireCodecTest {
    private static final Instant AT = Instant.parse("2026-11-24T02:03:04.567Z");

    private final WireCodec codec = new WireCodec();

    @Test
    void aRequestReadsBackAsItWas() {
        FactBody body = new FactBody.CheckedIn("xinghuali", 42, 7);
        Fact fact = new Fact(1, new UUID(1, 2), body.type(), body.version(), AT, codec.toBody(body));
        ExchangeRequest request =
                new ExchangeRequest(1, new UUID(3, 4), new UUID(5, 6), AT, List.of(fact), 1, 9, 500, 1);

        ExchangeRequest back = codec.fromJson(codec.toJson(request), ExchangeRequest.class);

        assertThat(codec.toJson(back)).isEqualTo(codec.toJson(request));
        assertThat(codec.readFact(back.facts().getFirst())).contains(body);
    }

    @Test
    void everyFactReadsBackAsItWas() {
        for (FactBody body : List.of(
                new FactBody.CheckedIn("xinghuali", -1, 0xffff_ffffL), new FactBody.NoticeOpened(new UUID(7, 8), 5))) {
            Fact fact = new Fact(1, new UUID(1, 2), body.type(), body.version(), AT, codec.toBody(body));
            assertThat(codec.readFact(fact)).contains(body);
        }
    }

    @Test
    void everyChangeReadsBackAsItWas() {
        for (ChangeBody body : List.of(
                new ChangeBody.BadgeRevoked(7, AT, "丢失"),
                new ChangeBody.PersonCard(42, "王*明", Role.COURIER, "蓝天速递"),
                new ChangeBody.NoticePublished(
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
                new ChangeBody.StationProfile("xinghuali", "杏花里驿站", "Xinghuali", "Asia/Shanghai"))) {
            assertThat(codec.readChange(new Change(1, body.kind(), body.documentId(), codec.toBody(body))))
                    .contains(body);
        }
    }

    @Test
    void aBadgeKeyKeepsItsBytes() {
        ChangeBody.BadgeKeyPublished key = new ChangeBody.BadgeKeyPublished(3, new byte[] {1, -2, 3});

        ChangeBody back = codec.readChange(new Change(1, key.kind(), key.documentId(), codec.toBody(key)))
                .orElseThrow();

        assertThat(back).isInstanceOfSatisfying(ChangeBody.BadgeKeyPublished.class, read -> assertThat(read.publicKey())
                .isEqualTo(key.publicKey()));
    }

    @Test
    void aTypeOrVersionFromTheFutureIsNotUnderstoodButKeptWhole() {
        Fact fact = codec.fromJson("""
                {"seq":1,"id":"00000000-0000-0001-0000-000000000002","type":"from-the-future","version":3,
                 "at":"2026-11-24T02:03:04Z","body":{"deep":[1,{"x":"值"}]},"later":true}""".getBytes(UTF_8), Fact.class);

        assertThat(codec.readFact(fact)).isEmpty();
        assertThat(new String(codec.toJson(fact), UTF_8)).contains("{\"deep\":[1,{\"x\":\"值\"}]}");
        assertThat(codec.readFact(new Fact(1, fact.id(), FactBody.CheckedIn.TYPE, 2, AT, fact.body())))
                .isEmpty();
        assertThat(codec.readChange(new Change(1, "from-the-future", "1", fact.body())))
                .isEmpty();
    }

    @Test
    void aKnownTypeWithAnotherBodyIsRefusedWithItsReason() {
        Fact fact = new Fact(1, new UUID(1, 2), FactBody.CheckedIn.TYPE, 1, AT, codec.parse("{\"personId\":\"x\"}"));

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
