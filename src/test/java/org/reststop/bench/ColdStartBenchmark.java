package org.reststop.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.reststop.command.display.VirtualScreen;
import org.reststop.testing.Badges;

/** How long a kiosk needs after the power is back, as whole processes on a real X display. */
final class ColdStartBenchmark implements Benchmark {
    private static final int RUNS = 7;
    private static final int PEOPLE = 1_000;
    private static final int CHECK_INS = 10_000;

    @Override
    public String name() {
        return "cold-start";
    }

    @Override
    public String summary() {
        return "from the start of the process to \"ready to scan\", beside an empty JavaFX window";
    }

    @Override
    public List<Row> run(Path folder) throws Exception {
        FullStore.fill(folder.resolve("kiosk"), new Badges(1), PEOPLE, CHECK_INS);
        Path config = folder.resolve("kiosk.yaml");
        Files.writeString(config, "data-folder: kiosk\nhq: http://127.0.0.1:9\n");
        double[] kiosk = new double[RUNS];
        double[] window = new double[RUNS];
        try (VirtualScreen screen = VirtualScreen.start(1080, 1920)) {
            // In turn, so that a slow minute of the machine meets both; the first pair only warms the disk's cache.
            for (int i = -1; i < RUNS; i++) {
                double empty = start(emptyWindow(), screen.env(), EmptyWindow.READY);
                double full = start(kiosk(config), screen.env(), "Ready to scan");
                if (i >= 0) {
                    window[i] = empty;
                    kiosk[i] = full;
                }
            }
        }
        Arrays.sort(kiosk);
        Arrays.sort(window);
        double median = window[RUNS / 2];
        return List.of(
                Row.against("cold_start", kiosk[RUNS / 2], "s", "an empty JavaFX window, painted", median),
                Row.alone("empty_window", median, "s"));
    }

    private static List<String> kiosk(Path config) {
        return List.of("scripts/reststop", "kiosk", "--config", config.toString());
    }

    /** With JavaFX on the module path, as the kiosk has it. */
    private static List<String> emptyWindow() {
        Map<Boolean, List<String>> path = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .collect(Collectors.partitioningBy(
                        entry -> Path.of(entry).getFileName().toString().startsWith("javafx-")));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                String.join(File.pathSeparator, path.getOrDefault(true, List.of())),
                "--add-modules",
                "javafx.controls",
                "--enable-native-access=javafx.graphics",
                "-cp",
                String.join(File.pathSeparator, path.getOrDefault(false, List.of())),
                "-Dprism.order=sw",
                EmptyWindow.class.getName());
    }

    /** Seconds until the program prints the words; ends it then. */
    private static double start(List<String> command, Map<String, String> env, String words)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(env);
        long began = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null && !line.contains(words)) {
                line = out.readLine();
            }
            if (line == null) {
                throw new IOException(command.getFirst() + " ended without saying: " + words);
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
