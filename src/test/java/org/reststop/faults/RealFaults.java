package org.reststop.faults;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reststop.domain.UuidV7;
import org.reststop.domain.station.Station;
import org.reststop.hq.fleet.Fleet;
import org.reststop.kiosk.sync.Identity;
import org.reststop.kiosk.sync.IdentityFile;
import org.reststop.store.HqStores;
import org.reststop.store.Store;
import org.reststop.testing.PostgresServer;

/** A kiosk and HQ as processes of their own on a rough line, HQ on PostgreSQL, each of them killed at random. */
public final class RealFaults implements AutoCloseable {
    private static final String STATION = "heping";

    private final Path folder;
    private final Random random;
    private final PostgresServer postgres;
    private final int port;
    private final RoughLine line;
    private final List<UUID> promised = new ArrayList<>();
    private final Map<String, Long> faults = new TreeMap<>();
    private Process hq;
    private Process kiosk;
    private Process nextKiosk;
    private BufferedReader said;

    /**
     * What came of it.
     *
     * @param faults by kind
     * @param promised ids that the kiosk has said
     * @param held ids of HQ's check-ins, as often as they are there
     */
    public record Outcome(Map<String, Long> faults, List<UUID> promised, List<UUID> held) {
        /** Promised and not at HQ. */
        public List<UUID> lost() {
            List<UUID> missing = new ArrayList<>(promised);
            missing.removeAll(new java.util.HashSet<>(held));
            return missing;
        }

        /** Rows too many at HQ. */
        public long doubled() {
            return held.size() - held.stream().distinct().count();
        }
    }

    private enum Blow {
        KILL_KIOSK,
        KILL_HQ,
        CUT,
        STALL,
        CORRUPT,
        TRUNCATE
    }

    /** @param folder an empty one */
    public RealFaults(Path folder, long seed) throws IOException, InterruptedException {
        this.folder = folder;
        this.random = new Random(seed);
        this.postgres = PostgresServer.start();
        this.port = freePort();
        this.line = new RoughLine(port, new Random(seed + 1));
        enrol();
        this.hq = startHq();
        this.kiosk = startKiosk();
        this.nextKiosk = startKiosk();
        this.said = open(kiosk);
    }

    private void enrol() {
        Clock clock = Clock.systemUTC();
        SecureRandom secure = new SecureRandom();
        HqStores.Settings database = new HqStores.Settings(postgres.jdbcUrl(), postgres.user(), postgres.password());
        try (Store store = HqStores.open(database, HqMachine.ENTITIES)) {
            store.write(tx -> {
                tx.session().insert(new Station(STATION, "和平驿站", "Heping", ZoneId.of("Asia/Shanghai")));
                return STATION;
            });
            Fleet fleet = new Fleet(store, clock, new UuidV7(clock, secure), secure);
            String code = fleet.createCode(STATION).orElseThrow().code();
            if (fleet.enrol(code, "kiosk", "127.0.0.1") instanceof Fleet.Enrolled.Done done) {
                Identity identity = new Identity(done.kiosk().id(), done.secret(), line.address(), STATION);
                new IdentityFile(folder.resolve("identity")).save(identity);
            }
        }
    }

    /** Deals blows one after another, then lets all work until the kiosk has nothing left, and counts. */
    public Outcome run(int rounds) throws IOException, InterruptedException, SQLException {
        for (int round = 1; round <= rounds; round++) {
            if (round == rounds / 2) {
                count("database-crash");
                postgres.crashAndRestart();
            }
            strike();
        }
        line.turn(RoughLine.Mode.PASS);
        if (!hq.isAlive()) {
            hq = startHq();
        }
        killKiosk();
        finish();
        return new Outcome(faults, promised, held());
    }

