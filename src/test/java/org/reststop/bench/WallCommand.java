package org.reststop.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scripts/bench wall}: the notices' wall on an X server of its own, beside a bare window. */
@Command(
        name = WallCommand.NAME,
        mixinStandardHelpOptions = true,
        description = {
            WallCommand.SUMMARY + ".",
            "The kiosk paints in software at 1080 by 1920, with the memory that its own program is given; HQ's program,"
                    + " PostgreSQL and the X server share this machine. Rotations are compressed: an hour passes in"
                    + " seconds."
        },
        footer = {"", "Example:", "  scripts/bench wall --rotations 2000 --json wall.json"})
final class WallCommand implements Callable<Integer> {
    static final String NAME = "wall";
    static final String SUMMARY = "the notices' wall: edit to kiosk, frames, CPU, and memory over rotations";

    @Option(
            names = "--rotations",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many (${DEFAULT-VALUE}).")
    private int rotations;

    @Option(names = "--notices", paramLabel = "N", defaultValue = "5000", description = "How many (${DEFAULT-VALUE}).")
    private int notices;

    @Option(names = "--pictures", paramLabel = "N", defaultValue = "500", description = "How many (${DEFAULT-VALUE}).")
    private int pictures;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures as a JSON list.")
    private @Nullable Path json;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws Exception {
        Path target = Files.createDirectories(Path.of("target", "bench"));
        Path folder = Files.createTempDirectory(target, NAME);
        Rows rows = new Rows(out, NAME);
        try (VirtualScreen screen = VirtualScreen.open(folder)) {
            measure(screen, folder, rows, WallNews.class, List.of());
            List<String> sizes =
                    Stream.of(notices, pictures, rotations).map(String::valueOf).toList();
            measure(screen, folder, rows, WallRotation.class, sizes);
            measure(screen, folder, rows, WallMemory.class, sizes, WallMemory.FRAMES_A_SECOND);
        } finally {
            delete(folder);
        }
        if (json != null) {
            Files.write(json, Report.toJson(rows.all()));
        }
        return 0;
    }

    /** In a program of its own, with the display and the memory that a kiosk has. */
    private static void measure(
            VirtualScreen screen, Path folder, Rows rows, Class<?> program, List<String> sizes, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-Dprism.order=sw", "-XX:+UseSerialGC", "-Xmx512m", "-Djava.awt.headless=true"));
        command.addAll(List.of(options));
        command.add("-Dlogback.configurationFile=logback-test.xml");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName(), folder.toString()));
        command.addAll(sizes);
        Path errors = folder.resolve("errors");
        ProcessBuilder child = new ProcessBuilder(command).redirectError(errors.toFile());
        child.environment().put("DISPLAY", screen.name());
        Process process = child.start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Told.row(line).ifPresent(rows::add);
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException(program.getSimpleName() + " ended early: " + Files.readString(errors));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
