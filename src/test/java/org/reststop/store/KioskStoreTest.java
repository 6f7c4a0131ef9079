package org.reststop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.BadgeKey;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.station.Station;
import org.reststop.sync.BadgeChange;
import org.reststop.sync.Change;
import org.reststop.sync.Fact;
import org.reststop.sync.PersonFact;
import org.reststop.sync.StationChange;
import org.reststop.sync.WireCodec;

class KioskStoreTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final UuidV7 ids = new UuidV7(clock, new SecureRandom());

    private final Path folder;

    KioskStoreTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private KioskStore open() {
        return KioskStores.open(folder, clock, ids);
    }

    private UUID checkIn(Store store) {
        UUID id = ids.next();
        return store.write(tx -> {
            tx.session().insert(new CheckIn(id, "heping", 7, 9, NOW));
            tx.record(id, new PersonFact.CheckedIn("heping", 7, 9), NOW);
            return id;
        });
    }

    @Test
    void factsAreNumberedWithoutGapsAndSurviveAClose() {
        UUID incarnation;
        UUID first;
        try (KioskStore store = open()) {
            incarnation = store.outbox().incarnation();
            first = checkIn(store);
            assertThatThrownBy(() -> store.write(tx -> {
                        tx.record(ids.next(), new PersonFact.CheckedIn("heping", 7, 9), NOW);
                        throw new IllegalArgumentException("on purpose");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            checkIn(store);
        }
        try (KioskStore store = open()) {
            assertThat(store.outbox().incarnation()).isEqualTo(incarnation);
            assertThat(store.outbox().queued()).isEqualTo(2);
            List<Fact> facts = store.outbox().next(10);
            assertThat(facts).extracting(Fact::seq).containsExactly(1L, 2L);
            assertThat(facts.getFirst().id()).isEqualTo(first);
            assertThat(facts.getFirst().at()).isEqualTo(NOW);
        }
    }

    @Test
    void aDamagedBadgeKeyIsSkippedAndTheChangesBehindItAreTaken() {
        WireCodec codec = new WireCodec();
        var damaged = new BadgeChange.KeyPublished(1, new byte[] {1, 2, 3});
        var station = new StationChange.Profile("heping", "和平驿站", "Heping", "Asia/Shanghai");
        try (KioskStore store = open()) {
            store.inbox()
                    .apply(
                            List.of(
                                    new Change(1, damaged.kind(), damaged.documentId(), codec.toBody(damaged)),
                                    new Change(2, station.kind(), station.documentId(), codec.toBody(station))),
                            2);

            assertThat(store.<Boolean>read(session -> session.get(BadgeKey.class, 1) == null))
                    .isTrue();
            assertThat(store.<Boolean>read(session -> session.get(Station.class, "heping") != null))
                    .isTrue();
            assertThat(store.inbox().cursor()).isEqualTo(2);
        }
    }
}
