package org.reststop.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.reststop.kiosk.keyboard.Hand;
import org.reststop.kiosk.keyboard.PadOnStage;

/**
 * How closely ink follows the finger, and how soon a key shows that it is touched, in a real window on an X server of its
 * own: the screen of JavaFX's own platform without one is too small for a kiosk's window.
 */
final class InkBenchmark implements Benchmark {
    private static final String MARK = "ink";
    private static final int STROKES = 40;
    private static final int WARM_UP = 8;
    private static final int POINTS = 72;
    private static final long EVERY_NANOS = 1_000_000_000L / 120;
    private static final double FRAME_MS = 16.7;
    private static final double NEXT_FRAME_MS = 25;
    private static final int KEYS = 80;
    private static final int KEYS_WARM_UP = 26;

    @Override
    public String name() {
        return "ink";
    }

    @Override
    public String summary() {
        return "a finger that writes at 120 touches a second: times between painted frames, beside a bare canvas; touch to"
                + " highlighted key";
    }

    @Override
    public List<Row> run(Path folder) throws Exception {
        try (VirtualScreen screen = VirtualScreen.open(folder)) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dprism.order=sw"));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), InkBenchmark.class.getName()));
            ProcessBuilder child = new ProcessBuilder(command)
                    .redirectError(folder.resolve("errors").toFile());
            child.environment().put("DISPLAY", screen.name());
            Process process = child.start();
            List<String> lines;
            try (BufferedReader out = process.inputReader()) {
                lines = out.lines().filter(line -> line.startsWith(MARK)).toList();
            }
            if (process.waitFor() != 0 || lines.isEmpty()) {
                throw new IOException("Nothing was measured: " + Files.readString(folder.resolve("errors")));
            }
            return lines.stream().map(InkBenchmark::row).toList();
        }
    }

    private static Row row(String line) {
        String[] parts = line.split("\t");
        double value = Double.parseDouble(parts[2]);
        return parts.length > 4
                ? Row.against(parts[1], value, parts[3], "a bare canvas", Double.parseDouble(parts[4]))
                : Row.alone(parts[1], value, parts[3]);
    }

    /** Measures on the screen that DISPLAY names and prints a line a figure. */
    public static void main(String[] arguments) {
        double[] pad;
        double[] keys;
        try (PadOnStage stage = PadOnStage.open()) {
            keys = keys(stage);
            stage.turn(true);
            pad = frames(stage.scene(), stroke -> touches(stage, stroke));
        }
        double[] bare = bare();
        for (double share : new double[] {0.5, 0.95, 0.99}) {
            print("ms_frame_p" + Math.round(100 * share), "ms", at(pad, share), at(bare, share));
        }
        print("frames_within_16_7", "%", within(pad, FRAME_MS), within(bare, FRAME_MS));
        print("frames_not_missed", "%", within(pad, NEXT_FRAME_MS), within(bare, NEXT_FRAME_MS));
        print("ms_key_shown_p50", "ms", at(keys, 0.5));
        print("ms_key_shown_p95", "ms", at(keys, 0.95));
        System.exit(0);
    }

    private static void print(String name, String unit, double... values) {
        StringBuilder line = new StringBuilder(MARK + '\t' + name + '\t' + values[0] + '\t' + unit);
        if (values.length > 1) {
            line.append('\t').append(values[1]);
        }
        System.out.println(line);
    }

    /** One finger's way through a box, and what each step does on the JavaFX thread. */
    private static List<Runnable> touches(PadOnStage stage, int stroke) {
        Random random = new Random(stroke);
        int box = stroke / 5 % 2;
        double fromX = 0.15 + 0.3 * random.nextDouble();
        double fromY = 0.15 + 0.5 * random.nextDouble();
        double wide = 0.5 * random.nextDouble();
        List<Runnable> all = new ArrayList<>();
        for (int i = 0; i <= POINTS; i++) {
            double part = (double) i / POINTS;
            double x = fromX + wide * part;
            double y = fromY + 0.2 * Math.sin(2 * Math.PI * part);
            boolean first = i == 0;
            all.add(() -> {
                Point2D at = stage.inBox(box, x, y);
                if (first) {
                    stage.hand().down(1, at);
                } else {
                    stage.hand().move(1, at);
                }
            });
        }
        all.add(() -> stage.hand().up(1));
        return all;
    }

    private static double[] bare() {
        Canvas canvas = new Canvas(1080, 1920);
        Stage stage = PadOnStage.onFx(() -> {
            Stage shown = new Stage();
            shown.setScene(new Scene(new StackPane(canvas), 1080, 1920));
            shown.show();
            return shown;
        });
        double[] frames = frames(stage.getScene(), stroke -> lines(canvas, stroke));
        PadOnStage.onFx(() -> {
            stage.close();
            return true;
        });
        return frames;
    }

    private static List<Runnable> lines(Canvas canvas, int stroke) {
        GraphicsContext ink = canvas.getGraphicsContext2D();
        ink.setLineWidth(13);
        List<Runnable> all = new ArrayList<>();
        double fromX = 100 + 40 * (stroke % 5);
        for (int i = 0; i <= POINTS; i++) {
            double x = fromX + 6.0 * i;
            double y = 900 + 200 * Math.sin(2 * Math.PI * i / POINTS);
            all.add(() -> ink.strokeLine(x - 6, y, x, y));
        }
        all.add(() -> ink.clearRect(0, 0, 1080, 1920));
        return all;
    }

    /** The times between frames while a finger writes, in milliseconds, sorted. */
    private static double[] frames(Scene scene, IntFunction<List<Runnable>> strokes) {
        List<Double> between = new ArrayList<>();
        long[] last = {0};
        boolean[] counts = {false};
        Runnable pulse = () -> {
            long now = System.nanoTime();
            if (counts[0] && last[0] != 0) {
                between.add((now - last[0]) / 1e6);
            }
            last[0] = counts[0] ? now : 0;
        };
        PadOnStage.onFx(() -> {
            scene.addPostLayoutPulseListener(pulse);
            return true;
        });
        for (int stroke = 0; stroke < WARM_UP + STROKES; stroke++) {
            boolean counted = stroke >= WARM_UP;
            write(strokes.apply(stroke), writing -> counts[0] = writing && counted);
        }
        PadOnStage.onFx(() -> {
            scene.removePostLayoutPulseListener(pulse);
            return true;
        });
        return between.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** At the pace of the glass; the time between strokes does not count. */
    private static void write(List<Runnable> touches, Consumer<Boolean> writing) {
        Platform.runLater(() -> writing.accept(true));
        long next = System.nanoTime();
        for (Runnable touch : touches) {
            LockSupport.parkNanos(next - System.nanoTime());
            next += EVERY_NANOS;
            Platform.runLater(touch);
        }
        Platform.runLater(() -> writing.accept(false));
        PadOnStage.onFx(() -> true);
        LockSupport.parkNanos(30_000_000);
    }

    /** From the touch to the beginning of the frame behind the one that paints the highlight, in milliseconds, sorted. */
    private static double[] keys(PadOnStage stage) {
        double[] millis = new double[KEYS + KEYS_WARM_UP];
        String letters = "qwertyuiopasdfghjklzxcvbnm";
        for (int i = 0; i < millis.length; i++) {
            String key = "key-" + letters.charAt(i % letters.length());
            CompletableFuture<Long> shown = new CompletableFuture<>();
            long began = PadOnStage.onFx(() -> {
                long now = System.nanoTime();
                stage.hand().down(1, Hand.middle(stage.hand().find(key)));
                afterTwoFrames(stage.scene(), shown);
                return now;
            });
            millis[i] = (shown.join() - began) / 1e6;
            PadOnStage.onFx(() -> {
                stage.hand().up(1);
                return true;
            });
            LockSupport.parkNanos(70_000_000);
        }
        return Arrays.stream(millis).skip(KEYS_WARM_UP).sorted().toArray();
    }

    private static void afterTwoFrames(Scene scene, CompletableFuture<Long> shown) {
        int[] pulses = {0};
        Runnable[] listener = new Runnable[1];
        listener[0] = () -> {
            Platform.requestNextPulse();
            if (++pulses[0] == 2) {
                shown.complete(System.nanoTime());
                Platform.runLater(() -> scene.removePreLayoutPulseListener(listener[0]));
            }
        };
        scene.addPreLayoutPulseListener(listener[0]);
        Platform.requestNextPulse();
    }

    private static double within(double[] frames, double most) {
        int count = 0;
        for (double frame : frames) {
            count += frame <= most ? 1 : 0;
        }
        return 100.0 * count / Math.max(1, frames.length);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
