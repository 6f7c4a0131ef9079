package org.reststop.command.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reststop.command.hq.OperatorApi;

/** A demo's kiosk, enrolled at the demo's HQ when it starts for the first time. For one thread at a time. */
public final class KioskProcess implements AutoCloseable {
    /** What the kiosk logs when it takes scans. */
    private static final String READY = "Ready to scan";

    private static final Duration TO_START = Duration.ofSeconds(300);
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final RunningProgram program;

    private KioskProcess(RunningProgram program) {
        this.program = program;
    }

    /**
     * Starts the kiosk and waits until it takes scans.
     *
     * @param hq asked for an enrolment code if this kiosk has never been enrolled
     * @param screen the environment by which it finds its screen, such as DISPLAY; empty for this process's own
     * @throws ProgramFailure if it does not come up
     */
    public static KioskProcess start(DemoFolder folder, Launcher launcher, OperatorApi hq, Map<String, String> screen)
            throws IOException {
        Path identity = folder.kioskData().resolve("identity");
        Files.createDirectories(scanFolder(folder));
        List<String> arguments =
                new ArrayList<>(List.of("--config", folder.kioskConfig().toString()));
        if (!Files.exists(identity)) {
            String station = hq.stations().getFirst().id();
            arguments.addAll(List.of("--enrol", hq.enrolmentCode(station).code()));
        }
        RunningProgram program = launcher.start("kiosk", folder.log("kiosk"), screen, arguments);
        try {
            program.await(() -> program.said(READY), TO_START);
        } catch (RuntimeException e) {
            program.stop(TO_STOP);
            throw e;
        }
        return new KioskProcess(program);
    }

    /** The folder into which a picture of a badge is dropped to scan it. */
    public static Path scanFolder(DemoFolder folder) {
        return folder.kioskData().resolve("scan");
    }

    /** The process. */
    public RunningProgram program() {
        return program;
    }

    /** Stops the kiosk in good order; returns when it has ended. */
    @Override
    public void close() {
        program.stop(TO_STOP);
    }
}
