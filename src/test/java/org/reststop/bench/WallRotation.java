package org.reststop.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.WallOnStage;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.testing.TestClock;

/** Frames and CPU of the wall on the screen that DISPLAY names; a program of its own. */
final class WallRotation {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int CHANGES = 150;
    private static final int EVERY_MILLIS = 400;
    private static final double FRAME_MS = 25;
    private static final int SECONDS_OF_CPU = 60;
    private static final int SECONDS_A_PART = 10;
    private static final int WARM_UP = 10;
    private static final String BARE = "a bare window that changes pictures";

    private WallRotation() {}

    /** @param arguments an empty folder, how many notices and pictures */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).resolve("wall");
        TestClock clock = new TestClock(Instant.now());
        UuidV7 ids = new UuidV7(clock, new SecureRandom());
        try (KioskStore store = KioskStores.open(folder, clock, ids)) {
            new WallSample(clock.instant(), ZONE)
                    .fill(folder, store, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            try (WallOnStage wall = WallOnStage.open(folder, store, clock)) {
                frames(wall, folder.resolve("media"));
                cpu(wall, folder.resolve("media"));
            }
        }
        System.exit(0);
    }

    private static void frames(WallOnStage wall, Path media) throws IOException {
        Pulses rotation = Pulses.of(wall.scene(), CHANGES, EVERY_MILLIS, wall::toNextPart);
        Pulses bare;
        try (BareWall window = BareWall.open(media)) {
            bare = Pulses.of(window.scene(), CHANGES, EVERY_MILLIS, window::next);
        }
        for (double share : new double[] {0.5, 0.95, 0.99}) {
            Told.against("ms_frame_p" + Math.round(100 * share), rotation.frame(share), "ms", BARE, bare.frame(share));
        }
        for (double share : new double[] {0.5, 0.99}) {
            Told.against(
                    "ms_slowest_of_a_change_p" + Math.round(100 * share),
                    rotation.change(share),
                    "ms",
                    BARE,
                    bare.change(share));
        }
        Told.against("frames_not_missed", rotation.kept(FRAME_MS), "%", BARE, bare.kept(FRAME_MS));
        Pulses changed = Pulses.of(wall.scene(), CHANGES / 3, EVERY_MILLIS, wall::refresh);
        Told.against("ms_slowest_when_news_come_p99", changed.change(0.99), "ms", BARE, bare.change(0.99));
    }

    /** At the pace at which a kiosk's seconds pass. */
    private static void cpu(WallOnStage wall, Path media) throws IOException {
        double rotation = busy(wall::tick);
        int[] seconds = {0};
        double bare;
        try (BareWall window = BareWall.open(media)) {
            bare = busy(() -> {
                if (++seconds[0] % SECONDS_A_PART == 0) {
                    window.next();
                }
            });
        }
        Told.against("cpu_rotation", rotation, "% of a core", BARE, bare);
    }

    private static double busy(Runnable second) throws IOException {
        long pid = ProcessHandle.current().pid();
        pass(WARM_UP, second);
        double before = Cpu.ofProcess(pid);
        long began = System.nanoTime();
        pass(SECONDS_OF_CPU, second);
        return 100 * (Cpu.ofProcess(pid) - before) / ((System.nanoTime() - began) / 1e9);
    }

    private static void pass(int seconds, Runnable second) {
        for (int i = 0; i < seconds; i++) {
            Platform.runLater(second);
            LockSupport.parkNanos(1_000_000_000);
        }
    }
}
