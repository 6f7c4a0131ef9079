package org.reststop.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.domain.station.Station;
import org.reststop.kiosk.checkin.BadgeRecognizer;
import org.reststop.kiosk.checkin.CheckInDesk;
import org.reststop.kiosk.checkin.Place;
import org.reststop.kiosk.sync.Identity;
import org.reststop.kiosk.sync.IdentityFile;
import org.reststop.kiosk.sync.SyncService;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.sync.PersonFact;
import org.reststop.testing.Badges;

/** A kiosk that was away for a week, with its real store and sync; people check in meanwhile. */
final class CatchUp {
    private static final int KIOSK = 99_999;
    private static final int FACTS = 100_000;
    private static final int TOGETHER = 1_000;
    private static final int SCANS = 250;
    private static final long BETWEEN_SCANS_MILLIS = 20;

    private CatchUp() {}

    static List<Row> measure(Path folder, HqChild hq) throws Exception {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        UuidV7 ids = new UuidV7(clock, random);
        // HQ signs with key 1, and its own would take the place of this one.
        Badges badges = new Badges(9);
        try (KioskStore store = KioskStores.open(folder, clock, ids)) {
            fill(store, badges, ids);
            Place place = new Place(ManyKiosks.STATION, FullStore.ZONE, Duration.ZERO);
            CheckInDesk desk = new CheckInDesk(store, new BadgeRecognizer(FullStore.ZONE), place, clock, ids);
            scan(desk, badges, 1, () -> {});
            double[] alone = scan(desk, badges, 1 + SCANS, () -> {});
            Identity identity =
                    new Identity(ManyKiosks.id(KIOSK), ManyKiosks.secret(KIOSK), hq.address(), ManyKiosks.STATION);
            IdentityFile file = new IdentityFile(folder.resolve("identity"));
            file.save(identity);
            long waiting = store.outbox().queued();
            double heapBefore = heapMegabytes();
            var settings = new KioskSettings.Sync(Duration.ofSeconds(5), 0, Duration.ofSeconds(60));
            try (SyncService sync = new SyncService(identity, file, store, settings, clock, random)) {
                long began = System.nanoTime();
                sync.start();
                double[] during = scan(desk, badges, 1 + 2 * SCANS, sync::giveWay);
                boolean stillBusy = store.outbox().queued() > SCANS;
                waitUntilSent(store);
                double seconds = (System.nanoTime() - began) / 1e9;
                double heapAfter = heapMegabytes();
                return List.of(
                        Row.alone("catch_up", seconds, "s"),
                        Row.alone("catch_up_rate", waiting / seconds, "facts/s"),
                        Row.against("catch_up_heap", heapAfter, "MB", "heap before it", heapBefore),
                        Row.against("check_in_p50_during_sync", at(during, 0.5), "ms", "without sync", at(alone, 0.5)),
                        Row.against(
                                "check_in_p95_during_sync", at(during, 0.95), "ms", "without sync", at(alone, 0.95)),
                        Row.alone("scans_all_during_sync", stillBusy ? 1 : 0, "1 = yes"));
            }
        }
    }

    private static void fill(KioskStore store, Badges badges, UuidV7 ids) {
        Instant from = Instant.now().minus(7, ChronoUnit.DAYS);
        store.write(tx -> {
            tx.session().insert(badges.key());
            tx.session().insert(new Station(ManyKiosks.STATION, "测试驿站", "Bench", FullStore.ZONE));
            return FACTS;
        });
        for (int first = 0; first < FACTS; first += TOGETHER) {
            int begin = first;
            store.write(tx -> {
                for (int i = begin; i < begin + TOGETHER; i++) {
                    CheckIn visit = new CheckIn(ids.next(), ManyKiosks.STATION, i, i, from.plusSeconds(6L * i));
                    tx.session().insert(visit);
                    tx.record(visit.id(), new PersonFact.CheckedIn(ManyKiosks.STATION, i, i), visit.at());
                }
                return begin;
            });
        }
    }

    /** Milliseconds from the badge's text to the greeting's words, sorted. */
    private static double[] scan(CheckInDesk desk, Badges badges, long firstPerson, Runnable onScan)
            throws InterruptedException {
        double[] millis = new double[SCANS];
        LocalDate today = FullStore.today();
        for (int i = 0; i < SCANS; i++) {
            String badge = badges.courier(200_000 + firstPerson + i, 200_000 + firstPerson + i, today);
            long began = System.nanoTime();
            onScan.run();
            if (!(desk.checkIn(badge) instanceof CheckInOutcome.Welcomed)) {
                throw new IllegalStateException("a badge was not welcomed");
            }
            millis[i] = (System.nanoTime() - began) / 1e6;
            Thread.sleep(BETWEEN_SCANS_MILLIS);
        }
        Arrays.sort(millis);
        return millis;
    }

    private static void waitUntilSent(KioskStore store) throws InterruptedException {
        for (int i = 0; i < 6_000 && store.outbox().queued() > 0; i++) {
            Thread.sleep(20);
        }
        if (store.outbox().queued() > 0) {
            throw new IllegalStateException(
                    "facts still wait: " + store.outbox().queued());
        }
    }

    private static double heapMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
