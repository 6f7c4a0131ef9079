package org.reststop.hq.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.domain.UuidV7;
import org.reststop.store.Store;
import org.reststop.sync.Fact;
import org.reststop.sync.FactBody;
import org.reststop.sync.NoticeFact;
import org.reststop.sync.PersonFact;
import org.reststop.sync.WireCodec;

/** Facts that HQ once could not read and now can, and times that cannot be, on each database that HQ runs on. */
abstract class LateReadingContract {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final String UNHEARD_OF = "tea-served";

    private final WireCodec codec = new WireCodec();
    private final UuidV7 ids = new UuidV7(Clock.systemUTC(), new Random(7));
    private final Intake intake = new Intake(codec, Clock.systemUTC(), ids);
    private final List<Consequences.Accepted> told = Collections.synchronizedList(new ArrayList<>());
    private Sender sender = new Sender(new UUID(1, 1), "xinghuali", new UUID(1, 2));

    abstract Store store();

    @BeforeEach
    void anotherKiosk() {
        sender = new Sender(UUID.randomUUID(), "xinghuali", UUID.randomUUID());
    }

    private LateReading reading() {
        return new LateReading(store(), codec, ids, (session, from, facts) -> told.addAll(facts));
    }

    @Test
    void aFactOfATypeThatIsNotKnownWaitsForTheUpgradeThatKnowsIt() {
        send(unheardOf(1, Map.of("cups", 2)));

        assertThat(reading().run()).isZero();

        assertThat(count("select count(*) from unread_fact u join fact f on f.id = u.id"))
                .isEqualTo(1);
    }

