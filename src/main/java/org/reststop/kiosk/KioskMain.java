package org.reststop.kiosk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettingsFile;
import org.reststop.config.SettingsException;
import org.reststop.kiosk.screen.Crashes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kiosk's program. */
public final class KioskMain {
    private static final Logger log = LoggerFactory.getLogger(KioskMain.class);
    private static final String USAGE = "usage: KioskMain [--config FILE] [--enrol CODE|TICKET]";
    private static final int BAD_START = 2;

    private KioskMain() {}

    /**
     * Starts the kiosk; SIGTERM or Ctrl-C ends it with exit code 0.
     *
     * @param args {@code --config FILE} names the settings, {@code --enrol CODE} or a whole ticket makes this
     *     machine one of HQ's kiosks
     */
    public static void main(String[] args) {
        KioskSettings settings;
        Arguments arguments;
        try {
            arguments = Arguments.of(args);
            settings = arguments.settings(System.getenv());
        } catch (IllegalArgumentException | SettingsException e) {
            System.err.println(e.getMessage());
            System.exit(BAD_START);
            return;
        }
        KioskLogging.begin(settings.dataFolder().resolve("log"));
        Platform.startup(() -> open(settings, arguments.enrolmentCode()));
    }

    private static void open(KioskSettings settings, Optional<String> enrolmentCode) {
        Platform.setImplicitExit(false);
        String version = Optional.ofNullable(KioskMain.class.getPackage().getImplementationVersion())
                .orElse("dev");
        log.info("Kiosk {} with data in {}", version, settings.dataFolder());
        KioskWiring kiosk = new KioskWiring(
                settings,
                enrolmentCode,
                Clock.systemUTC(),
                new SecureRandom(),
                version,
                KioskWindow.look(settings.screen()));
        Thread stop = Thread.ofPlatform().name("stop").unstarted(() -> stop(kiosk));
        Thread.setDefaultUncaughtExceptionHandler(
                new Crashes(kiosk::recover, () -> stop.getState() != Thread.State.NEW));
        Runtime.getRuntime().addShutdownHook(stop);
        KioskWindow.show(kiosk.scene(), settings.screen(), () -> System.exit(0));
        kiosk.start();
    }

    private static void stop(KioskWiring kiosk) {
        log.info("Stopping");
        kiosk.close();
        log.info("Stopped");
        // The exit code of a stop that was asked for is 0, not the signal's 143.
        Runtime.getRuntime().halt(0);
    }

    /**
     * @param config the settings' file, null for the usual one
     * @param enrolmentCode empty to start as the kiosk that this machine is already
     */
    record Arguments(@Nullable Path config, Optional<String> enrolmentCode) {
        /** @throws IllegalArgumentException with the usage if they are not as they should be */
        static Arguments of(String... args) {
            Path config = null;
            String code = null;
            for (int i = 0; i < args.length; i += 2) {
                if (i + 1 == args.length) {
                    throw new IllegalArgumentException(USAGE);
                }
                switch (args[i]) {
                    case "--config" -> config = Path.of(args[i + 1]);
                    case "--enrol" -> code = args[i + 1];
                    default -> throw new IllegalArgumentException(USAGE);
                }
            }
            return new Arguments(config, Optional.ofNullable(code));
        }

        KioskSettings settings(Map<String, String> env) {
            return config == null ? KioskSettingsFile.loadUsual(env) : KioskSettingsFile.load(config, env);
        }
    }
}
