package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.reststop.command.demo.DemoFolder;
import org.reststop.command.demo.Launcher;
import org.reststop.command.demo.RunningProgram;
import org.reststop.kiosk.scan.BadgeImage;

/**
 * The kiosk's program as a process of its own without a display: scans are pictures dropped into its folder, and its log
 * says which screen answered.
 */
final class KioskProgram implements AutoCloseable {
    /** By which programs run from the compiled classes and paint into memory. */
    static final Map<String, String> ENVIRONMENT = Map.of(
            "RESTSTOP_FROM_CLASSES",
            "1",
            "JAVA_HOME",
            System.getProperty("java.home"),
            "RESTSTOP_JAVA_OPTS",
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dglass.platform=Headless -Dprism.order=sw",
            "RESTSTOP_LANG",
            "en");

    static final Path SCRIPT = Path.of("scripts/reststop").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final BadgeImage IMAGE = new BadgeImage(4);

    private final RunningProgram program;
    private final Path scans;
    private final Path log;
    private int read;

    private KioskProgram(RunningProgram program, DemoFolder folder) {
        this.program = program;
        this.scans = folder.kioskData().resolve("scan");
        this.log = folder.log("kiosk");
    }

    /** Starts it by the folder's settings; it may take a while until it does anything. */
    static KioskProgram start(DemoFolder folder, Map<String, String> extra, String... arguments) throws IOException {
        Files.createDirectories(folder.kioskData().resolve("scan"));
        List<String> all =
                new ArrayList<>(List.of("--config", folder.kioskConfig().toString()));
        all.addAll(Arrays.asList(arguments));
        RunningProgram program = new Launcher(SCRIPT, ENVIRONMENT).start("kiosk", folder.log("kiosk"), extra, all);
        return new KioskProgram(program, folder);
    }

    /** Waits until the log says so, after the last thing waited for. */
    void awaitLog(String words) {
        program.await(() -> passed(words), PATIENCE);
    }

    /** Shows a code and waits until a screen answers: the greeting is the promise that the check-in is kept. */
    void scan(String text, String screen) throws IOException {
        show(text);
        awaitLog("Showing " + screen);
    }

    /** Shows a code and returns the answering screen's name, whichever it is. */
    String scan(String text) throws IOException {
        int before = log().length();
        show(text);
        program.await(() -> answer(before).isPresent(), PATIENCE);
        read = log().length();
        return answer(before).orElseThrow();
    }

    private Optional<String> answer(int from) {
        String news = log().substring(from);
        return List.of("GreetingScreen", "RefusalScreen").stream()
                .filter(screen -> news.contains("Showing " + screen))
                .findFirst();
    }

    /** Shows a code and waits only until it was read, not for what comes of it. */
    void showUntilRead(String text) throws IOException {
        Path picture = show(text);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> !Files.exists(picture));
    }

    private Path show(String text) throws IOException {
        Path hidden = Files.write(scans.resolve(".badge"), IMAGE.png(text, List.of()));
        return Files.move(hidden, scans.resolve("badge.png"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** All that it has printed. */
    String log() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean passed(String words) {
        String all = log();
        int found = all.indexOf(words, read);
        if (found < 0) {
            return false;
        }
        read = found + words.length();
        return true;
    }

    /** kill -9. */
    void kill() {
        kill(program);
    }

    static void kill(RunningProgram program) {
        ProcessHandle.of(program.pid()).ifPresent(ProcessHandle::destroyForcibly);
        assertThat(program.onExit().join()).isEqualTo(137);
    }

    /** The code that it ends with by itself. */
    int awaitExit() {
        return program.onExit()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Asks it to end and returns its exit code. */
    int stop() {
        return program.stop(PATIENCE);
    }

    @Override
    public void close() {
        program.stop(PATIENCE);
    }
}
