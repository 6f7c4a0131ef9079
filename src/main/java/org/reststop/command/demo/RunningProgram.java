package org.reststop.command.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program as a process of its own. Safe for any number of threads. */
public final class RunningProgram {
    private static final long POLL_MILLIS = 50;
    private static final int LAST_LINES = 15;

    private final String name;
    private final Process process;
    private final Path log;

    RunningProgram(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    /** Completes when the program has ended, with its exit code. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /**
     * Waits until something is so.
     *
     * @throws ProgramFailure if the program ends first, or the time is over
     */
    public void await(BooleanSupplier so, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!so.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new ProgramFailure(name, "exit " + process.exitValue(), log, lastLines());
            }
            if (System.nanoTime() > end) {
                throw new ProgramFailure(name, "> " + patience.toSeconds() + " s", log, lastLines());
            }
            pause();
        }
    }

    /**
     * Asks the program to end (SIGTERM) and waits; one that does not is killed.
     *
     * @return the exit code; 137 if it had to be killed
     */
    public int stop(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return 137;
        }
    }

    /** Ends the program at once, in whatever it does (SIGKILL), as a power cut does; returns when it has ended. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Whether the program has printed these words by now. */
    public boolean said(String words) {
        return lines().stream().anyMatch(line -> line.contains(words));
    }

    private List<String> lastLines() {
        List<String> lines = lines();
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    }

    private List<String> lines() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a program", e);
        }
    }
}
