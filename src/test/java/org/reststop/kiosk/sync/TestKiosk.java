package org.reststop.kiosk.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.sync.PersonFact;
import org.reststop.sync.Protocol;
import org.reststop.testing.TestClock;

/** A kiosk without a screen: a real store, and check-ins by call. */
final class TestKiosk implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-24T02:00:00Z");
    static final KioskSettings.Sync SETTINGS =
            new KioskSettings.Sync(Duration.ofSeconds(30), 0.2, Duration.ofSeconds(60));

    final TestClock clock = new TestClock(START);
    private final Path folder;
    final UuidV7 ids;
    private final List<UUID> made = new ArrayList<>();
    private KioskStore store;

    TestKiosk(Path folder) {
        this(folder, 1);
    }

    /** @param seed of the ids that it draws */
    TestKiosk(Path folder, long seed) {
        this.folder = folder;
        this.ids = new UuidV7(clock, new Random(seed));
        this.store = KioskStores.open(ReadyStores.kiosk(folder), clock, ids);
    }

    KioskStore store() {
        return store;
    }

    void reopen() {
        store.close();
        open();
    }

    /** The power fails, and the disk is copied to another kiosk before it is back. */
    TestKiosk copyTo(Path other, long seed) throws IOException {
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, other.resolve(folder.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        open();
        return new TestKiosk(other, seed);
    }

    private void open() {
        store = KioskStores.open(ReadyStores.kiosk(folder), clock, ids);
    }

    static Identity identity(URI hq) {
        return new Identity(new UUID(7, 7), "secret-of-this-kiosk", hq, "heping");
    }

    /** Stores check-ins, all in one transaction. */
    void checkIn(int count) {
        List<UUID> fresh = store.write(tx -> {
            List<UUID> drawn = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                UUID id = ids.next();
                drawn.add(id);
                tx.session().insert(new CheckIn(id, "heping", 7, 9, clock.instant()));
                tx.record(id, new PersonFact.CheckedIn("heping", 7, 9), clock.instant());
            }
            return drawn;
        });
        synchronized (made) {
            made.addAll(fresh);
        }
    }

    /** Stores a fact that is larger than HQ takes. */
    void recordOversized() {
        UUID id = ids.next();
        store.write(tx -> {
            tx.record(id, new PersonFact.CheckedIn("h".repeat(Protocol.MAX_FACT), 7, 9), clock.instant());
            return id;
        });
        synchronized (made) {
            made.add(id);
        }
    }

    /** The ids of all facts that were stored, in order. */
    List<UUID> made() {
        synchronized (made) {
            return List.copyOf(made);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
