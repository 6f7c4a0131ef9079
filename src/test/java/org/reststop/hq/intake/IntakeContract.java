package org.reststop.hq.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.domain.UuidV7;
import org.reststop.store.Store;
import org.reststop.sync.Attachment;
import org.reststop.sync.ExchangeResponse.Refusal;
import org.reststop.sync.Fact;
import org.reststop.sync.NeedFact;
import org.reststop.sync.NoticeFact;
import org.reststop.sync.PersonFact;
import org.reststop.sync.WallFact;
import org.reststop.sync.WireCodec;
import org.reststop.sync.WireException;
import tools.jackson.databind.JsonNode;

/** What HQ promises of every fact, on each database that it runs on. Each test is a kiosk of its own. */
abstract class IntakeContract {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00.123456Z");

    private final WireCodec codec = new WireCodec();
    private final Random random = new Random();
    private final Intake intake = new Intake(codec, Clock.systemUTC(), new UuidV7(Clock.systemUTC(), random));
    private Sender sender = newStore(UUID.randomUUID());

    abstract Store store();

    @BeforeEach
    void anotherKiosk() {
        sender = newStore(UUID.randomUUID());
    }

    @Test
    void factsAreStoredAndAcknowledged() {
        Taken taken = send(checkIn(1), checkIn(2), opened(3, UUID.randomUUID(), 7));

        assertThat(taken).isEqualTo(new Taken(3, List.of(), 3, 0, 0));
        assertThat(count("fact")).isEqualTo(3);
        assertThat(checkIns()).isEqualTo(2);
    }

    @Test
    void aFactSentTwiceIsStoredOnce() {
        Fact one = checkIn(1);
        send(one, one);

        Taken again = send(one);

        assertThat(again).isEqualTo(new Taken(1, List.of(), 0, 0, 1));
        assertThat(checkIns()).isEqualTo(1);
        assertThat(count("quarantine")).isZero();
    }

    @Test
    void theOrderWithinAnExchangeDoesNotMatter() {
        Taken taken = send(checkIn(3), checkIn(1), checkIn(2));

        assertThat(taken.acknowledged()).isEqualTo(3);
        assertThat(checkIns()).isEqualTo(3);
    }

    @Test
    void nothingIsTakenBeyondAGap() {
        Fact three = checkIn(3);

        assertThat(send(checkIn(1), three).acknowledged()).isEqualTo(1);
        assertThat(checkIns()).isEqualTo(1);
        assertThat(send(checkIn(2), three).acknowledged()).isEqualTo(3);
    }

    @Test
    void whatAKioskNoLongerKeepsIsNotWaitedFor() {
        Taken taken = take(sender, 41, List.of(codec.toBody(checkIn(41)), codec.toBody(checkIn(42))));

        assertThat(taken.acknowledged()).isEqualTo(42);
        assertThat(take(sender, 45, List.of()).acknowledged()).isEqualTo(44);
        assertThat(take(sender, 1, List.of()).acknowledged()).isEqualTo(44);
    }

    @Test
    void theSameNumberWithOtherContentIsPutAsideAndNeverOverwritesTheFirst() {
        Fact first = checkIn(1);
        Fact clone = checkIn(1);
        send(first);

        Taken taken = send(clone, checkIn(2));
        Taken again = send(clone);

        assertThat(taken.acknowledged()).isEqualTo(2);
        assertThat(taken.refused()).singleElement().satisfies(refusal -> assertThat(refusal.reason())
                .startsWith("seq-taken"));
        assertThat(again.refused()).isEqualTo(taken.refused());
        assertThat(count("quarantine")).isEqualTo(1);
        assertThat(idAt(1)).isEqualTo(first.id());
    }

    @Test
    void aStoreThatWasRecoveredSendsItsFactsUnderNewNumbersAndTheyAreNotDoubled() {
        Fact old = checkIn(7);
        take(sender, 7, List.of(codec.toBody(old)));
        Sender recovered = newStore(sender.kiosk());
        Fact again = new Fact(1, old.id(), old.type(), old.version(), old.at(), old.body());

        Taken taken = take(recovered, 1, List.of(codec.toBody(again), codec.toBody(checkIn(2))));
        Taken repeated = take(recovered, 1, List.of(codec.toBody(again)));

        assertThat(taken).isEqualTo(new Taken(2, List.of(), 1, 0, 1));
        assertThat(repeated).isEqualTo(new Taken(2, List.of(), 0, 0, 1));
        assertThat(checkIns()).isEqualTo(2);
    }

