package org.reststop.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A private PostgreSQL from Debian's package, in a temporary folder, on a free loopback port. Fails with what to
 * install if there is none. Root cannot run PostgreSQL, so then it runs as the user postgres.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final Path bin;
    private final int port;

    private PostgresServer(Path home, Path bin, int port) {
        this.home = home;
        this.bin = bin;
        this.port = port;
    }

    /** Makes a new cluster and starts it; returns when it answers. */
    public static PostgresServer start() throws IOException, InterruptedException {
        Path bin = findBin();
        Path home = Files.createTempDirectory("reststop-postgres");
        if (isRoot()) {
            run(List.of("chown", "postgres", home.toString()));
        }
        PostgresServer server = new PostgresServer(home, bin, freePort());
        server.tool("initdb", "-D", server.data(), "-U", "reststop", "-A", "trust", "-E", "UTF8", "--no-locale", "-N");
        server.launch();
        return server;
    }

    /**
     * Makes a streaming replica of this server and starts it; {@code name} is what synchronous_standby_names calls it.
     */
    public PostgresServer standby(String name) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("reststop-postgres");
        if (isRoot()) {
            run(List.of("chown", "postgres", home.toString()));
        }
        PostgresServer standby = new PostgresServer(home, bin, freePort());
        String source = "host=127.0.0.1 port=" + port + " user=" + user() + " application_name=" + name;
        standby.tool("pg_basebackup", "-d", source, "-D", standby.data(), "-R", "-X", "stream", "-c", "fast");
        standby.launch();
        return standby;
    }

    private void launch() throws IOException, InterruptedException {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + home;
        tool("pg_ctl", "-D", data(), "-w", "-l", home.resolve("log").toString(), "-o", options, "start");
    }

    /** Makes a replica the primary. */
    public void promote() throws IOException, InterruptedException {
        tool("pg_ctl", "-D", data(), "-w", "promote");
    }

    /** Ends every process of the server with SIGKILL, as if its machine had lost power. */
    public void kill() throws IOException {
        ProcessHandle first = ProcessHandle.of(pid()).orElseThrow();
        List<ProcessHandle> others = first.descendants().toList();
        first.destroyForcibly();
        others.forEach(ProcessHandle::destroyForcibly);
    }

    /** Host and port, as a JDBC address of several hosts has them. */
    public String hostAndPort() {
        return "127.0.0.1:" + port;
    }

    /** The JDBC address of the server's only database. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** The superuser's name. */
    public String user() {
        return "reststop";
    }

    /** Not asked for, but drivers want one. */
    public String password() {
        return "";
    }

    /** The id of the server's first process, whose children do the work. */
    public long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("data").resolve("postmaster.pid"))
                .getFirst());
    }

    /** Stops the server and starts it again on the same port and data, as after a crash of its machine. */
    public void crashAndRestart() throws IOException, InterruptedException {
        tool("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        launch();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try {
            if (ProcessHandle.of(pid()).isPresent()) {
                tool("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
            }
        } finally {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private String data() {
        return home.resolve("data").toString();
    }

    private void tool(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(bin.resolve(name).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    /** Output goes to a file, because a server started by pg_ctl would keep a pipe open for ever. */
    private static void run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("reststop-postgres", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command + " did not end in " + PATIENCE);
            }
            if (process.exitValue() != 0) {
                throw new IOException(command + " failed: " + Files.readString(output));
            }
        } finally {
            Files.delete(output);
        }
    }

    private static Path findBin() throws IOException {
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                var newest = versions.map(version -> version.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                        .max(Comparator.comparing(Path::toString));
                if (newest.isPresent()) {
                    return newest.get();
                }
            }
        }
        throw new IOException("PostgreSQL is missing: apt-get install postgresql");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
