package org.reststop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.testing.SmallDisk;

/** A real file system of four megabytes. Needs the right to mount one. */
class FullDiskTest {
    private final Visits visits = new Visits(1);

    @TempDir
    Path folder;

    private SmallDisk disk;

    @BeforeEach
    void mount() throws Exception {
        disk = new SmallDisk(folder, 12);
    }

    @AfterEach
    void unmount() throws Exception {
        disk.close();
    }

    @Test
    void aFullDiskRefusesFactsLosesNoneAndTheStoreGoesOnOnceThereIsRoom() throws Exception {
        List<UUID> promised = new ArrayList<>();
        try (KioskStore store = visits.open(folder)) {
            promised.addAll(visits.checkIn(store, 3));
            for (int round = 0; round < 2; round++) {
                Path ballast = SmallDisk.fill(folder.resolve("ballast"));
                fillUntilRefused(store, promised);
                for (int i = 0; i < 3; i++) {
                    assertThatThrownBy(() -> visits.checkIn(store)).isInstanceOf(StoreException.class);
                }
                Files.delete(ballast);
                promised.add(visits.checkIn(store));
                assertThat(Visits.waiting(store)).isEqualTo(promised);
            }
        }
        try (KioskStore store = visits.open(folder)) {
            assertThat(Visits.waiting(store)).isEqualTo(promised);
            assertThat(Visits.rows(store)).containsExactlyInAnyOrderElementsOf(promised);
            assertThat(Visits.waitingSeqs(store))
                    .isEqualTo(
                            LongStream.rangeClosed(1, promised.size()).boxed().toList());
        }
    }

    @Test
    void aStoreThatFindsTheDiskFullAtItsStartIsNotTakenForDamaged() throws Exception {
        UUID id;
        try (KioskStore store = visits.open(folder)) {
            id = visits.checkIn(store);
        }
        Path ballast = SmallDisk.fill(folder.resolve("ballast"));
        try (KioskStore store = visits.open(folder)) {
            assertThat(Visits.waiting(store)).containsExactly(id);
        } catch (StoreException e) {
            assertThat(e).isNotInstanceOf(StoreInUseException.class);
        }
        Files.delete(ballast);

        try (KioskStore store = visits.open(folder)) {
            assertThat(store.recovery()).isEmpty();
            assertThat(Visits.rows(store)).containsExactly(id);
        }
    }

    @Test
    void hqRefusesWhatItCannotStoreAndGoesOnOnceThereIsRoom() throws Exception {
        List<UUID> promised = new ArrayList<>();
        var settings = new HqStores.Settings("jdbc:h2:" + folder.resolve("hq"), "sa", "");
        try (Store store = HqStores.open(settings, List.of())) {
            promised.add(insert(store));
            Path ballast = SmallDisk.fill(folder.resolve("ballast"));
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1000; i++) {
                            promised.add(insert(store));
                        }
                    })
                    .isInstanceOf(StoreException.class);
            Files.delete(ballast);
            await().ignoreExceptions().untilAsserted(() -> promised.add(insert(store)));
        }
        try (Store store = HqStores.open(settings, List.of())) {
            assertThat(Visits.rows(store)).containsAll(promised);
        }
    }

    private static UUID insert(Store store) {
        UUID id = UUID.randomUUID();
        return store.write(tx -> {
            tx.session().insert(new CheckIn(id, "heping", 7, 9, Visits.NOW));
            return id;
        });
    }

    private void fillUntilRefused(KioskStore store, List<UUID> promised) {
        for (int i = 0; i < 1000; i++) {
            try {
                promised.add(visits.checkIn(store));
            } catch (StoreException e) {
                return;
            }
        }
        throw new AssertionError("the disk never filled up");
    }
}