    @Test
    void anIdThatAnotherFactHasIsPutAside() {
        Fact one = checkIn(1);
        Fact other = new Fact(2, one.id(), one.type(), one.version(), AT, body(999));

        Taken taken = send(one, other, checkIn(3));

        assertThat(taken.acknowledged()).isEqualTo(3);
        assertThat(taken.refused()).extracting(Refusal::seq).containsExactly(2L);
        assertThat(checkIns()).isEqualTo(2);
    }

    @Test
    void aTypeFromTheFutureIsKeptRaw() {
        Taken taken =
                take(sender, 1, List.of(codec.parse(raw(1, "\"type\":\"petition\",\"version\":3", "{\"x\":[1]}"))));

        assertThat(taken).isEqualTo(new Taken(1, List.of(), 1, 0, 0));
        assertThat(text("select body from fact where understood = false and kiosk_id = :kiosk"))
                .isEqualTo("{\"x\":[1]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"seq\":1}",
                "{\"seq\":1,\"id\":null,\"type\":null,\"version\":null,\"at\":null,\"body\":null}",
                "{\"seq\":1,\"id\":\"x\",\"type\":\"t\",\"version\":1,\"at\":\"2026-03-01T08:00:00Z\",\"body\":{}}",
                "{\"seq\":1,\"id\":\"01890000-0000-7000-8000-000000000001\",\"type\":\"t\",\"version\":1,\"at\":\"soon\",\"body\":{}}",
                "{\"seq\":1,\"id\":\"01890000-0000-7000-8000-000000000001\",\"type\":\"t\",\"version\":1,\"at\":\"+99999-03-01T08:00:00Z\",\"body\":{}}",
                "{\"seq\":1,\"id\":\"01890000-0000-7000-8000-000000000001\",\"type\":\"\",\"version\":1,\"at\":\"2026-03-01T08:00:00Z\",\"body\":{}}",
                "{\"seq\":1,\"id\":\"01890000-0000-7000-8000-000000000001\",\"type\":\"t\\u0000\",\"version\":1,\"at\":\"2026-03-01T08:00:00Z\",\"body\":{}}",
                "{\"seq\":1,\"id\":\"01890000-0000-7000-8000-000000000001\",\"type\":\"t\",\"version\":1,\"at\":\"2026-03-01T08:00:00Z\",\"body\":[]}",
                "{\"seq\":1,\"id\":\"01890000-0000-7000-8000-000000000001\",\"type\":\"check-in\",\"version\":1,\"at\":\"2026-03-01T08:00:00Z\",\"body\":{\"stationId\":null,\"personId\":1,\"badgeSerial\":1}}",
                "{\"seq\":1,\"id\":\"01890000-0000-7000-8000-000000000001\",\"type\":\"check-in\",\"version\":1,\"at\":\"2026-03-01T08:00:00Z\",\"body\":{\"stationId\":\"xinghuali\",\"badgeSerial\":1}}",
                "{\"seq\":1,\"id\":\"01890000-0000-7000-8000-000000000001\",\"type\":\"check-in\",\"version\":1,\"at\":\"2026-03-01T08:00:00Z\",\"body\":{\"stationId\":\"elsewhere\",\"personId\":1,\"badgeSerial\":1}}",
                "{\"seq\":1,\"id\":\"01890000-0000-7000-8000-000000000001\",\"type\":\"check-in\",\"version\":1,\"at\":\"2026-03-01T08:00:00Z\",\"body\":{\"stationId\":\"xinghuali\",\"personId\":1,\"badgeSerial\":-1}}",
                "{\"seq\":1,\"id\":\"01890000-0000-7000-8000-000000000001\",\"type\":\"notice-opened\",\"version\":1,\"at\":\"2026-03-01T08:00:00Z\",\"body\":{\"personId\":1}}"
            })
    void aBrokenFactIsPutAsideWholeAndTheQueueMovesOn(String broken) {
        JsonNode node = codec.parse(broken);

        Taken taken = take(sender, 1, List.of(node, codec.toBody(checkIn(2))));

        assertThat(taken.acknowledged()).isEqualTo(2);
        assertThat(taken.refused()).extracting(Refusal::seq).containsExactly(1L);
        assertThat(text("select fact from quarantine where kiosk_id = :kiosk")).isEqualTo(node.toString());
        assertThat(checkIns()).isEqualTo(1);
    }

    @Test
    void aFactThatIsTooLargeIsPutAside() {
        String large = "{\"x\":\"" + "雪".repeat(70_000) + "\"}";

        Taken taken = take(sender, 1, List.of(codec.parse(raw(1, "\"type\":\"photo\",\"version\":1", large))));

        assertThat(taken.refused()).singleElement().satisfies(refusal -> assertThat(refusal.reason())
                .startsWith("too-large"));
        assertThat(taken.acknowledged()).isEqualTo(1);
    }

