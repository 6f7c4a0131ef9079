package org.reststop.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.reststop.kiosk.WallOnStage;

/**
 * Frames of a window that is asked for sixty a second: the time from the end of one layout to the end of the next, which
 * holds the frame's painting too, for a frame begins only when the one before has been painted.
 *
 * @param frames all of them, in milliseconds, sorted
 * @param slowest the slowest after each change, in milliseconds, sorted
 */
record Pulses(double[] frames, double[] slowest) {
    private static final int WARM_UP = 20;

    /**
     * Changes what is shown again and again, and measures each frame.
     *
     * @param change what is done each time, on the JavaFX thread
     * @param everyMillis how long there is between two changes
     */
    static Pulses of(Scene scene, int changes, int everyMillis, Runnable change) {
        List<Double> all = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        long[] last = {0};
        double[] worst = {0};
        Runnable pulse = () -> {
            long now = System.nanoTime();
            if (last[0] != 0) {
                double millis = (now - last[0]) / 1e6;
                all.add(millis);
                worst[0] = Math.max(worst[0], millis);
            }
            last[0] = now;
            Platform.requestNextPulse();
        };
        WallOnStage.onFx(() -> {
            scene.addPostLayoutPulseListener(pulse);
            Platform.requestNextPulse();
            return true;
        });
        for (int i = 0; i < WARM_UP + changes; i++) {
            boolean counts = i >= WARM_UP;
            WallOnStage.onFx(() -> {
                if (!counts) {
                    all.clear();
                }
                worst[0] = 0;
                change.run();
                return true;
            });
            LockSupport.parkNanos(everyMillis * 1_000_000L);
            if (counts) {
                slowest.add(WallOnStage.onFx(() -> worst[0]));
            }
        }
        WallOnStage.onFx(() -> {
            scene.removePostLayoutPulseListener(pulse);
            return true;
        });
        return new Pulses(sorted(all), sorted(slowest));
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** The time within which a share of the frames came, 0 to 1. */
    double frame(double share) {
        return at(frames, share);
    }

    /** The time within which the slowest frame came of a share of the changes, 0 to 1. */
    double change(double share) {
        return at(slowest, share);
    }

    /** How many of a hundred frames came before the next was due. */
    double kept(double mostMillis) {
        return 100.0
                * Arrays.stream(frames).filter(millis -> millis <= mostMillis).count()
                / frames.length;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
