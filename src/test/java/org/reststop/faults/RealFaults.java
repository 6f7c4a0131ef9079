package org.reststop.faults;

import static org.awaitility.Awaitility.await;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.reststop.domain.UuidV7;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.Cases;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.need.Ledger;
import org.reststop.kiosk.sync.Identity;
import org.reststop.kiosk.sync.IdentityFile;
import org.reststop.store.HqStores;
import org.reststop.store.Store;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.store.attachment.Sha256;
import org.reststop.sync.FactBody;
import org.reststop.sync.NeedFact;
import org.reststop.testing.PostgresServer;
import org.reststop.testing.TestClock;

/** A kiosk and HQ as processes of their own on a rough line, HQ on PostgreSQL, each of them killed at random. */
public final class RealFaults implements AutoCloseable {
    /** Authors of needs that are done, from this on. */
    static final long FIRST_AUTHOR = 1_000;

    static final int AUTHORS = 200;

    /** With what the kiosk says begins; the last two come to pass only once HQ has told of needs. */
    static final Set<String> KINDS = Set.of("check-in", "need", "patrol", "support", "rating");

    /** So many things the kiosk may say at most until it has said one of each kind. */
    private static final int PATIENCE = 20_000;

    private static final Duration HQ_START = Duration.ofMinutes(5);

    private static final String BOOKS = "select 'check-in ' || id from check_in"
            + " union all select 'patrol ' || id from need where patrol is not null"
            + " union all select 'need ' || n.id || ' ' || a.sha256 from need n"
            + " join need_attachment a on a.station_id = n.station_id and a.need_id = n.id"
            + " join attachment c on c.sha256 = a.sha256"
            + " union all select 'support ' || person_id from need_supporter"
            + " union all select 'rating ' || need_id from need_event where act = 'rate'";

    private static final String MISCOUNTED = "select coalesce(sum(abs(n.supporters - (select count(*)"
            + " from need_supporter s where s.station_id = n.station_id and s.need_id = n.id))), 0) from need n";

    private final Path folder;
    private final Random random;
    private final PostgresServer postgres;
    private final int port;
    private final RoughLine line;
    private final List<String> promised = new ArrayList<>();
    private final Map<String, Long> faults = new TreeMap<>();
    private Process hq;
    private Process kiosk;
    private Process nextKiosk;
    private BufferedReader said;

    /**
     * What came of it.
     *
     * @param faults by kind
     * @param promised what the kiosk has said
     * @param held the same as it is in HQ's books, as often as it is there
     * @param cutPhotos contents at HQ that are not whole
     * @param miscounted how far a need's count of supporters is from those who are noted
     */
    public record Outcome(
            Map<String, Long> faults,
            List<String> promised,
            List<String> held,
            List<String> cutPhotos,
            long miscounted) {
        /** Promised and not at HQ. */
        public List<String> lost() {
            List<String> missing = new ArrayList<>(promised);
            missing.removeAll(new HashSet<>(held));
            return missing;
        }

        /** What is at HQ more than once. */
        public List<String> doubled() {
            Set<String> seen = new HashSet<>();
            return held.stream().filter(each -> !seen.add(each)).toList();
        }

        /** How many of each kind were promised. */
        public Map<String, Long> kinds() {
            return promised.stream()
                    .collect(Collectors.groupingBy(RealFaults::kindOf, TreeMap::new, Collectors.counting()));
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
        await().atMost(HQ_START).until(() -> Files.exists(address()));
        this.said = open(kiosk);
    }

    private void enrol() {
        Clock clock = Clock.systemUTC();
        SecureRandom secure = new SecureRandom();
        HqStores.Settings database = new HqStores.Settings(postgres.jdbcUrl(), postgres.user(), postgres.password());
        List<Class<?>> entities =
                Stream.of(Fleet.ENTITIES, Ledger.ENTITIES).flatMap(List::stream).toList();
        try (Store store = HqStores.open(database, entities)) {
            String station = ask(new Cases(store, new TestClock(clock.instant())));
            Fleet fleet = new Fleet(store, clock, new UuidV7(clock, secure), secure);
            String code = fleet.createCode(station).orElseThrow().code();
            if (fleet.enrol(code, "kiosk", "127.0.0.1") instanceof Fleet.Enrolled.Done done) {
                Identity identity = new Identity(done.kiosk().id(), done.secret(), line.address(), station);
                new IdentityFile(folder.resolve("identity")).save(identity);
            }
        }
    }

    /** One need that everybody may join, and one of each author that is done and asks whether it helped. */
    private static String ask(Cases cases) {
        cases.done(cases.raise("大家都要的柜子", 1L), new Act.Publish("大家都要的柜子"));
        List<UUID> done = cases.send(LongStream.range(FIRST_AUTHOR, FIRST_AUTHOR + AUTHORS)
                .mapToObj(author -> need(cases.station, author))
                .toList());
        cases.store.write(tx -> {
            CaseWork.Batch batch = cases.work.in(tx.session());
            done.forEach(id -> batch.act(new LedgerEntry.Key(cases.station, id), new Act.Finish("装好了"), Cases.CADRE));
            batch.publish();
            return done;
        });
        return cases.station;
    }

    private static FactBody need(String station, long author) {
        return new NeedFact.Raised(station, "parcel", "要柜子", null, author, null, "22222222", "zh", List.of());
    }

    /**
     * Waits until everything has been done once, deals blows one after another, then lets all work until the kiosk has
     * nothing left, and counts.
     */
    public Outcome run(int rounds) throws IOException, InterruptedException, SQLException {
        listenToEachKind();
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
        return new Outcome(
                faults,
                promised,
                read(BOOKS),
                cutPhotos(),
                Long.parseLong(read(MISCOUNTED).getFirst()));
    }

    private void listenToEachKind() throws IOException {
        Set<String> missing = new HashSet<>(KINDS);
        for (int i = 0; i < PATIENCE && !missing.isEmpty(); i++) {
            listen(1);
            missing.remove(kindOf(promised.getLast()));
        }
    }

    private static String kindOf(String promise) {
        return promise.substring(0, promise.indexOf(' '));
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

    /** Waits until the kiosk has said so many things more. */
    private void listen(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            take(nextOf(said, text -> text.startsWith(UnattendedKiosk.SAID)));
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
            take(text);
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
            take(text);
        }
        if (kiosk.waitFor() != 0) {
            throw new IOException("the kiosk ended with " + kiosk.exitValue());
        }
    }

    private void take(String text) {
        if (text.startsWith(UnattendedKiosk.SAID)) {
            promised.add(text.substring(UnattendedKiosk.SAID.length()));
        }
    }

    /** Whose name says something else than what is in it. */
    private List<String> cutPhotos() throws IOException {
        ContentFolder contents = new ContentFolder(folder.resolve("hq").resolve("attachments"));
        List<String> cut = new ArrayList<>();
        for (String name : contents.names()) {
            if (!Sha256.of(Files.readAllBytes(contents.file(name))).equals(name)) {
                cut.add(name);
            }
        }
        return cut;
    }

    private List<String> read(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
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
