package org.reststop.hq;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reststop.config.HqSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Headquarters' program. */
public final class HqMain {
    private static final Logger log = LoggerFactory.getLogger(HqMain.class);

    private HqMain() {}

    /** Starts HQ; a SIGTERM or Ctrl-C ends it after the requests in flight are answered. */
    public static void main(String[] args) throws IOException {
        String folder = System.getenv().getOrDefault("RESTSTOP_HQ_DATA_FOLDER", "hq-data");
        int port = Integer.parseInt(System.getenv().getOrDefault("RESTSTOP_HQ_PORT", "8080"));
        run(new HqSettings(
                Path.of(folder), "127.0.0.1", port, new HqSettings.Database("", "sa", ""), HqSettings.LogFormat.TEXT));
    }

    private static void run(HqSettings settings) throws IOException {
        HqWiring hq = new HqWiring(settings);
        Path address = settings.dataFolder().resolve("address");
        Files.writeString(address, hq.address());
        log.info("HQ listens on {}", hq.address());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(hq, address)));
    }

    private static void stop(HqWiring hq, Path address) {
        try {
            hq.close();
            Files.deleteIfExists(address);
        } catch (IOException | RuntimeException e) {
            log.error("HQ did not stop cleanly", e);
        }
        // The exit code of a stop that was asked for is 0, not the signal's 143.
        Runtime.getRuntime().halt(0);
    }
}
