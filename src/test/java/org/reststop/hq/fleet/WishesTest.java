package org.reststop.hq.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.domain.UuidV7;
import org.reststop.domain.station.Station;
import org.reststop.store.HqStores;
import org.reststop.store.PostgresDatabase;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;
import org.reststop.sync.Traffic;
import org.reststop.testing.TestClock;

/** What staff want of kiosks, on each database that HQ runs on; on PostgreSQL with two nodes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class WishesTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final SecureRandom random = new SecureRandom();
    private PostgresDatabase server;
    private Store postgres;
    private Store otherNode;
    private Store h2;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        server = ReadyStores.postgres();
        var settings = server.settings();
        postgres = HqStores.open(settings, Fleet.ENTITIES);
        otherNode = HqStores.open(settings, Fleet.ENTITIES);
        h2 = HqStores.open(ReadyStores.hq(folder), Fleet.ENTITIES);
        for (Store store : List.of(postgres, h2)) {
            store.write(tx -> {
                tx.session().insert(new Station("heping", "和平驿站", "Heping", ZoneId.of("Asia/Shanghai")));
                return store;
            });
        }
    }

    @AfterAll
    void close() throws Exception {
        h2.close();
        otherNode.close();
        postgres.close();
        server.close();
    }

    private Store store(String database) {
        return database.equals("h2") ? h2 : postgres;
    }

    private Store node(String database) {
        return database.equals("h2") ? h2 : otherNode;
    }

    private Fleet.Enrolled.Done kiosk(Store store) {
        Fleet fleet = fleet(store);
        String code = fleet.createCode("heping").orElseThrow().code();
        return (Fleet.Enrolled.Done) fleet.enrol(code, "大厅", "192.0.2.1");
    }

    private Fleet fleet(Store store) {
        return new Fleet(store, clock, new UuidV7(clock, random), random);
    }

    private Wish wish(Store store, Fleet.Enrolled.Done kiosk) {
        return fleet(store).admit(kiosk.secret()).orElseThrow().wish();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void anOrderGoesOutOnceHoweverManyNodesTheKioskAsksAtOnce(String database) throws Exception {
        Fleet.Enrolled.Done kiosk = kiosk(store(database));
        UUID id = kiosk.kiosk().id();
        assertThat(wish(store(database), kiosk)).isEqualTo(Wish.NONE);

        assertThat(new Wishes(store(database), clock).order(id)).isTrue();
        assertThat(new Wishes(store(database), clock).order(id)).isTrue();
        assertThat(wish(node(database), kiosk).syncOrdered()).isTrue();

        List<Callable<Boolean>> askers = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(
                        i -> () -> new Wishes(i % 2 == 0 ? store(database) : node(database), clock).take(id))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long given = threads.invokeAll(askers).stream()
                    .filter(answer -> answer.resultNow())
                    .count();
            assertThat(given).isEqualTo(1);
        }
        assertThat(wish(store(database), kiosk).syncOrdered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void anOrderForAllIsForAllButThoseThatAreShutOut(String database) {
        Store store = store(database);
        Fleet.Enrolled.Done slow = kiosk(store);
        Fleet.Enrolled.Done other = kiosk(store);
        Fleet.Enrolled.Done gone = kiosk(store);
        Wishes wishes = new Wishes(store, clock);
        wishes.slow(slow.kiosk().id(), Duration.ofMinutes(10));
        fleet(store).revoke(gone.kiosk().id());

        wishes.orderAll();

        assertThat(wish(store, slow)).isEqualTo(new Wish(true, Duration.ofMinutes(10)));
        assertThat(wish(store, other)).isEqualTo(new Wish(true, Duration.ZERO));
        assertThat(wishes.take(gone.kiosk().id())).isFalse();
        assertThat(wishes.order(gone.kiosk().id())).isFalse();
        assertThat(wishes.order(UUID.randomUUID())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void staffSeeWishesAndWhatLinesCarry(String database) {
        Store store = store(database);
        Fleet.Enrolled.Done kiosk = kiosk(store);
        Wishes wishes = new Wishes(store, clock);
        wishes.slow(kiosk.kiosk().id(), Duration.ofMinutes(5));
        wishes.slow(kiosk.kiosk().id(), Duration.ofMinutes(30));
        wishes.carried(kiosk.kiosk().id(), new Traffic(LocalDate.of(2026, 3, 1), 1, 2, 3, 4));
        wishes.carried(kiosk.kiosk().id(), new Traffic(LocalDate.of(2026, 3, 2), 5, 6, 7, 8));

        KioskSight sight = fleet(store).sights().stream()
                .filter(one -> one.kiosk().id().equals(kiosk.kiosk().id()))
                .findFirst()
                .orElseThrow();

        assertThat(sight.wish()).isEqualTo(new Wish(false, Duration.ofMinutes(30)));
        assertThat(sight.traffic()).contains(new Traffic(LocalDate.of(2026, 3, 2), 5, 6, 7, 8));
    }
}
