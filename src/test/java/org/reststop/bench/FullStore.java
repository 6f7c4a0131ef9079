package org.reststop.bench;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.domain.station.Station;
import org.reststop.kiosk.sync.Identity;
import org.reststop.kiosk.sync.IdentityFile;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.testing.Badges;

/** A kiosk that has stood for years: an identity, and a store with many people and visits. Its HQ does not answer. */
final class FullStore {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String STATION = "bench";

    private FullStore() {}

    /** Fills a data folder and returns the settings that name it. */
    static KioskSettings fill(Path folder, Badges badges, int people, int checkIns) {
        Clock clock = Clock.systemUTC();
        try (KioskStore store = KioskStores.open(folder, clock, new UuidV7(clock, new SecureRandom()))) {
            store.write(tx -> {
                tx.session().insert(badges.key());
                tx.session().insert(new Station(STATION, "测试驿站", "Bench", ZONE));
                tx.session().doWork(connection -> {
                    try (Statement sql = connection.createStatement()) {
                        sql.execute("insert into person select x, '王*明', 'COURIER', '' from system_range(1, " + people
                                + ")");
                        sql.execute("insert into revocation select 3000000000 + x, current_timestamp, 'lost'"
                                + " from system_range(1, " + people / 100 + ")");
                        sql.execute("insert into check_in select random_uuid(), '" + STATION + "', 1 + mod(x, " + people
                                + "), 1 + mod(x, " + people + "), dateadd(minute, -mod(x * 7919, 1576800) - 60,"
                                + " current_timestamp) from system_range(1, " + checkIns + ")");
                    }
                });
                return checkIns;
            });
        }
        new IdentityFile(folder.resolve("identity"))
                .save(new Identity(UUID.randomUUID(), "bench", URI.create("http://127.0.0.1:9"), STATION));
        return settings(folder);
    }

    /** Settings that name a data folder, and an HQ that does not answer. */
    static KioskSettings settings(Path folder) {
        return new KioskSettings(
                folder,
                URI.create("http://127.0.0.1:9"),
                new KioskSettings.Screen(KioskSettings.Orientation.AUTO, 21.5, true, KioskSettings.Language.ZH),
                new KioskSettings.Visit(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ZERO),
                new KioskSettings.Wedge(true, Duration.ofMillis(100), ""),
                new KioskSettings.Serial(false, Optional.empty(), 9600, "", ""),
                new KioskSettings.Camera(Optional.empty(), 1280, 720),
                new KioskSettings.Sync(Duration.ofHours(1), 0, Duration.ofSeconds(5)),
                new KioskSettings.Registration(KioskSettings.COMPANIES));
    }

    /** The day on which today's badges begin. */
    static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