    @Test
    void halfASurrogatePairAndANulAreStoredAndARepeatIsRecognised() {
        JsonNode odd = codec.parse(raw(1, "\"type\":\"note\",\"version\":1", "{\"x\":\"a\\ud83dz\\u0000\"}"));

        take(sender, 1, List.of(odd));

        assertThat(take(sender, 1, List.of(odd))).isEqualTo(new Taken(1, List.of(), 0, 0, 1));
    }

    @Test
    void aFactWithoutItsNumberRefusesTheExchangeAndNothingIsKept() {
        List<JsonNode> facts = List.of(codec.toBody(checkIn(1)), codec.parse("{\"seq\":\"2\"}"));

        assertThatThrownBy(() -> take(sender, 1, facts)).isInstanceOf(WireException.class);
        assertThat(count("fact")).isZero();
    }

    @Test
    void aPersonReadsANoticeOnceHoweverOftenItIsOpened() {
        UUID notice = UUID.randomUUID();

        Taken taken = send(opened(1, notice, 7), opened(2, notice, 7));
        send(opened(3, notice, 7));

        assertThat(taken.stored()).isEqualTo(2);
        assertThat(number("select count(*) from notice_read where notice_id = '" + notice + "'"))
                .isEqualTo(1);
    }

    @Test
    void partsOfAnHourOnTheScreenAreKeptAndWhatIsToldOnceIsKeptOnce() {
        UUID notice = UUID.randomUUID();
        Instant hour = Instant.parse("2026-03-01T08:00:00Z");

        Taken taken = send(
                wall(1, new WallFact.NoticeDisplayed(notice, 2, hour, 3, 30)),
                wall(2, new WallFact.NoticeDisplayed(notice, 2, hour, 1, 10)),
                wall(3, new WallFact.EmergencyAcknowledged(notice, 2, 42L)),
                wall(4, new WallFact.EmergencyAcknowledged(notice, 2, null)),
                wall(5, new WallFact.NoticeUnshowable(notice, 2, "picture-broken")));

        assertThat(taken.stored()).isEqualTo(5);
        assertThat(number("select sum(seconds * times) from notice_display where notice_id = '" + notice + "'"))
                .isEqualTo(100);
        assertThat(number("select min(person_id) from notice_report where kind = 'ACKNOWLEDGED' and notice_id = '"
                        + notice + "'"))
                .isEqualTo(42);
        assertThat(count("notice_report")).isEqualTo(2);
    }

    @Test
    void anHourOfDisplayThatCannotBeIsPutAside() {
        UUID notice = UUID.randomUUID();

        Taken taken = send(
                wall(1, new WallFact.NoticeDisplayed(notice, 2, AT, 3, 30)),
                wall(2, new WallFact.NoticeDisplayed(notice, 2, Instant.EPOCH, 3, 3_601)),
                wall(3, new WallFact.EmergencySeen(notice, 0)));

        assertThat(taken.quarantined()).isEqualTo(3);
        assertThat(count("notice_display")).isZero();
    }

    @Test
    void aNeedBecomesAnEntryOfTheLedgerOnceWithWhatBelongsToIt() {
        Attachment memo = new Attachment("ab".repeat(32), "audio/ogg", 77);
        Fact need = need(1, "请加柜子", "13800132468", List.of(memo, memo));

        send(need, need);
        Taken again = send(need);

        assertThat(again).isEqualTo(new Taken(1, List.of(), 0, 0, 1));
        assertThat(count("need")).isEqualTo(1);
        assertThat(text("select words || state || channel || phone from need where kiosk_id = :kiosk"))
                .isEqualTo("请加柜子RECEIVEDkiosk13800132468");
        assertThat(number("select count(*) from need_attachment where need_id = '" + need.id() + "'"))
                .isEqualTo(2);
    }

    @Test
    void aNeedThatCannotBeIsPutAsideAndHoldsUpNothing() {
        Taken taken = send(
                need(1, "", null, List.of()),
                need(2, "长".repeat(2001), null, List.of()),
                need(3, "请加柜子", "138", List.of()),
                need(4, "好", null, List.of()));

        assertThat(taken.acknowledged()).isEqualTo(4);
        assertThat(taken.refused()).extracting(Refusal::seq).containsExactly(1L, 2L, 3L);
        assertThat(count("need")).isEqualTo(1);
    }

