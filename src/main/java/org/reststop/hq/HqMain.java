package org.reststop.hq;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reststop.config.HqSettings;
import org.reststop.config.HqSettingsFile;
import org.reststop.config.OperatorLanguage;
import org.reststop.config.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Headquarters' program. Exit codes: 0 stopped as asked, 2 wrong settings, and those of {@link StartProblem}. */
public final class HqMain {
    private static final Logger log = LoggerFactory.getLogger(HqMain.class);

    private HqMain() {}

    /** Starts HQ; a SIGTERM or Ctrl-C ends it after the requests in flight are answered. */
    public static void main(String[] args) {
        Map<String, String> env = System.getenv();
        Optional<HqArguments> arguments = HqArguments.parse(List.of(args));
        if (arguments.isEmpty()) {
            giveUp(StartProblem.USAGE, HqArguments.USAGE);
        } else {
            settings(arguments.get(), env)
                    .ifPresent(settings -> start(settings, arguments.get().sample(), OperatorLanguage.of(env)));
        }
    }

    private static Optional<HqSettings> settings(HqArguments arguments, Map<String, String> env) {
        try {
            return Optional.of(arguments
                    .config()
                    .map(file -> HqSettingsFile.load(file, env))
                    .orElseGet(() -> HqSettingsFile.loadUsual(env)));
        } catch (SettingsException e) {
            giveUp(StartProblem.USAGE, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static void start(HqSettings settings, boolean sample, Locale language) {
        try {
            HqFolder.make(settings.dataFolder());
            HqLogging.configure(settings);
            Path address = settings.dataFolder().resolve("address");
            Files.deleteIfExists(address);
            HqWiring hq = new HqWiring(settings, sample);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(hq, address)));
            announce(hq.address(), address);
        } catch (RuntimeException e) {
            log.error("HQ did not start", e);
            StartProblem problem = StartProblem.of(e);
            giveUp(problem.exitCode(), problem.tell(settings, language, e));
        } catch (IOException e) {
            giveUp(StartProblem.DATA_FOLDER.exitCode(), StartProblem.DATA_FOLDER.tell(settings, language, e));
        }
    }

    /** Whoever waits for the file must never find half of it. */
    private static void announce(String address, Path file) {
        try {
            Path half = file.resolveSibling("address.part");
            Files.writeString(half, address);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the address cannot be written to " + file, e);
        }
        log.info("HQ listens on {}", address);
    }

    private static void stop(HqWiring hq, Path address) {
        log.info("HQ stops");
        try {
            Files.deleteIfExists(address);
        } catch (IOException e) {
            log.warn("The file {} could not be removed", address, e);
        }
        hq.close();
        log.info("HQ has stopped");
        // The exit code of a stop that was asked for is 0, not the signal's 143.
        Runtime.getRuntime().halt(0);
    }

    private static void giveUp(int exitCode, String message) {
        // In UTF-8 whatever the JVM makes of the locale: Chinese as question marks helps nobody.
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8).println(message);
        // Not exit: the hook would wait for a start that will not come.
        Runtime.getRuntime().halt(exitCode);
    }
}
