package org.reststop.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.WallOnStage;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.testing.TestClock;

/**
 * Memory of the wall over thousands of turns, on the screen that DISPLAY names; a program of its own. Every part is laid
 * out. Frames are painted some times a second: at a screen's pace painting would take most of the time.
 */
final class WallMemory {
    /** To be given to the program, in which it is read before any of this. */
    static final String FRAMES_A_SECOND = "-Djavafx.animation.pulse=4";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** After which shares of the turns it is looked at. */
    private static final List<Double> LOOKS = List.of(0.1, 0.25, 0.5, 0.75, 1.0);

    private WallMemory() {}

    /** @param arguments an empty folder, how many notices, pictures and rotations */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).resolve("memory");
        int rotations = Integer.parseInt(arguments[3]);
        TestClock clock = new TestClock(Instant.now());
        UuidV7 ids = new UuidV7(clock, new SecureRandom());
        try (KioskStore store = KioskStores.open(folder, clock, ids)) {
            new WallSample(clock.instant(), ZONE)
                    .fill(folder, store, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            try (WallOnStage wall = WallOnStage.open(folder, store, clock)) {
                rotate(wall, rotations);
            }
        }
        System.exit(0);
    }

    private static void rotate(WallOnStage wall, int rotations) throws Exception {
        long began = System.nanoTime();
        List<Memory> seen = new ArrayList<>();
        int done = 0;
        for (double share : LOOKS) {
            int until = (int) Math.round(share * rotations);
            wall.rotate(until - done);
            done = until;
            seen.add(Memory.now());
        }
        Told.alone("rotations", done, "turns");
        Told.alone("rotations_took", (System.nanoTime() - began) / 1e9, "s");
        Memory first = seen.getFirst();
        String reference = "after " + Math.round(LOOKS.getFirst() * rotations) + " turns";
        for (int i = 0; i < LOOKS.size(); i++) {
            String after = "_after_" + Math.round(LOOKS.get(i) * rotations);
            Told.against("heap" + after, seen.get(i).heap(), "MB", reference, first.heap());
            Told.against("resident" + after, seen.get(i).resident(), "MB", reference, first.resident());
        }
        Told.against("direct_end", seen.getLast().direct(), "MB", reference, first.direct());
    }
}