    @Test
    void anExchangeThatDiesBeforeItsCommitLeavesNothingBehind() {
        Fact one = checkIn(1);
        assertThatThrownBy(() -> store().write(tx -> {
                    intake.take(tx.session(), sender, 1, List.of(codec.toBody(one)));
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(count("fact")).isZero();
        assertThat(send(one)).isEqualTo(new Taken(1, List.of(), 1, 0, 0));
    }

    @Test
    void exchangesOfOneKioskAtTheSameTimeStoreEachFactOnce() throws Exception {
        List<Fact> facts = LongStream.rangeClosed(1, 60).mapToObj(this::checkIn).toList();
        send();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Taken>> sends = IntStream.range(0, 6)
                    .<Callable<Taken>>mapToObj(
                            i -> () -> send(facts.subList(i * 5, 35 + i * 5).toArray(Fact[]::new)))
                    .toList();
            for (Future<Taken> sent : threads.invokeAll(sends)) {
                assertThat(sent.get().refused()).isEmpty();
            }
        }

        assertThat(send(facts.toArray(Fact[]::new)).acknowledged()).isEqualTo(60);
        assertThat(checkIns()).isEqualTo(60);
        assertThat(count("quarantine")).isZero();
    }

    @Test
    void howeverTheNetworkMistreatsExchangesEveryFactIsStoredOnce() {
        long seed = new Random().nextLong();
        Random fate = new Random(seed);
        List<Fact> facts = LongStream.rangeClosed(1, 80).mapToObj(this::checkIn).toList();
        long acknowledged = 0;
        while (acknowledged < 80) {
            int from = Math.max(0, (int) acknowledged - fate.nextInt(10));
            List<Fact> batch = new ArrayList<>(facts.subList(from, Math.min(80, from + 1 + fate.nextInt(25))));
            Collections.shuffle(batch, fate);
            batch.removeIf(fact -> fate.nextInt(12) == 0);
            Taken taken = send(batch.toArray(Fact[]::new));
            boolean answerArrived = fate.nextBoolean();
            acknowledged = answerArrived ? taken.acknowledged() : acknowledged;
            assertThat(taken.refused()).as("seed %d", seed).isEmpty();
        }

        assertThat(checkIns()).as("seed %d", seed).isEqualTo(80);
    }

    private static Sender newStore(UUID kiosk) {
        return new Sender(kiosk, "xinghuali", UUID.randomUUID());
    }

    private Taken send(Fact... facts) {
        return take(sender, 1, List.of(facts).stream().map(codec::toBody).toList());
    }

    private Taken take(Sender from, long oldest, List<JsonNode> facts) {
        return store().write(tx -> intake.take(tx.session(), from, oldest, facts));
    }

    private Fact checkIn(long seq) {
        return new Fact(seq, UUID.randomUUID(), PersonFact.CheckedIn.TYPE, 1, AT, body(seq));
    }

    private JsonNode body(long person) {
        return codec.toBody(new PersonFact.CheckedIn("xinghuali", person, person));
    }

    private Fact need(long seq, String words, @Nullable String phone, List<Attachment> attachments) {
        JsonNode body = codec.toBody(
                new NeedFact.Raised("xinghuali", "parcel", words, null, null, phone, "22222222", "zh", attachments));
        return new Fact(seq, UUID.randomUUID(), NeedFact.Raised.TYPE, 1, AT, body);
    }

    private Fact opened(long seq, UUID notice, long person) {
        JsonNode body = codec.toBody(new NoticeFact.Opened(notice, person));
        return new Fact(seq, UUID.randomUUID(), NoticeFact.Opened.TYPE, 1, AT, body);
    }

    private Fact wall(long seq, WallFact body) {
        return new Fact(seq, UUID.randomUUID(), body.type(), 1, AT, codec.toBody(body));
    }

    private static String raw(long seq, String typeAndVersion, String body) {
        return "{\"seq\":" + seq + ",\"id\":\"" + UUID.randomUUID() + "\"," + typeAndVersion
                + ",\"at\":\"2026-03-01T08:00:00Z\",\"body\":" + body + "}";
    }

    private long count(String table) {
        return number("select count(*) from " + table + " where kiosk_id = '" + sender.kiosk() + "'");
    }

    private long checkIns() {
        return number("select count(*) from check_in c join fact f on f.id = c.id where f.kiosk_id = '" + sender.kiosk()
                + "'");
    }

    private long number(String sql) {
        return store().read(
                        session -> session.createNativeQuery(sql, Long.class).getSingleResult());
    }

    private String text(String sql) {
        return store().read(session -> session.createNativeQuery(sql, String.class)
                .setParameter("kiosk", sender.kiosk())
                .getSingleResult());
    }

    private UUID idAt(long seq) {
        return store().read(session -> session.createNativeQuery(
                        "select id from fact where kiosk_id = :kiosk and seq = :seq", UUID.class)
                .setParameter("kiosk", sender.kiosk())
                .setParameter("seq", seq)
                .getSingleResult());
    }
}
