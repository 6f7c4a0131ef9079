package org.reststop.hq.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.Channel;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Receipt;
import org.reststop.domain.station.Station;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.need.Ledger;
import org.reststop.store.HqStores;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;
import tools.jackson.databind.JsonNode;

/** What other systems are told when the state of a need changes. */
@SuppressWarnings("NullAway.Init")
class WebhooksTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:20:00Z"));
    private final SecureRandom random = new SecureRandom();
    private final UuidV7 ids = new UuidV7(clock, random);
    private final WireCodec codec = new WireCodec();
    private Duration patience = Sender.PATIENCE;
    private Store store;
    private CaseWork cases;
    private WebhookOffice office;
    private Deliveries deliveries;
    private Receiver receiver;
    private LedgerEntry.Key need;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        store = HqStores.open(
                ReadyStores.hq(folder),
                Stream.of(Ledger.ENTITIES, Webhooks.ENTITIES)
                        .flatMap(List::stream)
                        .toList());
        FeedPublisher feed = new FeedPublisher(codec);
        cases = new CaseWork(store, feed, clock, List.of(new Announcing(ids)));
        office = new WebhookOffice(store, clock, ids, random);
        deliveries = deliveries("127.0.0.1");
        receiver = new Receiver();
        need = raise(feed);
    }

    @AfterEach
    void close() {
        deliveries.close();
        receiver.close();
        store.close();
    }

    private Deliveries deliveries(String... inner) {
        return new Deliveries(store, new Sender(new Hosts(List.of(inner)), clock, patience), clock, random);
    }

    private LedgerEntry.Key raise(FeedPublisher feed) {
        NewNeed raised = new NewNeed(ids.next(), "parcel", "张三：快递柜太少", new NeedAuthor.Caller("13812345678"));
        var arrival = new LedgerEntry.Arrival(
                Channel.PHONE, Receipt.draw(random), FollowToken.draw(random), "zh", clock.instant());
        LedgerEntry entry = new LedgerEntry("heping", raised, null, arrival);
        store.write(tx -> {
            feed.ensureEpoch(tx.session(), ids.next());
            tx.session().insert(new Station("heping", "和平里驿站", "Heping", ZoneId.of("Asia/Shanghai")));
            tx.session().insert(entry);
            return entry;
        });
        return entry.key();
    }

    private Webhook hook(Kind... kinds) {
        Set<Kind> heard = kinds.length == 0 ? Set.of(Kind.values()) : Set.of(kinds);
        return office.create(new HookDraft("大屏", receiver.address("/hook"), heard));
    }

    private void act(Act act) {
        cases.act(need, act, Actor.staff("a-cadre", "王芳"));
    }

    private void look() throws Exception {
        for (Future<?> sent : deliveries.look()) {
            sent.get();
        }
    }

    private Delivery last(Webhook hook) {
        return office.deliveries(hook.id()).getFirst();
    }

    @Test
    void aNeedThatComesIsToldOnceHoweverManyNodesLookAtOnce() throws Exception {
        Webhook hook = hook(Kind.RECEIVED);
        Webhook deaf = hook(Kind.DONE);
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                nodes.submit(() -> new Arrivals(store, clock).look());
            }
        }
        new Arrivals(store, clock).look();
        clock.advance(Duration.ofHours(1));
        new Arrivals(store, clock).look();
        look();

        assertThat(office.deliveries(hook.id())).hasSize(1);
        assertThat(office.deliveries(deaf.id())).isEmpty();
        JsonNode told = codec.fromJson(receiver.got.getFirst().body(), JsonNode.class);
        assertThat(told.get("kind").stringValue()).isEqualTo("need.received");
    }

    @Test
    void whatCameBeforeAWebhookWasMadeIsNotToldToIt() {
        clock.advance(Duration.ofMinutes(1));
        Webhook hook = hook(Kind.RECEIVED);
        new Arrivals(store, clock).look();

        assertThat(office.deliveries(hook.id())).isEmpty();
    }

    @Test
    void aChangeOfStateIsToldWithASignatureThatTheSecretProves() throws Exception {
        Webhook hook = hook();
        act(new Act.Accept("张三您好，收到"));

        look();

        Receiver.Got got = receiver.got.getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(hook.secret().getBytes(UTF_8), "HmacSHA256"));
        mac.update((got.headers().get("x-reststop-timestamp") + ".").getBytes(UTF_8));
        assertThat(got.headers().get("x-reststop-signature"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(got.body())));
        assertThat(got.headers().get("x-reststop-timestamp"))
                .isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        assertThat(got.path()).isEqualTo("/hook");
    }

    @Test
    void itTellsWhichNeedAndHowFarItIsAndNothingPersonal() throws Exception {
        Webhook hook = hook();
        act(new Act.Accept("张三您好，收到"));

        look();

        Receiver.Got got = receiver.got.getFirst();
        JsonNode told = codec.fromJson(got.body(), JsonNode.class);
        assertThat(told.get("kind").stringValue()).isEqualTo("need.accepted");
        assertThat(told.get("id").stringValue())
                .isEqualTo(got.headers().get("x-reststop-delivery"))
                .isEqualTo(last(hook).id().toString());
        assertThat(told.get("need").get("id").stringValue()).isEqualTo(need.id().toString());
        assertThat(told.get("need").get("state").stringValue()).isEqualTo("accepted");
        assertThat(new String(got.body(), UTF_8)).doesNotContain("张三", "王芳", "138", "快递柜");
    }

    @Test
    void whatIsTakenIsNotSentAgain() throws Exception {
        Webhook hook = hook();
        act(new Act.Accept(""));
        look();
        clock.advance(Duration.ofDays(2));
        look();

        assertThat(receiver.got).hasSize(1);
        assertThat(last(hook).state()).isEqualTo(Delivery.State.DONE);
        assertThat(last(hook).answered()).hasValue(204);
    }

    @Test
    void onlyWhatWasChosenIsTold() throws Exception {
        hook(Kind.DONE, Kind.TEST);
        act(new Act.Accept(""));
        act(new Act.Note("内部"));
        act(new Act.Finish("好了"));

        look();

        assertThat(receiver.got)
                .extracting(got -> got.headers().get("x-reststop-event"))
                .containsExactly("need.done");
    }

    @Test
    void whatIsTakenBackIsNotTold() {
        Webhook hook = hook();
        assertThatThrownBy(() -> store.write(tx -> {
                    cases.in(tx.session()).act(need, new Act.Accept(""), Actor.rule("x"));
                    throw new IllegalStateException("taken back");
                }))
                .hasMessageContaining("taken back");

        assertThat(office.deliveries(hook.id())).isEmpty();
    }

    @Test
    void whatFailsWaitsTwiceAsLongEachTimeAndIsGivenUpAfterTwelveTries() throws Exception {
        receiver.status = 500;
        Webhook hook = hook();
        act(new Act.Accept(""));
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < Deliveries.TRIES; i++) {
            look();
            Duration wait = Duration.between(clock.instant(), last(hook).dueAt());
            waits.add(wait);
            clock.advance(wait);
        }
        look();

        assertThat(receiver.got).hasSize(Deliveries.TRIES);
        assertThat(last(hook).state()).isEqualTo(Delivery.State.PARKED);
        assertThat(waits.getFirst()).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
        assertThat(waits.get(4)).isBetween(Duration.ofSeconds(16 * 48), Duration.ofSeconds(16 * 72));
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofHours(29)));
    }

    @Test
    void whatWasGivenUpIsTriedAgainWhenSomebodyWantsIt() throws Exception {
        receiver.status = 500;
        Webhook hook = hook();
        act(new Act.Accept(""));
        for (int i = 0; i < Deliveries.TRIES; i++) {
            look();
            clock.advance(Duration.ofDays(2));
        }
        receiver.status = 200;

        boolean again = office.again(hook.id(), last(hook).id());
        look();

        assertThat(again).isTrue();
        assertThat(last(hook).state()).isEqualTo(Delivery.State.DONE);
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        receiver.status = 302;
        Webhook hook = hook();
        office.test(hook.id());

        look();

        assertThat(receiver.got).extracting(Receiver.Got::path).containsExactly("/hook");
        assertThat(last(hook).answered()).hasValue(302);
        assertThat(last(hook).state()).isEqualTo(Delivery.State.WAITING);
    }

    @Test
    void aReceiverThatStallsInItsAnswerIsLeftAfterAWhile() throws Exception {
        patience = Duration.ofMillis(300);
        try (Receiver.Stalling stalling = new Receiver.Stalling();
                Deliveries hasty = deliveries("127.0.0.1")) {
            Webhook hook = office.create(new HookDraft("慢", stalling.address(), Set.of(Kind.values())));
            office.test(hook.id());

            for (Future<?> sent : hasty.look()) {
                sent.get(30, TimeUnit.SECONDS);
            }

            assertThat(last(hook).tries()).isEqualTo(1);
            assertThat(last(hook).answer()).isEqualTo("too-slow");
            assertThat(last(hook).dueAt()).isAfter(clock.instant());
        }
    }

    @Test
    void hqStopsThoughAReceiverStalls() throws Exception {
        patience = Duration.ofDays(1);
        try (Receiver.Stalling stalling = new Receiver.Stalling()) {
            Webhook hook = office.create(new HookDraft("慢", stalling.address(), Set.of(Kind.values())));
            office.test(hook.id());
            Deliveries patient = deliveries("127.0.0.1");
            patient.look();
            stalling.awaitAnswering();

            CompletableFuture.runAsync(patient::close).get(30, TimeUnit.SECONDS);

            assertThat(last(hook).state()).isEqualTo(Delivery.State.WAITING);
        }
    }

    @Test
    void ofALongAnswerTheBeginningIsKept() throws Exception {
        receiver.answer = "行".repeat(100_000).getBytes(UTF_8);
        receiver.status = 200;
        Webhook hook = hook();
        office.test(hook.id());

        look();

        assertThat(last(hook).state()).isEqualTo(Delivery.State.DONE);
        assertThat(last(hook).answer()).startsWith("行行行").hasSizeLessThan(200);
    }

    @Test
    void anAddressThatCannotBeSentToIsATryThatFailed() throws Exception {
        Webhook hook = office.create(new HookDraft("坏", "http://127.0.0.1:70000/hook", Set.of(Kind.DONE, Kind.TEST)));
        office.test(hook.id());

        look();

        assertThat(last(hook).tries()).isEqualTo(1);
        assertThat(last(hook).miss()).contains(Miss.OTHER);
        assertThat(last(hook).dueAt()).isAfter(clock.instant());
    }

    @Test
    void nothingIsSentToAPrivateAddressThatTheOperatorHasNotNamed() throws Exception {
        Webhook hook = hook();
        office.test(hook.id());
        try (Deliveries strict = deliveries()) {
            for (Future<?> sent : strict.look()) {
                sent.get();
            }
        }

        assertThat(receiver.got).isEmpty();
        assertThat(last(hook).miss()).contains(Miss.PRIVATE_ADDRESS);
    }

    @Test
    void privateAddressesAreThoseOfAllInnerNetworks() throws Exception {
        for (String inner : List.of(
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1")) {
            assertThat(Hosts.isInner(InetAddress.ofLiteral(inner))).as(inner).isTrue();
        }
        for (String open : List.of("1.1.1.1", "172.32.0.1", "100.128.0.1", "2001:4860:4860::8888")) {
            assertThat(Hosts.isInner(InetAddress.ofLiteral(open))).as(open).isFalse();
        }
    }

    @Test
    void ofTwoNodesOneSendsIt() throws Exception {
        hook();
        act(new Act.Accept(""));
        try (Deliveries other = deliveries("127.0.0.1")) {
            List<Future<?>> sent = new ArrayList<>(other.look());
            sent.addAll(deliveries.look());
            for (Future<?> each : sent) {
                each.get();
            }
        }

        assertThat(receiver.got).hasSize(1);
    }

    @Test
    void whatANodeTookAndNeverSentIsSentLater() throws Exception {
        hook();
        act(new Act.Accept(""));
        Deliveries gone = deliveries("127.0.0.1");
        gone.close();
        gone.look();

        clock.advance(Duration.ofMinutes(3));
        look();

        assertThat(receiver.got).hasSize(1);
    }

    @Test
    void whereItWasEndedNothingMoreIsTold() throws Exception {
        Webhook hook = hook();
        act(new Act.Accept(""));
        office.end(hook.id());
        act(new Act.Work(""));

        look();

        assertThat(receiver.got).isEmpty();
        assertThat(office.test(hook.id())).isFalse();
    }

    @Test
    void anAddressWithAUserOrOfAnotherSchemeIsNone() {
        assertThat(List.of(
                        "ftp://a.example",
                        "https://user@a.example/",
                        "a.example",
                        "https:///x",
                        "https://a.example:70000/",
                        "https://a.example:0/",
                        "https://a.example/#x"))
                .noneMatch(address -> new HookDraft("x", address, Set.of(Kind.DONE, Kind.TEST)).fits());
        assertThat(new HookDraft("x", "https://a.example/hook?b=c", Set.of(Kind.DONE, Kind.TEST)).fits())
                .isTrue();
    }

    @Test
    void everyKindTellsOfAnActOrIsTheTest() {
        assertThat(Kind.values()).extracting(Kind::word).doesNotHaveDuplicates();
        assertThat(Kind.ofAct("note")).isEmpty();
        assertThat(Kind.ofAct("hand-back")).contains(Kind.HANDED_BACK);
    }

    @Test
    void whyNobodyAnsweredIsToldInBothLanguages() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            ResourceBundle texts = ResourceBundle.getBundle("text.hq", locale);
            assertThat(Miss.values()).allSatisfy(miss -> assertThat(texts.getString("webhooks.miss." + miss.word()))
                    .isNotBlank());
        }
        assertThat(Miss.values())
                .allSatisfy(miss -> assertThat(Miss.of(miss.word())).contains(miss));
    }
}
