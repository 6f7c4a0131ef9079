package org.reststop.command.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.reststop.command.hq.HqHealth;
import org.reststop.command.hq.OperatorApi;

/** A demo's HQ: may be stopped and started again, on the same port with the same data. For one thread at a time. */
public final class HqProcess implements AutoCloseable {
    private static final Duration TO_START = Duration.ofSeconds(300);
    private static final Duration TO_ANSWER = Duration.ofSeconds(2);
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    /** Somebody who may sign in to HQ's pages. */
    public record Account(String login, String password, String name) {}

    private final DemoFolder folder;
    private final Launcher launcher;
    private final HttpClient http;
    private final RunningProgram program;

    private HqProcess(DemoFolder folder, Launcher launcher, HttpClient http, RunningProgram program) {
        this.folder = folder;
        this.launcher = launcher;
        this.http = http;
        this.program = program;
    }

    /**
     * Starts HQ with the sample community and waits until it answers.
     *
     * @throws ProgramFailure if it does not come up
     */
    public static HqProcess start(DemoFolder folder, Launcher launcher, HttpClient http) throws IOException {
        // What a killed HQ left behind must not pass for the new one's.
        Files.deleteIfExists(folder.hqData().resolve("address"));
        RunningProgram program = launcher.start(
                "hq",
                folder.log("hq"),
                Map.of(),
                List.of("--config", folder.hqConfig().toString(), "--sample"));
        HqProcess hq = new HqProcess(folder, launcher, http, program);
        try {
            program.await(hq::answers, TO_START);
        } catch (RuntimeException e) {
            program.stop(TO_STOP);
            throw e;
        }
        return hq;
    }

    /** Starts HQ again after {@link #close}, where it was. */
    public HqProcess again() throws IOException {
        return start(folder, launcher, http);
    }

    /** Its base address. */
    public URI address() throws IOException {
        return URI.create(Files.readString(folder.hqData().resolve("address")).strip());
    }

    /** Its operator API. */
    public OperatorApi api() throws IOException {
        String token = Files.readString(folder.hqData().resolve("operator-token"));
        return new OperatorApi(http, address(), token.strip());
    }

    /** Who may sign in, as HQ wrote it down at its first start. */
    public List<Account> accounts() throws IOException {
        Path file = folder.hqData().resolve("sign-in.txt");
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", 3))
                .filter(fields -> fields.length >= 2)
                .map(fields -> new Account(fields[0], fields[1], fields.length > 2 ? fields[2] : ""))
                .toList();
    }

    /** The process. */
    public RunningProgram program() {
        return program;
    }

    /** Stops HQ in good order; returns when it has ended. */
    @Override
    public void close() {
        program.stop(TO_STOP);
    }

    private boolean answers() {
        try {
            return Files.exists(folder.hqData().resolve("address"))
                    && new HqHealth(http, address(), TO_ANSWER).ask().well();
        } catch (IOException e) {
            return false;
        }
    }
}
