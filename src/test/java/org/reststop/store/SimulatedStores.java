package org.reststop.store;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.store.disk.Disk;
import org.reststop.store.disk.FolderLock;

/**
 * Opens real stores on simulated disks, again and again and fast: Hibernate's mapping is built once for each machine and
 * put over whatever database the machine has open. For one thread.
 */
public final class SimulatedStores {
    /**
     * No work by the wall clock: neither compaction at the end nor space given back after a while. Nobody waits for a
     * lock, because whoever holds it is further up the same thread's stack.
     */
    private static final String BY_NO_CLOCK = ";MAX_COMPACT_TIME=0;LOCK_TIMEOUT=1";

    private final List<Mapping> kiosks = new ArrayList<>();
    private final Mapping hq;
    private final Map<String, byte[]> emptyKiosk;
    private final Map<String, byte[]> emptyHq;

    /**
     * @param scratch an empty folder
     * @param hqEntities HQ's own entities
     */
    public SimulatedStores(Path scratch, List<Class<?>> hqEntities) {
        this.hq = new Mapping(hqEntities);
        try {
            this.emptyKiosk = makeKiosk(Files.createDirectories(scratch.resolve("kiosk")));
            this.emptyHq = makeHq(Files.createDirectories(scratch.resolve("hq")), hqEntities);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> makeKiosk(Path folder) throws IOException, SQLException {
        Disk disk = new UnforcedDisk();
        KioskDatabase.open(disk, new StoreFolder(folder), Schema.KIOSK, KioskStores::mapping)
                .close();
        setRetention(disk.h2Name(folder.resolve("kiosk")));
        return files(folder);
    }

    private static Map<String, byte[]> makeHq(Path folder, List<Class<?>> entities) throws IOException, SQLException {
        HqStores.open(new HqStores.Settings("jdbc:h2:" + folder.resolve("hq"), "sa", ""), entities)
                .close();
        setRetention(new UnforcedDisk().h2Name(folder.resolve("hq")));
        return files(folder);
    }

    /** Space that a chunk took is not used again in the minutes that a simulation takes, whatever the wall clock says. */
    private static void setRetention(String name) throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:" + name + H2Options.DURABLE, "sa", "");
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set retention_time 100000000");
        }
        pool.dispose();
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file :
                    all.filter(name -> name.toString().endsWith(".mv.db")).toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    /** A new kiosk's disk: a database with all its tables and nothing in them. */
    public Map<String, byte[]> emptyKiosk() {
        return emptyKiosk;
    }

    /** A new HQ's disk. */
    public Map<String, byte[]> emptyHq() {
        return emptyHq;
    }

    /**
     * Opens a kiosk's store on a disk whose power is on.
     *
     * @param machine 0, 1, 2 …; no two stores of the same machine are open at once
     * @param wrap stands between the mapping and the database, for planted bugs
     * @throws StoreException also if the power goes meanwhile
     */
    public KioskStore openKiosk(
            int machine, PoweredDisk disk, Path folder, Clock clock, UuidV7 ids, UnaryOperator<DataSource> wrap) {
        while (kiosks.size() <= machine) {
            kiosks.add(new Mapping(KioskStores.ENTITIES));
        }
        Mapping mapping = kiosks.get(machine);
        FolderLock lock = lock(folder);
        try {
            KioskOpening opening = new KioskOpening(
                    new StoreFolder(folder),
                    quick(disk.disk()),
                    Schema.KIOSK,
                    clock,
                    ids,
                    database -> mapping.over(wrap.apply(database)));
            return new LocalKioskStore(opening, lock);
        } catch (RuntimeException | Error e) {
            try {
                lock.close();
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    private static FolderLock lock(Path folder) {
        try {
            return FolderLock.take(folder).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens HQ's store on a disk whose power is on.
     *
     * @param wrap stands between the mapping and the database, for planted bugs
     * @throws StoreException also if the power goes meanwhile
     */
    public Store openHq(PoweredDisk disk, Path folder, UnaryOperator<DataSource> wrap) {
        String url = "jdbc:h2:" + quick(disk.disk()).h2Name(folder.resolve("hq")) + H2Options.DURABLE;
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            pool.dispose();
            throw new StoreException("HQ's database does not open", e);
        }
        return new HqStore(hq.over(wrap.apply(new Unplugged(pool, disk, disk.starts()))), pool::dispose);
    }

    private static Disk quick(Disk disk) {
        return new Disk() {
            @Override
            public String h2Name(Path database) {
                return disk.h2Name(database) + BY_NO_CLOCK;
            }

            @Override
            public java.nio.channels.FileChannel open(Path file) throws IOException {
                return disk.open(file);
            }

            @Override
            public void replace(Path from, Path to) throws IOException {
                disk.replace(from, to);
            }
        };
    }

    /** A Hibernate mapping over the database that is open at the moment. */
    private static final class Mapping {
        private final Switch source = new Switch();
        private final List<Class<?>> entities;
        private @Nullable SessionFactory factory;

        Mapping(List<Class<?>> entities) {
            this.entities = entities;
        }

        Sessions over(DataSource database) {
            source.database = database;
            SessionFactory built = factory;
            if (built == null) {
                built = keptOpen(SessionFactories.forH2(source, entities));
                factory = built;
            }
            return new Sessions(built);
        }

        private static SessionFactory keptOpen(SessionFactory factory) {
            return (SessionFactory) Proxy.newProxyInstance(
                    SessionFactory.class.getClassLoader(),
                    new Class<?>[] {SessionFactory.class},
                    (proxy, method, args) -> {
                        if (method.getName().equals("close")) {
                            return null;
                        }
                        try {
                            return method.invoke(factory, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    /**
     * Connections that fail once the machine's power is off. H2 must not be asked then: whoever ends a transaction in a
     * database that has closed itself meanwhile may wait in it for ever.
     */
    private static final class Unplugged extends Source {
        private final DataSource real;
        private final PoweredDisk disk;
        private final int start;

        Unplugged(DataSource real, PoweredDisk disk, int start) {
            this.real = real;
            this.disk = disk;
            this.start = start;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = real.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                        if (!disk.isOn() || disk.starts() != start) {
                            if (method.getName().equals("close")) {
                                return null;
                            }
                            throw new SQLException("the power is off");
                        }
                        try {
                            return method.invoke(connection, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    /** Hands out connections of the database that is open at the moment. */
    private static final class Switch extends Source {
        private @Nullable DataSource database;

        @Override
        public Connection getConnection() throws SQLException {
            DataSource open = database;
            if (open == null) {
                throw new SQLException("no database is open");
            }
            return open.getConnection();
        }
    }

    private abstract static class Source implements DataSource {
        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("not a wrapper");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
