package org.reststop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reststop.store.Trace.Event;
import org.reststop.testing.Often;

/** Cuts the power at random moments of a store's life and opens what the disk then holds. */
class PowerCutTest {
    private static final int IMAGES = Often.times(60);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final Visits visits = new Visits(seed);

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource
    void noFactThatTheStoreHasPromisedIsLost(DiskImage.Cut cut) throws Exception {
        Losses losses = cutPower(live(true, 160), cut, IMAGES);

        assertThat(losses.lost()).as("seed %d", seed).isEmpty();
        assertThat(losses.promised()).as("seed %d", seed).isGreaterThan(IMAGES * 10);
    }

    /** What the test above is worth: the same life, left to the system's own time of writing. */
    @ParameterizedTest
    @EnumSource(names = {"NONE", "RANDOM"})
    void withoutForcedWritesTheSameTestFindsLosses(DiskImage.Cut cut) throws Exception {
        assertThat(cutPower(live(false, 40), cut, 10).lost())
                .as("seed %d", seed)
                .isNotEmpty();
    }

    @Test
    void aJournalWithoutItsDatabaseHoldsAllThatWaits() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("life"));
        List<UUID> ids;
        try (KioskStore store = visits.open(folder)) {
            ids = visits.checkIn(store, 5);
        }
        Files.delete(new StoreFolder(folder).databaseFile());
        try (KioskStore store = visits.open(folder)) {
            assertThat(Visits.waiting(store)).isEqualTo(ids);
        }
    }

    /** A store's life from its first start: check-ins, and now and then an answer of HQ's. */
    private List<Event> live(boolean forced, int checkIns) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("life"));
        Trace trace = new Trace();
        List<UUID> ids = new ArrayList<>();
        try (KioskStore store = visits.open(folder, new TracedDisk(folder, trace, forced), Schema.KIOSK)) {
            for (int i = 1; i <= checkIns; i++) {
                UUID id = visits.checkIn(store);
                trace.add(new Event.Promised(id));
                ids.add(id);
                if (i % 30 == 0) {
                    trace.add(new Event.Held(List.copyOf(ids.subList(0, i - 20))));
                    store.outbox().acknowledge(i - 20, List.of(), Visits.HQ_TIME);
                }
                if (i % 70 == 0) {
                    store.outbox().rewind(i - 30);
                    ids.subList(i - 30, i).forEach(waiting -> trace.add(new Event.Promised(waiting)));
                }
            }
        }
        return trace.events();
    }

    private Losses cutPower(List<Event> events, DiskImage.Cut cut, int images) throws IOException {
        Set<Integer> moments = moments(events, images);
        DiskImage image = new DiskImage();
        List<UUID> lost = new ArrayList<>();
        long promised = 0;
        for (int i = 0; i < events.size(); i++) {
            image.apply(events.get(i));
            if (moments.contains(i)) {
                promised += image.promised().size();
                lost.addAll(lostAfterwards(image, cut));
            }
        }
        return new Losses(lost, promised);
    }

    /** A quarter of the cuts may hit the first start too, the others hit life after it. */
    private Set<Integer> moments(List<Event> events, int images) {
        int born = 0;
        while (!(events.get(born) instanceof Event.Promised)) {
            born++;
        }
        Set<Integer> moments = new HashSet<>();
        while (moments.size() < images) {
            boolean anywhere = moments.size() < images / 4;
            moments.add(anywhere ? random.nextInt(events.size()) : random.nextInt(born, events.size()));
        }
        return moments;
    }

    private Set<UUID> lostAfterwards(DiskImage image, DiskImage.Cut cut) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("after"));
        image.write(folder, cut, random);
        Set<UUID> lost = new HashSet<>(image.promised());
        try (KioskStore store = visits.open(folder, new UnforcedDisk(), Schema.KIOSK)) {
            Set<UUID> found = new HashSet<>(Visits.waiting(store));
            found.retainAll(Visits.rows(store));
            lost.removeAll(found);
            long first = store.outbox().acknowledged() + 1;
            visits.checkIn(store);
            assertThat(Visits.waitingSeqs(store))
                    .isEqualTo(LongStream.range(first, first + store.outbox().queued())
                            .boxed()
                            .toList());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        return lost;
    }

    private record Losses(List<UUID> lost, long promised) {}
}
