package org.reststop.command.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything that a demo keeps, below one folder: the settings of both programs, their data, logs and sample badges.
 * The settings are written once and may be edited.
 *
 * @param root made if missing
 */
public record DemoFolder(Path root) {
    private static final Pattern PORT = Pattern.compile("(?m)^port: (\\d+)");

    /** A marker, so that only a demo's folder is ever emptied. */
    private static final String MARKER = ".reststop-demo";

    /** Where a demo is unless told otherwise: in XDG's folder for state. */
    public static DemoFolder usual(Map<String, String> env) {
        String state = env.getOrDefault("XDG_STATE_HOME", "");
        Path base =
                state.startsWith("/") ? Path.of(state) : Path.of(env.getOrDefault("HOME", "/tmp"), ".local", "state");
        return new DemoFolder(base.resolve("reststop").resolve("demo"));
    }

    /** HQ's settings file. */
    public Path hqConfig() {
        return root.resolve("hq.yaml");
    }

    /** The kiosk's settings file. */
    public Path kioskConfig() {
        return root.resolve("kiosk.yaml");
    }

    /** HQ's data folder. */
    public Path hqData() {
        return root.resolve("hq");
    }

    /** The kiosk's data folder. */
    public Path kioskData() {
        return root.resolve("kiosk");
    }

    /** Where the pictures of sample badges are. */
    public Path badges() {
        return root.resolve("badges");
    }

    /** The log of a program, {@code hq} or {@code kiosk}. */
    public Path log(String program) {
        return root.resolve(program + ".log");
    }

    /**
     * Makes the folder a demo's.
     *
     * @return the file that marks it, which a running demo may lock
     * @throws IOException if it cannot be written, or holds something else
     */
    public Path claim() throws IOException {
        Files.createDirectories(root);
        Path marker = root.resolve(MARKER);
        if (!Files.exists(marker)) {
            if (!isEmpty()) {
                throw new IOException(root + " is not empty and not a demo's folder");
            }
            Files.createFile(marker);
        }
        return marker;
    }

    /**
     * Writes the settings, with a free loopback port for HQ, unless they are there.
     *
     * @throws IOException if that cannot be written, or the folder holds something else
     */
    public void prepare() throws IOException {
        claim();
        if (!Files.exists(hqConfig())) {
            int port = freePort();
            Files.writeString(kioskConfig(), "data-folder: kiosk\nhq: http://127.0.0.1:" + port + "\n");
            Files.writeString(hqConfig(), "data-folder: hq\nhost: 127.0.0.1\nport: " + port + "\n");
        }
    }

    /** HQ's address by the settings. */
    public URI hq() throws IOException {
        Matcher port = PORT.matcher(Files.readString(hqConfig()));
        return URI.create("http://127.0.0.1:" + (port.find() ? port.group(1) : "8080"));
    }

    /**
     * Empties the folder but for its marker.
     *
     * @throws IOException if it is not a demo's, or something cannot be deleted
     */
    public void clear() throws IOException {
        Path marker = claim();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(marker) && !file.equals(root)) {
                    Files.delete(file);
                }
            }
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.findAny().isEmpty();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
