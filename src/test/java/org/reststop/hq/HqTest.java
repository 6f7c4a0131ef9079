package org.reststop.hq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.HqSettings;
import org.reststop.domain.badge.BadgeRules;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.badge.PhoneSteps;
import org.reststop.hq.HqClient.TestKiosk;
import org.reststop.store.ReadyStores;
import org.reststop.sync.BadgeChange;
import org.reststop.sync.Change;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.ExchangeRequest;
import org.reststop.sync.ExchangeResponse;
import org.reststop.sync.Fact;
import org.reststop.sync.NoticeChange;
import org.reststop.sync.PersonChange;
import org.reststop.sync.Protocol;
import org.reststop.sync.WireCodec;
import org.reststop.testing.KnownBadges;
import tools.jackson.databind.JsonNode;

/** A whole HQ with the sample community, asked over its socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class HqTest {
    /** Not with this credential; not so many wrong ones. */
    private static final List<Integer> REFUSED = List.of(401, 429);

    private HqWiring hq;
    private HqClient client;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        hq = new HqWiring(
                new HqSettings(
                        ReadyStores.hqFolder(folder),
                        "127.0.0.1",
                        0,
                        new HqSettings.Database("", "", ""),
                        HqSettings.LogFormat.TEXT),
                true);
        client = new HqClient(
                hq.address(), Files.readString(folder.resolve("operator-token")).strip());
    }

    @AfterAll
    void stop() {
        hq.close();
    }

    @Test
    void strangersAreToldOfNothingButHealth() throws Exception {
        assertThat(new String(client.get("/health", "").body(), UTF_8)).isEqualTo("{\"status\":\"ok\"}");
        for (String bearer : List.of("", "wrong", client.operatorToken() + "x")) {
            for (String path : List.of("/metrics", "/api/v1/stations", "/api/v1/people")) {
                assertThat(client.get(path, bearer).statusCode()).as(path).isIn(REFUSED);
            }
            for (String path : List.of(
                    "/api/v1/badges",
                    "/api/v1/badges/1/revoke",
                    "/api/v1/enrolment-codes",
                    "/api/v1/sync-orders",
                    "/api/v1/paces",
                    "/api/v1/backups",
                    "/api/v1/restores",
                    "/api/v1/notices",
                    "/api/v1/notices/1",
                    "/api/v1/notices/1/withdraw",
                    Protocol.EXCHANGE_PATH)) {
                assertThat(client.post(path, "{}".getBytes(UTF_8), bearer).statusCode())
                        .as(path)
                        .isIn(REFUSED);
            }
        }
    }

    @Test
    void onlyItsUserMayReadTheOperatorsToken() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("operator-token")))
                .hasSize(2);
        assertThat(Files.getPosixFilePermissions(folder.resolve("sign-in.txt"))).hasSize(2);
    }

    @Test
    void theSampleHasItsPeopleAndTheirNamesLeaveHqOnlyMasked() throws Exception {
        List<JsonNode> people = client.operator("/api/v1/people").valueStream().toList();
        List<ChangeBody> published = everythingPublished();

        assertThat(people)
                .filteredOn(person -> person.get("role").stringValue().equals("COURIER"))
                .hasSize(30);
        assertThat(published)
                .filteredOn(NoticeChange.Published.class::isInstance)
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(published)
                .filteredOn(PersonChange.Card.class::isInstance)
                .hasSize(people.size())
                .allSatisfy(card ->
                        assertThat(((PersonChange.Card) card).maskedName()).contains("*"));
        assertThat(Files.readAllLines(folder.resolve("sign-in.txt"))).hasSize(5);
    }

    @Test
    void theSamplesNoticesAreWholeInBothLanguages() throws Exception {
        assertThat(everythingPublished())
                .filteredOn(NoticeChange.Published.class::isInstance)
                .extracting(NoticeChange.Published.class::cast)
                .filteredOn(notice -> notice.bodyZh().length() > 100)
                .hasSize(12)
                .allSatisfy(notice -> {
                    assertThat(notice.titleEn()).isNotBlank();
                    assertThat(notice.bodyEn()).isNotBlank();
                    assertThat(notice.titleZh() + notice.bodyZh() + notice.titleEn() + notice.bodyEn())
                            .doesNotContain("{", "}");
                });
    }

    @Test
    void aBadgeIsIssuedVerifiedOfflineRevokedAndTheRevocationReachesKiosks() throws Exception {
        TestKiosk kiosk = client.enrol();
        JsonNode badge = client.operator("/api/v1/badges", Map.of("personId", 1001, "days", 365));
        JsonNode expired = client.operator("/api/v1/badges", Map.of("personId", 1002, "days", -3));
        long serial = badge.get("serial").longValue();
        byte[] encoded = kiosk.identity().keys().getFirst().publicKey();
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        LocalDate today = LocalDate.now();

        assertThat(judge(badge, key, today)).isInstanceOf(BadgeVerdict.Valid.class);
        assertThat(judge(expired, key, today)).isInstanceOf(BadgeVerdict.Expired.class);
        long cursor = client.exchange(kiosk, kiosk.asking(0)).cursor();
        String revoke = "/api/v1/badges/" + serial + "/revoke";
        client.operator(revoke, Map.of("reason", "丢失"));
        client.operator(revoke, Map.of("reason", "again"));

        List<Change> changes = client.exchange(kiosk, kiosk.asking(cursor)).changes();
        assertThat(changes)
                .filteredOn(change -> change.id().equals(Long.toString(serial)))
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(BadgeChange.Revoked.KIND));
        assertThat(client.operator("/api/v1/badges/1/revoke", Map.of())
                        .get("error")
                        .stringValue())
                .isEqualTo("badge-unknown");
    }

    @Test
    void aNoticeIsPublishedRevisedAndWithdrawnInRevisions() throws Exception {
        TestKiosk kiosk = client.enrol();
        long cursor = client.exchange(kiosk, kiosk.asking(0)).cursor();
        Map<String, Object> draft =
                Map.of("titleZh", "停水", "bodyZh", "明天停水", "firstDay", "2026-03-01", "lastDay", "2026-03-02");
        String id = client.operator("/api/v1/notices", draft).get("id").stringValue();
        client.operator("/api/v1/notices/" + id, draft);
        JsonNode withdrawn = client.operator("/api/v1/notices/" + id + "/withdraw", Map.of());
        client.operator("/api/v1/notices/" + id + "/withdraw", Map.of());

        assertThat(withdrawn.get("revision").longValue()).isEqualTo(3);
        List<Change> changes = client.exchange(kiosk, kiosk.asking(cursor)).changes().stream()
                .filter(change -> change.id().equals(id))
                .toList();
        assertThat(changes).singleElement().satisfies(change -> assertThat(
                        client.codec.readChange(change).orElseThrow())
                .isInstanceOfSatisfying(NoticeChange.Published.class, notice -> {
                    assertThat(notice.withdrawn()).isTrue();
                    assertThat(notice.revision()).isEqualTo(3);
                }));
    }

    @Test
    void aNoticeWithoutWordsOrWithItsDaysTurnedRoundIsRefused() throws Exception {
        Map<String, Object> turned =
                Map.of("titleZh", "停水", "bodyZh", "明天停水", "firstDay", "2026-03-02", "lastDay", "2026-03-01");

        assertThat(client.operator("/api/v1/notices", turned).get("detail").stringValue())
                .isEqualTo("the last day is before the first");
        assertThat(client.operator("/api/v1/notices", Map.of("titleZh", "停水"))
                        .get("error")
                        .stringValue())
                .isEqualTo("notice-refused");
    }

    @Test
    void anAnswerThatIsLostChangesNothingWhenTheKioskSendsAgain() throws Exception {
        TestKiosk kiosk = client.enrol();
        ExchangeRequest request = kiosk.asking(0, client.checkIn(1, 1001), client.checkIn(2, 1002));

        ExchangeResponse lost = client.exchange(kiosk, request);
        ExchangeResponse again = client.exchange(kiosk, request);

        assertThat(lost.acknowledged()).isEqualTo(2);
        assertThat(again.acknowledged()).isEqualTo(2);
        assertThat(again.refused()).isEmpty();
    }

    @Test
    void manyKiosksAtOnceAreAllServedOrSentAwayWithATime() throws Exception {
        TestKiosk kiosk = client.enrol();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, 60)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        var answer = client.send(kiosk, client.codec.toJson(kiosk.asking(0)), false);
                        boolean told =
                                answer.headers().firstValue("Retry-After").isPresent();
                        return answer.statusCode() == 503 && !told ? -1 : answer.statusCode();
                    })
                    .toList();
            for (Future<Integer> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isIn(200, 503);
            }
        }
    }

    @Test
    void anExchangeThatIsNotOneIsRefusedAndSaysWhy() throws Exception {
        TestKiosk kiosk = client.enrol();
        byte[] good = client.codec.toJson(kiosk.asking(0));
        byte[] packed = WireCodec.gzip(good);

        assertThat(client.send(kiosk, Arrays.copyOf(packed, packed.length - 9), true)
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.send(kiosk, Arrays.copyOf(good, good.length - 9), false)
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.send(kiosk, "<html>".getBytes(UTF_8), false).statusCode())
                .isEqualTo(400);
        assertThat(client.send(kiosk, "[]".getBytes(UTF_8), false).statusCode()).isEqualTo(400);
        assertThat(client.send(kiosk, WireCodec.gzip(new byte[Protocol.MAX_BODY + 1]), true)
                        .statusCode())
                .isEqualTo(413);
        assertThat(client.send(kiosk, "{\"protocol\":0}".getBytes(UTF_8), false).statusCode())
                .isEqualTo(426);
        Fact[] tooMany = IntStream.rangeClosed(1, Protocol.MAX_FACTS + 1)
                .mapToObj(seq -> client.checkIn(seq, 1))
                .toArray(Fact[]::new);
        assertThat(client.send(kiosk, client.codec.toJson(kiosk.asking(0, tooMany)), false)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aKioskCannotSpeakForAnother() throws Exception {
        TestKiosk one = client.enrol();
        TestKiosk other = client.enrol();

        assertThat(client.send(one, client.codec.toJson(other.asking(0)), false).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anEnrolmentWithAWrongCodeIsRefused() throws Exception {
        byte[] wrong = "{\"protocol\":1,\"code\":\"2222-2222-2222\",\"kioskName\":\"x\"}".getBytes(UTF_8);
        byte[] nameless = "{\"protocol\":1,\"code\":\"2222-2222-2222\",\"kioskName\":\" \"}".getBytes(UTF_8);

        assertThat(new String(client.post(Protocol.ENROL_PATH, wrong, "").body(), UTF_8))
                .contains("\"code-refused\"");
        assertThat(client.post(Protocol.ENROL_PATH, nameless, "").statusCode()).isEqualTo(400);
    }

    @Test
    void figuresAreThereForPrometheus() throws Exception {
        TestKiosk kiosk = client.enrol();
        client.exchange(kiosk, kiosk.asking(0, client.checkIn(1, 1001)));

        String figures =
                new String(client.get("/metrics", client.operatorToken()).body(), UTF_8);

        assertThat(figures)
                .contains("jvm_memory_used_bytes", "http_server_requests_seconds_count", "reststop_feed_position")
                .containsPattern("reststop_facts_total\\{outcome=\"accepted\"} [1-9]")
                .containsPattern("reststop_kiosks_seen [1-9]");
    }

    private static BadgeVerdict judge(JsonNode badge, PublicKey key, LocalDate today) {
        String text = badge.get("text").stringValue();
        return BadgeRules.judge(text, KnownBadges.of(1, key), today, PhoneSteps.at(Instant.EPOCH, Optional.empty()));
    }

    private List<ChangeBody> everythingPublished() throws Exception {
        TestKiosk kiosk = client.enrol();
        return client.exchange(kiosk, kiosk.asking(0)).changes().stream()
                .map(change -> client.codec.readChange(change).orElseThrow())
                .toList();
    }
}
