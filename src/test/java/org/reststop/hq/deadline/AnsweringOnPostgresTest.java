package org.reststop.hq.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.Question;
import org.reststop.hq.assignment.Roster;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.followup.FollowUpPlan;
import org.reststop.hq.followup.FollowUpRound;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.Cases;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.need.Ledger;
import org.reststop.store.HqStores;
import org.reststop.store.PostgresDatabase;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.sync.NeedFact;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AnsweringOnPostgresTest extends AnsweringContract {
    private static final List<Class<?>> ENTITIES = Stream.of(
                    Ledger.ENTITIES, DeadlineRound.ENTITIES, Roster.ENTITIES, FollowUpRound.ENTITIES)
            .flatMap(List::stream)
            .toList();

    private PostgresDatabase server;
    private Store store;

    @BeforeAll
    void open() throws Exception {
        server = ReadyStores.postgres();
        store = HqStores.open(server.settings(), ENTITIES);
    }

    @AfterAll
    void close() throws Exception {
        store.close();
        server.close();
    }

    @Override
    Store store() {
        return store;
    }

    @Test
    void twoNodesWhoseRoundsRunSideBySideDoNothingTwice() throws Exception {
        TestClock clock = new TestClock(Instant.parse("2026-03-02T01:00:00Z"));
        try (Store other = HqStores.open(server.settings(), ENTITIES)) {
            Cases cases = new Cases(store, clock, new DeadlineWatch(), new FollowUpPlan());
            List<CaseWork> nodes = List.of(
                    cases.work,
                    new CaseWork(
                            other,
                            new FeedPublisher(new WireCodec()),
                            clock,
                            List.of(new DeadlineWatch(), new FollowUpPlan())));
            List<LedgerEntry.Key> keys = IntStream.range(0, 12)
                    .mapToObj(i -> cases.raise("要柜子", 1L + i))
                    .toList();
            sideBySide(nodes, other, clock);
            for (LedgerEntry.Key key : keys) {
                cases.done(key, new Act.Assign(Cases.ZHOU, ""), new Act.Answer("在联系"));
            }
            clock.advance(Duration.ofDays(40));
            sideBySide(nodes, other, clock);
            for (LedgerEntry.Key key : keys) {
                assertThat(cases.acts(key)).containsExactly("promise", "assign", "answer", "escalate");
                cases.done(key, new Act.Finish("装好了"));
                cases.send(new NeedFact.Rated(cases.station, key.id(), Question.HELPED, Face.GOOD, "", null));
            }
            clock.advance(Duration.ofDays(8));
            sideBySide(nodes, other, clock);
            for (LedgerEntry.Key key : keys) {
                assertThat(cases.acts(key)).endsWith("finish", "rate", "ask");
            }
        }
    }

    /** Each round of each node twice, all at once; a round that meets another node's change is made again. */
    private void sideBySide(List<CaseWork> nodes, Store other, TestClock clock) throws Exception {
        List<Callable<Boolean>> rounds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Store own = i % 2 == 0 ? store : other;
            CaseWork work = nodes.get(i % 2);
            rounds.add(() -> again(new DeadlineRound(own, work, clock)::run));
            rounds.add(() -> again(new FollowUpRound(own, work, clock)::run));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> round : threads.invokeAll(rounds)) {
                assertThat(round.get()).isTrue();
            }
        }
    }

    private static boolean again(Runnable round) {
        for (int i = 0; i < 5; i++) {
            try {
                round.run();
                return true;
            } catch (StoreException e) {
                // As HQ does: what failed is made again.
            }
        }
        return false;
    }
}