    @Test
    void afterTheUpgradeItIsReadOnceHoweverManyNodesStartTogether() throws Exception {
        for (long seq = 1; seq <= 20; seq++) {
            send(unheardOf(seq, new PersonFact.CheckedIn("xinghuali", seq, seq)));
        }
        upgradeTo(PersonFact.CheckedIn.TYPE);

        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Long>> starts =
                    List.of(() -> reading().run(), () -> reading().run());
            long all = 0;
            for (Future<Long> start : nodes.invokeAll(starts)) {
                all += start.get();
            }
            assertThat(all).isEqualTo(20);
        }
        assertThat(reading().run()).isZero();
        assertThat(count("select count(*) from check_in c join fact f on f.id = c.id and f.understood"))
                .isEqualTo(20);
    }

    @Test
    void whatFollowsFromItFollowsOnce() {
        UUID notice = ids.next();
        var edit = new NoticeFact.Edited(notice, 1, 7, "新题", null, null, null, null, null, null);
        send(unheardOf(1, edit));
        upgradeTo(NoticeFact.Edited.TYPE);

        reading().run();
        reading().run();

        assertThat(told).extracting(Consequences.Accepted::body).containsExactly(edit);
    }

    @Test
    void whoeverIsToldIsToldLastInItsTransactionOfOneSendersFacts() {
        for (int i = 0; i < 3; i++) {
            anotherKiosk();
            send(unheardOf(1, edit()), unheardOf(2, edit()));
            upgradeTo(NoticeFact.Edited.TYPE);
        }

        List<StatelessSession> transactions = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        new LateReading(store(), codec, ids, (session, from, facts) -> {
                    transactions.add(session);
                    counts.add(facts.size());
                })
                .run();

        assertThat(transactions).hasSize(3).doesNotHaveDuplicates();
        assertThat(counts).containsOnly(2);
    }

    private FactBody edit() {
        return new NoticeFact.Edited(ids.next(), 1, 7, "新题", null, null, null, null, null, null);
    }

    @Test
    void oneThatIsStillNoGoodIsPutAsideWithItsReasonAndBlocksNothing() {
        send(unheardOf(1, Map.of("stationId", 5)), unheardOf(2, new PersonFact.CheckedIn("xinghuali", 4, 4)));
        upgradeTo(PersonFact.CheckedIn.TYPE);

        assertThat(reading().run()).isEqualTo(2);

        assertThat(count("select count(*) from check_in c join fact f on f.id = c.id"))
                .isEqualTo(1);
        assertThat(count("select count(*) from quarantine f where f.reason like 'unreadable:%'"))
                .isEqualTo(1);
    }

    @Test
    void aBrokenReferenceIsPutAsideAndTheQueueMovesOn() {
        Taken taken = send(checkIn(1, "heping", NOW), checkIn(2, "xinghuali", NOW));

        assertThat(taken.acknowledged()).isEqualTo(2);
        assertThat(taken.refused()).singleElement().satisfies(refusal -> assertThat(refusal.reason())
                .startsWith("other-station:"));
        assertThat(count("select count(*) from check_in c join fact f on f.id = c.id"))
                .isEqualTo(1);
    }

    @Test
    void aFactKeepsTheKiosksTimeAndHqsReceiptAndCountsToTheDayThatItWas() {
        Duration tenYears = Duration.ofDays(3650);
        Sender late = new Sender(sender.kiosk(), sender.stationId(), sender.incarnation(), tenYears);
        Instant hourAgo = NOW.minus(Duration.ofHours(1));
        sender = late;

        send(checkIn(1, "xinghuali", hourAgo.minus(tenYears)));

        assertThat(instant("select f.at from fact f")).isEqualTo(hourAgo.minus(tenYears));
        assertThat(instant("select f.received_at from fact f")).isAfterOrEqualTo(NOW);
        assertThat(instant("select c.at from check_in c join fact f on f.id = c.id"))
                .isEqualTo(hourAgo);
    }

    @Test
    void aClockThatJumpsNeitherBlocksNorReorders() {
        Taken taken = send(
                checkIn(1, "xinghuali", NOW),
                checkIn(2, "xinghuali", Instant.EPOCH),
                checkIn(3, "xinghuali", NOW.plus(Duration.ofDays(3650))),
                checkIn(4, "xinghuali", NOW.minusSeconds(60)));

        assertThat(taken.acknowledged()).isEqualTo(4);
        assertThat(taken.refused()).isEmpty();
        List<Long> order = store().read(session -> session.createNativeQuery(
                        "select seq from fact where kiosk_id = :kiosk order by incarnation, seq", Long.class)
                .setParameter("kiosk", sender.kiosk())
                .getResultList());
        assertThat(order).containsExactly(1L, 2L, 3L, 4L);
        assertThat(count("select count(*) from check_in c join fact f on f.id = c.id and c.at > f.received_at"
                        + " - interval '2' day"))
                .isEqualTo(4);
    }

    private Fact unheardOf(long seq, Object body) {
        return new Fact(seq, ids.next(), UNHEARD_OF, 1, NOW, codec.toBody(body));
    }

    private Fact checkIn(long seq, String station, Instant at) {
        var body = new PersonFact.CheckedIn(station, seq, seq);
        return new Fact(seq, ids.next(), body.type(), body.version(), at, codec.toBody(body));
    }

    private Taken send(Fact... facts) {
        return store().write(tx -> intake.take(
                tx.session(),
                sender,
                1,
                List.of(facts).stream().map(codec::toBody).toList()));
    }

    /** To the database it is all one whether the type is known because of an upgrade or was so all along. */
    private void upgradeTo(String type) {
        for (String table : List.of("unread_fact", "fact")) {
            store().write(tx -> tx.session()
                    .createNativeMutationQuery("update " + table + " set type = :type where type = :before"
                            + (table.equals("fact")
                                    ? " and kiosk_id = :kiosk"
                                    : " and id in" + " (select id from fact where kiosk_id = :kiosk)"))
                    .setParameter("type", type)
                    .setParameter("before", UNHEARD_OF)
                    .setParameter("kiosk", sender.kiosk())
                    .executeUpdate());
        }
    }

    /** Of this test's kiosk; {@code sql} calls the table that names the kiosk f. */
    private long count(String sql) {
        return store().read(session -> session.createNativeQuery(ofKiosk(sql), Long.class)
                .setParameter("kiosk", sender.kiosk())
                .getSingleResult());
    }

    private Instant instant(String sql) {
        return store().read(session -> session.createNativeQuery(ofKiosk(sql), Instant.class)
                .setParameter("kiosk", sender.kiosk())
                .getSingleResult());
    }

    private static String ofKiosk(String sql) {
        return sql + (sql.contains(" where ") ? " and" : " where") + " f.kiosk_id = :kiosk";
    }
}
