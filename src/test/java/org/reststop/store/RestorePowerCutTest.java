package org.reststop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reststop.store.Trace.Event;
import org.reststop.store.backup.BackupFile;
import org.reststop.store.backup.BackupWriter;
import org.reststop.store.backup.Manifest;
import org.reststop.store.backup.Progress;

/** Cuts the power in the middle of a restore, at its edges most of all, and opens what the disk then holds. */
class RestorePowerCutTest {
    private static final int MOMENTS = 40;
    private static final int AT_EACH_EDGE = 10;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final Visits visits = new Visits(seed);

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource
    void noFactThatWaitedIsLost(DiskImage.Cut cut) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("life"));
        Trace trace = new Trace();
        int from;
        int to;
        try (KioskStore store = visits.open(folder, new TracedDisk(folder, trace, true), Schema.KIOSK)) {
            promise(trace, visits.checkIn(store, 30));
            save(store);
            promise(trace, visits.checkIn(store, 30));
            from = trace.events().size();
            restore(store);
            to = trace.events().size();
            promise(trace, visits.checkIn(store, 3));
        }
        for (int moment : moments(from, to, trace.events().size())) {
            DiskImage image = new DiskImage();
            trace.events().subList(0, moment).forEach(image::apply);
            assertThat(lostAfterwards(image, cut, moment))
                    .as("seed %d, cut after event %d of a restore from %d to %d", seed, moment, from, to)
                    .isEmpty();
        }
    }

    private Set<Integer> moments(int from, int to, int end) {
        Set<Integer> moments = new HashSet<>();
        for (int i = -1; i < AT_EACH_EDGE; i++) {
            moments.add(Math.min(end, from + i));
            moments.add(Math.min(end, to + 2 - i));
        }
        while (moments.size() < Math.min(MOMENTS, to - from)) {
            moments.add(random.nextInt(from, to));
        }
        return moments;
    }

    private Set<UUID> lostAfterwards(DiskImage image, DiskImage.Cut cut, int moment) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("after-" + moment));
        image.write(folder, cut, random);
        Set<UUID> lost = new HashSet<>(image.promised());
        try (KioskStore store = visits.open(folder, new UnforcedDisk(), Schema.KIOSK)) {
            List<UUID> waiting = Visits.waiting(store);
            assertThat(waiting).as("each fact waits once").doesNotHaveDuplicates();
            Set<UUID> found = new HashSet<>(waiting);
            found.retainAll(Visits.rows(store));
            lost.removeAll(found);
        }
        return lost;
    }

    private static void promise(Trace trace, List<UUID> ids) {
        ids.forEach(id -> trace.add(new Event.Promised(id)));
    }

    private void save(KioskStore store) {
        store.backups()
                .write(
                        temp.resolve("kiosk.zip"),
                        new BackupWriter.About(Manifest.KIOSK, null, Visits.NOW, Set.of(), Map.of()),
                        Progress.NONE);
    }

    private void restore(KioskStore store) {
        try (BackupFile backup = BackupFile.open(temp.resolve("kiosk.zip"))) {
            store.backups().restore(backup, Progress.NONE);
        }
    }
}
