package org.reststop.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.reststop.domain.UuidV7;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.need.KeptDraft;
import org.reststop.store.disk.Disk;
import org.reststop.sync.Fact;
import org.reststop.sync.PersonFact;

/** Records check-ins in a kiosk's store and finds them again. */
final class Visits {
    static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");

    /** What HQ's clock says when it acknowledges. */
    static final Instant HQ_TIME = NOW;

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final UuidV7 ids;

    Visits(long seed) {
        ids = new UuidV7(clock, new Random(seed));
    }

    KioskStore open(Path folder) {
        return KioskStores.open(folder, clock, ids);
    }

    KioskStore open(Path folder, Disk disk, Schema schema) {
        return KioskStores.open(folder, clock, ids, disk, schema);
    }

    /** Returns once the store says that it is on disk. */
    UUID checkIn(Store store) {
        UUID id = ids.next();
        return store.write(tx -> {
            tx.session().insert(new CheckIn(id, "heping", id.hashCode(), 9, NOW));
            tx.record(id, new PersonFact.CheckedIn("heping", id.hashCode(), 9), NOW);
            return id;
        });
    }

    List<UUID> checkIn(Store store, int times) {
        return Stream.generate(() -> checkIn(store)).limit(times).toList();
    }

    static List<UUID> waiting(KioskStore store) {
        return store.outbox().next(Integer.MAX_VALUE).stream().map(Fact::id).toList();
    }

    static List<Long> waitingSeqs(KioskStore store) {
        return store.outbox().next(Integer.MAX_VALUE).stream().map(Fact::seq).toList();
    }

    static List<UUID> rows(Store store) {
        return store.read(session -> session.createSelectionQuery("select c.id from CheckIn c", UUID.class)
                .getResultList());
    }

    /** The words of the draft that is kept, empty if none is. */
    static String draft(Store store) {
        return store.read(session -> Optional.ofNullable(session.get(KeptDraft.class, KeptDraft.KEY))
                .map(KeptDraft::words)
                .orElse(""));
    }
}
