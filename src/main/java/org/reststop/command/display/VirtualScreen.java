package org.reststop.command.display;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An X screen that nobody sees: Xvfb on a display number of its own. */
public final class VirtualScreen implements AutoCloseable {
    private static final int SECONDS_TO_STOP = 5;

    private final Process process;
    private final String display;

    private VirtualScreen(Process process, String display) {
        this.process = process;
        this.display = display;
    }

    /**
     * Starts Xvfb and waits until it has a display.
     *
     * @param width in pixels
     * @param height in pixels
     * @throws IOException if Xvfb is not installed or does not start
     */
    public static VirtualScreen start(int width, int height) throws IOException {
        // In a session of its own, or Ctrl-C would end the screen before the kiosk that draws on it.
        Process process = new ProcessBuilder(
                        "setsid",
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        width + "x" + height + "x24",
                        "-nolisten",
                        "tcp",
                        "-noreset")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.US_ASCII);
        String number = said.readLine();
        if (number == null) {
            process.destroy();
            throw new IOException("Xvfb did not start");
        }
        return new VirtualScreen(process, ":" + number.strip());
    }

    /** Such as {@code :99}. */
    public String display() {
        return display;
    }

    /** What a program needs in its environment to draw here; without a graphics card, JavaFX draws faster by itself. */
    public Map<String, String> env() {
        return Map.of("DISPLAY", display, "GDK_BACKEND", "x11", "RESTSTOP_JAVA_OPTS", "-Dprism.order=sw");
    }

    /** Ends the screen; whatever still draws on it ends with an error. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