    private void strike() throws IOException, InterruptedException {
        Blow blow = Blow.values()[random.nextInt(Blow.values().length)];
        boolean kills = blow == Blow.KILL_HQ || blow == Blow.KILL_KIOSK;
        if (blow == Blow.KILL_HQ && !Files.exists(address()) || kills && random.nextBoolean()) {
            blow = Blow.CUT;
        }
        count(blow.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        switch (blow) {
            case KILL_KIOSK -> killKiosk();
            case KILL_HQ -> killHq();
            case CUT -> rough(RoughLine.Mode.CUT);
            case STALL -> rough(RoughLine.Mode.STALL);
            case CORRUPT -> rough(RoughLine.Mode.CORRUPT);
            case TRUNCATE -> rough(RoughLine.Mode.TRUNCATE);
        }
        listen(1 + random.nextInt(20));
    }

    private void count(String fault) {
        faults.merge(fault, 1L, Long::sum);
    }

    private void rough(RoughLine.Mode mode) throws IOException {
        line.turn(mode);
        listen(1 + random.nextInt(30));
        line.turn(RoughLine.Mode.PASS);
    }

    /** Waits until so many people more have been greeted. */
    private void listen(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            promised.add(UUID.fromString(nextOf(said, line -> line.length() == 36)));
        }
    }

    private void killHq() throws IOException, InterruptedException {
        hq.destroyForcibly().waitFor();
        Files.deleteIfExists(address());
        hq = startHq();
    }

    private void killKiosk() throws IOException, InterruptedException {
        // By its handle: the process's own method would close the pipe with what it has still said.
        kiosk.toHandle().destroyForcibly();
        for (String text = said.readLine(); text != null; text = said.readLine()) {
            if (text.length() == 36) {
                promised.add(UUID.fromString(text));
            }
        }
        kiosk.waitFor();
        kiosk = nextKiosk;
        nextKiosk = startKiosk();
        said = open(kiosk);
    }

    private void finish() throws IOException, InterruptedException {
        kiosk.getOutputStream().write('\n');
        kiosk.getOutputStream().flush();
        for (String text = said.readLine();
                text != null && !text.equals(UnattendedKiosk.DONE);
                text = said.readLine()) {
            if (text.length() == 36) {
                promised.add(UUID.fromString(text));
            }
        }
        if (kiosk.waitFor() != 0) {
            throw new IOException("the kiosk ended with " + kiosk.exitValue());
        }
    }

    private List<UUID> held() throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                ResultSet rows = connection.createStatement().executeQuery("select id from check_in")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private Path address() {
        return folder.resolve("hq").resolve("address");
    }

    private static BufferedReader open(Process kiosk) throws IOException {
        kiosk.getOutputStream().write('\n');
        kiosk.getOutputStream().flush();
        BufferedReader lines = kiosk.inputReader(StandardCharsets.UTF_8);
        nextOf(lines, UnattendedKiosk.OPEN::equals);
        return lines;
    }

    /** The next line of that kind; what a program logs in between is passed by. */
    private static String nextOf(BufferedReader lines, Predicate<String> kind) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (kind.test(line)) {
                return line;
            }
        }
        throw new IOException("the kiosk has ended");
    }

    private Process startKiosk() throws IOException {
        return java("128m", System.getProperty("java.class.path"), UnattendedKiosk.class.getName(), folder.toString())
                .redirectError(folder.resolve("kiosk.log").toFile())
                .start();
    }

    private Process startHq() throws IOException {
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*(openjfx|zxing|bytedeco).*"))
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder builder = java("256m", path, "org.reststop.hq.HqMain")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("hq.log").toFile()));
        Map<String, String> env = builder.environment();
        env.keySet().removeIf(name -> name.startsWith("RESTSTOP_"));
        env.put("RESTSTOP_HQ_DATA_FOLDER", folder.resolve("hq").toString());
        env.put("RESTSTOP_HQ_PORT", Integer.toString(port));
        env.put("RESTSTOP_HQ_DATABASE_URL", postgres.jdbcUrl());
        env.put("RESTSTOP_HQ_DATABASE_USER", postgres.user());
        env.put("RESTSTOP_HQ_DATABASE_PASSWORD", postgres.password());
        return builder.start();
    }

    private static ProcessBuilder java(String memory, String classPath, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + memory,
                "-cp",
                classPath));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        nextKiosk.destroyForcibly();
        kiosk.destroyForcibly();
        hq.destroyForcibly().waitFor();
        line.close();
        postgres.close();
    }
}
