package org.reststop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a real PostgreSQL ends in favour of another transaction is done all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class LostRaceTest {
    private PostgresDatabase server;
    private Store store;

    @BeforeAll
    void open() throws Exception {
        server = ReadyStores.postgres();
        store = HqStores.open(server.settings(), List.of());
        store.write(tx -> {
            run(tx.session(), "create table seat (id integer primary key, taken integer not null)");
            run(tx.session(), "insert into seat (id, taken) values (1, 0), (2, 0), (3, 0), (4, 0)");
            // The server looks for deadlocks after a second; here nobody wants to wait so long.
            return run(tx.session(), "alter role " + server.user() + " set deadlock_timeout = '50ms'");
        });
        store.close();
        store = HqStores.open(server.settings(), List.of());
    }

    @AfterAll
    void close() throws Exception {
        store.close();
        server.close();
    }

    @Test
    void twoTransactionsThatWaitForEachOtherBothGetDone() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Integer> up = both.submit(() -> take(1, 2, bothHoldOne, runs));
            Future<Integer> down = both.submit(() -> take(2, 1, bothHoldOne, runs));
            up.get(30, TimeUnit.SECONDS);
            down.get(30, TimeUnit.SECONDS);
        }

        assertThat(runs).hasValue(3);
        assertThat(taken(1)).isEqualTo(2);
        assertThat(taken(2)).isEqualTo(2);
    }

    @Test
    void aSerializationFailureIsTriedAgainWithWhatTheOtherWrote() {
        AtomicInteger runs = new AtomicInteger();
        store.write(tx -> {
            run(tx.session(), "set transaction isolation level repeatable read");
            int before = taken(tx.session(), 3);
            if (runs.incrementAndGet() == 1) {
                store.write(other -> run(other.session(), "update seat set taken = taken + 10 where id = 3"));
            }
            return run(tx.session(), "update seat set taken = " + (before + 1) + " where id = 3");
        });

        assertThat(runs).hasValue(2);
        assertThat(taken(3)).isEqualTo(11);
    }

    @Test
    void whoeverLosesAgainAndAgainIsToldAndNothingIsHalfDone() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> store.write(tx -> {
                    runs.incrementAndGet();
                    run(tx.session(), "update seat set taken = 99 where id = 4");
                    return run(tx.session(), "do $$ begin raise exception 'lost' using errcode = '40P01'; end $$");
                }))
                .isInstanceOf(StoreException.class);

        assertThat(runs).hasValue(3);
        assertThat(taken(4)).isZero();
    }

    private int take(int first, int second, CountDownLatch bothHoldOne, AtomicInteger runs) {
        return store.write(tx -> {
            runs.incrementAndGet();
            run(tx.session(), "update seat set taken = taken + 1 where id = " + first);
            bothHoldOne.countDown();
            try {
                bothHoldOne.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return run(tx.session(), "update seat set taken = taken + 1 where id = " + second);
        });
    }

    private int taken(int seat) {
        return store.read(session -> taken(session, seat));
    }

    private static int taken(StatelessSession session, int seat) {
        return session.createNativeQuery("select taken from seat where id = " + seat, Integer.class)
                .getSingleResult();
    }

    private static int run(StatelessSession session, String sql) {
        return session.createNativeMutationQuery(sql).executeUpdate();
    }
}
