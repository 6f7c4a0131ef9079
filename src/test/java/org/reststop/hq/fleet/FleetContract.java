package org.reststop.hq.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.domain.UuidV7;
import org.reststop.domain.station.Station;
import org.reststop.hq.fleet.Fleet.Enrolled;
import org.reststop.store.Store;
import org.reststop.testing.TestClock;

/** Who becomes HQ's kiosk and who is let in, on each database that HQ runs on. */
abstract class FleetContract {
    private static final String CLIENT = "192.0.2.7";

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final SecureRandom random = new SecureRandom();

    abstract Store store();

    private Fleet fleet() {
        return new Fleet(store(), clock, new UuidV7(clock, random), random);
    }

    @BeforeEach
    void aStation() {
        store().write(tx -> {
            tx.session().upsert(new Station("xinghuali", "杏花里驿站", "Xinghuali", ZoneId.of("Asia/Shanghai")));
            return true;
        });
    }

    @Test
    void aCodeMakesOneKiosk() {
        Fleet fleet = fleet();
        String code = code(fleet);

        Enrolled first = fleet.enrol(code, "大厅", CLIENT);
        Enrolled second = fleet.enrol(code, "门口", CLIENT);

        assertThat(first).isInstanceOfSatisfying(Enrolled.Done.class, done -> {
            assertThat(done.station().id()).isEqualTo("xinghuali");
            assertThat(fleet.admit(done.secret()).orElseThrow().kiosk())
                    .isEqualTo(done.kiosk().id());
        });
        assertThat(second).isInstanceOf(Enrolled.CodeRefused.class);
    }

    @Test
    void aCodeMayBeTypedInSmallLettersAndWithoutHyphens() {
        Fleet fleet = fleet();

        assertThat(fleet.enrol(code(fleet).toLowerCase(Locale.ROOT).replace("-", " "), "大厅", CLIENT))
                .isInstanceOf(Enrolled.Done.class);
    }

