import java.nio.*;
import java.nio.channels.*;
import java.nio.file.*;
import java.sql.*;
import java.util.*;
import org.h2.store.fs.*;

public class Probe {
    static long writes, bytes, forces;
    static int mode;
    static List<String> log = new ArrayList<>();

    public static class FP extends FilePathWrapper {
        public String getScheme() {
            return "probe";
        }

        public FileChannel open(String m) throws java.io.IOException {
            Set<OpenOption> o = new HashSet<>(
                    m.equals("r")
                            ? Set.of(StandardOpenOption.READ)
                            : Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE));
            if (mode >= 1) o.add(StandardOpenOption.DSYNC);
            FileChannel c = FileChannel.open(Path.of(unwrap().toString()), o);
            return new FileBase() {
                public long size() throws java.io.IOException {
                    return c.size();
                }

                public long position() throws java.io.IOException {
                    return c.position();
                }

                public FileChannel position(long p) throws java.io.IOException {
                    c.position(p);
                    return this;
                }

                public int read(ByteBuffer b) throws java.io.IOException {
                    return c.read(b);
                }

                public int write(ByteBuffer b) throws java.io.IOException {
                    return c.write(b);
                }

                public int read(ByteBuffer b, long p) throws java.io.IOException {
                    return c.read(b, p);
                }

                public int write(ByteBuffer b, long p) throws java.io.IOException {
                    writes++;
                    bytes += b.remaining();
                    if (log.size() < 60) log.add("w " + p + " " + b.remaining());
                    if (mode == 2 && b.remaining() > 4096) {
                        int lim = b.limit();
                        int n = b.remaining();
                        b.limit(lim - 4096);
                        c.write(b, p);
                        b.limit(lim);
                        c.write(b, p + n - 4096);
                        return n;
                    }
                    return c.write(b, p);
                }

                public FileChannel truncate(long s) throws java.io.IOException {
                    c.truncate(s);
                    log.add("t " + s);
                    return this;
                }

                public void force(boolean m) throws java.io.IOException {
                    forces++;
                    c.force(m);
                }

                public FileLock tryLock(long a, long b, boolean s) throws java.io.IOException {
                    return c.tryLock(a, b, s);
                }

                protected void implCloseChannel() throws java.io.IOException {
                    c.close();
                }
            };
        }
    }

    public static void main(String[] a) throws Exception {
        Path dir = Path.of(a[0]);
        for (boolean pre : new boolean[] {false, true}) {
            Path f = dir.resolve("j" + pre);
            Files.deleteIfExists(f);
            if (pre) {
                try (var c = FileChannel.open(f, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    c.write(ByteBuffer.allocate(1 << 20));
                    c.force(true);
                }
            }
            try (var c = FileChannel.open(
                    f, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DSYNC)) {
                for (int round = 0; round < 3; round++) {
                    long t = System.nanoTime();
                    int n = 300;
                    for (int i = 0; i < n; i++) {
                        c.write(ByteBuffer.allocate(200), (round * 300 + i) * 200L);
                    }
                    System.out.printf("journal prealloc=%s %.3f ms/append%n", pre, (System.nanoTime() - t) / 1e6 / n);
                }
            }
        }
        FilePath.register(new FP());
        for (mode = 0; mode <= 3; mode++) {
            Path d = dir.resolve("db" + mode);
            for (String s : new String[] {".mv.db"}) Files.deleteIfExists(Path.of(d + s));
            writes = bytes = forces = 0;
            log.clear();
            try (Connection c = DriverManager.getConnection(
                    "jdbc:h2:probe:" + d + ";WRITE_DELAY=0" + (mode == 3 ? "" : "") + "", "sa", "")) {
                c.createStatement()
                        .execute(
                                "create table o(id uuid primary key, seq bigint unique, body varchar, at timestamp with time zone)");
                c.createStatement()
                        .execute(
                                "create table k(id uuid primary key, station varchar, person bigint, at timestamp with time zone)");
                c.createStatement().execute("create index i1 on k(station,person,at)");
                c.createStatement().execute("create index i2 on k(station,at)");
                c.setAutoCommit(false);
                var p = c.prepareStatement("insert into o values(?,?,?,?)");
                var q = c.prepareStatement("insert into k values(?,?,?,?)");
                for (int round = 0; round < 4; round++) {
                    writes = 0;
                    bytes = 0;
                    log.clear();
                    long t = System.nanoTime();
                    int n = 300;
                    for (int i = 0; i < n; i++) {
                        UUID u = UUID.randomUUID();
                        p.setObject(1, u);
                        p.setLong(2, round * 300 + i);
                        p.setString(3, "{\"stationId\":\"heping\",\"personId\":7,\"badgeSerial\":9}");
                        p.setObject(4, java.time.OffsetDateTime.now());
                        p.executeUpdate();
                        q.setObject(1, u);
                        q.setString(2, "heping");
                        q.setLong(3, i % 50);
                        q.setObject(4, java.time.OffsetDateTime.now());
                        q.executeUpdate();
                        c.commit();
                        if (mode == 0 && a.length > 1) c.createStatement().execute("checkpoint sync");
                    }
                    System.out.printf(
                            "mode %d: %.3f ms/commit, writes/commit %.2f bytes/commit %.0f forces %d%n",
                            mode, (System.nanoTime() - t) / 1e6 / n, writes / 300.0, bytes / 300.0, forces);
                }
                System.out.println(log.subList(0, Math.min(12, log.size())));
            }
        }
    }
}
