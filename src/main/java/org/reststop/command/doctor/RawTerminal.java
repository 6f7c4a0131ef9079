package org.reststop.command.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A terminal that hands on each key at once and shows none, until it is closed or the program ends. Where there is no
 * terminal nothing changes.
 */
final class RawTerminal implements AutoCloseable {
    private final String before;
    private final Thread atEnd = Thread.ofPlatform().unstarted(this::restore);

    RawTerminal() {
        before = stty("-g");
        if (!before.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(atEnd);
            stty("-icanon", "-echo", "-icrnl", "min", "1");
        }
    }

    @Override
    public void close() {
        if (!before.isEmpty()) {
            Runtime.getRuntime().removeShutdownHook(atEnd);
            restore();
        }
    }

    private void restore() {
        stty(before);
    }

    /** What it says, or nothing if it fails. */
    private static String stty(String... arguments) {
        List<String> command = new ArrayList<>(List.of("stty"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return process.waitFor() == 0 ? said : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