    @Test
    void aCodeUsedByManyAtOnceMakesOneKiosk() throws Exception {
        Fleet fleet = fleet();
        String code = code(fleet);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Enrolled>> tries = IntStream.range(0, 8)
                    .<Callable<Enrolled>>mapToObj(i -> () -> fleet.enrol(code, "大厅", "192.0.2." + i))
                    .toList();
            int done = 0;
            for (Future<Enrolled> tried : threads.invokeAll(tries)) {
                done += tried.get() instanceof Enrolled.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void aCodeExpiresAfterADay() {
        Fleet fleet = fleet();
        String code = code(fleet);
        clock.advance(Fleet.CODE_LIFE.plusSeconds(1));

        assertThat(fleet.enrol(code, "大厅", CLIENT)).isInstanceOf(Enrolled.CodeRefused.class);
    }

    @Test
    void aCodeIsOnlyMadeForAStation() {
        assertThat(fleet().createCode("nowhere")).isEmpty();
    }

    @Test
    void whoeverGuessesCodesIsMadeToWaitAndNobodyElseIs() {
        Fleet fleet = fleet();
        for (int i = 0; i < 10; i++) {
            assertThat(fleet.enrol("AAAA-AAAA-AAA" + i, "大厅", CLIENT)).isInstanceOf(Enrolled.CodeRefused.class);
        }

        assertThat(fleet.enrol(code(fleet), "大厅", CLIENT)).isInstanceOf(Enrolled.TooManyGuesses.class);
        assertThat(fleet.enrol(code(fleet), "大厅", "192.0.2.8")).isInstanceOf(Enrolled.Done.class);
        clock.advance(Duration.ofMinutes(10));
        assertThat(fleet.enrol(code(fleet), "大厅", CLIENT)).isInstanceOf(Enrolled.Done.class);
    }

    @Test
    void aWrongSecretOpensNothing() {
        Fleet fleet = fleet();
        Enrolled.Done one = (Enrolled.Done) fleet.enrol(code(fleet), "大厅", CLIENT);
        Enrolled.Done other = (Enrolled.Done) fleet.enrol(code(fleet), "门口", CLIENT);
        String mixed = one.secret().substring(0, 37) + other.secret().substring(37);

        String forgotten = UUID.randomUUID() + one.secret().substring(36);

        for (String secret : List.of(
                "",
                ".",
                "x".repeat(80),
                forgotten,
                one.secret() + "x",
                one.kiosk().id() + ".",
                mixed)) {
            assertThat(fleet.admit(secret)).as(secret).isEmpty();
        }
    }

    @Test
    void aRevokedKioskIsShutOut() {
        Fleet fleet = fleet();
        Enrolled.Done done = (Enrolled.Done) fleet.enrol(code(fleet), "大厅", CLIENT);

        assertThat(fleet.revoke(done.kiosk().id())).isTrue();

        assertThat(fleet.admit(done.secret())).isEmpty();
        assertThat(fleet.revoke(done.kiosk().id())).isFalse();
    }

    @Test
    void aKioskIsSeenWithItsClockAndItsQueue() {
        Fleet fleet = fleet();
        Enrolled.Done done = (Enrolled.Done) fleet.enrol(code(fleet), "大厅", CLIENT);
        Instant kioskTime = clock.instant().plus(Duration.ofDays(3650));

        store().write(tx -> {
            fleet.seen(tx.session(), done.kiosk().id(), new Fleet.Sighting(kioskTime, 12, 34, 1));
            return true;
        });

        Kiosk seen = find(fleet, done);
        assertThat(seen.lastSeenAt()).contains(clock.instant());
        assertThat(seen.clockOffset()).contains(Duration.ofDays(3650));
        assertThat(seen.queued()).hasValue(12);
        assertThat(seen.feedCursor()).hasValue(34);
    }

    @Test
    void anIdleKioskIsSeenOnceItsSightingIsFlushedAndNeverEarlierThanBefore() {
        Fleet fleet = fleet();
        Enrolled.Done done = (Enrolled.Done) fleet.enrol(code(fleet), "大厅", CLIENT);
        UUID kiosk = done.kiosk().id();
        Instant early = clock.instant();
        fleet.seen(kiosk, new Fleet.Sighting(early, 1, 2, 1));
        clock.advance(Duration.ofSeconds(1));
        store().write(tx -> {
            fleet.seen(tx.session(), kiosk, new Fleet.Sighting(clock.instant(), 12, 34, 1));
            return true;
        });

        fleet.flushSightings();

        assertThat(find(fleet, done).lastSeenAt()).contains(clock.instant());
        assertThat(find(fleet, done).queued()).hasValue(12);
        clock.advance(Duration.ofSeconds(1));
        fleet.seen(kiosk, new Fleet.Sighting(clock.instant(), 0, 35, 1));
        fleet.flushSightings();
        assertThat(find(fleet, done).lastSeenAt()).contains(clock.instant());
        assertThat(find(fleet, done).feedCursor()).hasValue(35);
    }

    @Test
    void aKioskThatIsLetInIsToldWhereItStands() {
        Fleet fleet = fleet();
        Enrolled.Done done = (Enrolled.Done) fleet.enrol(code(fleet), "大厅", CLIENT);
        UUID incarnation = UUID.randomUUID();
        assertThat(fleet.admit(done.secret()).orElseThrow().acknowledged()).isEmpty();
        store().write(tx -> tx.session()
                .createNativeMutationQuery("insert into kiosk_store (kiosk_id, incarnation, acknowledged_seq,"
                        + " first_seen_at) values (:kiosk, :incarnation, 41, current_timestamp)")
                .setParameter("kiosk", done.kiosk().id())
                .setParameter("incarnation", incarnation)
                .executeUpdate());

        Admitted admitted = fleet.admit(done.secret()).orElseThrow();

        assertThat(admitted.stationId()).isEqualTo("xinghuali");
        assertThat(admitted.acknowledged()).containsExactly(Map.entry(incarnation, 41L));
    }

    private static Kiosk find(Fleet fleet, Enrolled.Done done) {
        return fleet.kiosks().stream()
                .filter(kiosk -> kiosk.id().equals(done.kiosk().id()))
                .findFirst()
                .orElseThrow();
    }

    private static String code(Fleet fleet) {
        return fleet.createCode("xinghuali").orElseThrow().code();
    }
}
