package org.reststop.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** An X server without a monitor, 1080 by 1920; it ends when this is closed. */
final class VirtualScreen implements AutoCloseable {
    private final Process server;
    private final String name;

    private VirtualScreen(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /**
     * Starts one, on a display that nobody uses.
     *
     * @throws IOException if Xvfb is not installed (package xvfb) or does not start
     */
    static VirtualScreen open(Path folder) throws IOException {
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1080x1920x24", "-nolisten", "tcp")
                .redirectError(folder.resolve("xvfb").toFile())
                .start();
        BufferedReader out = server.inputReader();
        String number = out.readLine();
        if (number == null) {
            server.destroy();
            throw new IOException("Xvfb did not start");
        }
        return new VirtualScreen(server, ":" + number);
    }

    /** What DISPLAY is to be. */
    String name() {
        return name;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
