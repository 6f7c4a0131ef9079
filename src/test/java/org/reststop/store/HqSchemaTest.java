package org.reststop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.testing.PostgresServer;
import org.reststop.testing.TestClock;

/** Whether HQ's tables can grow past one machine: the rules of their keys, months and statements. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class HqSchemaTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    /** What an exchange writes. */
    private static final List<String> INGEST = List.of(
            "fact", "check_in", "notice_read", "notice_display", "notice_report", "quarantine", "kiosk_store", "kiosk");

    /** PostgreSQL's own, which CockroachDB, YugabyteDB or Citus lack or have only in part. */
    private static final Pattern NOT_EVERYWHERE = Pattern.compile(
            "\\b(advisory|nextval|bigserial|generated (by default|always) as identity|create trigger|create rule|listen"
                    + "|notify|unlogged|lock table|merge into|create function|create extension|copy \\w+ from"
                    + "|for share|with recursive|tablesample|xmin|ctid)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private PostgresServer server;
    private HqStores.Settings settings;
    private Store store;
    private final TestClock clock = new TestClock(NOW);

    @BeforeAll
    void open() throws Exception {
        server = PostgresServer.start();
        settings = new HqStores.Settings(server.jdbcUrl(), server.user(), server.password());
        store = HqStores.open(settings, List.of());
        new MonthlyPartitions(store, clock).ensure();
    }

    @AfterAll
    void close() throws Exception {
        store.close();
        server.close();
    }

    @Test
    void everyKeyThatAnExchangeWritesBeginsWithTheStationOrAUuid() throws SQLException {
        assertThat(texts("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = current_schema() and c.relname in ('" + String.join("', '", INGEST)
                        + "') and not exists (select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid"
                        + " and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary"
                        + " and (a.attname = 'station_id' or format_type(a.atttypid, null) = 'uuid'))"))
                .isEmpty();
        assertThat(texts("select relname from pg_class where relname in ('" + String.join("', '", INGEST) + "')"))
                .hasSameSizeAs(INGEST);
    }

    @Test
    void nothingDrawsFromASequenceAndNoTriggerOrForeignKeyTiesTablesTogether() throws SQLException {
        assertThat(texts("select relname from pg_class where relkind = 'S'")).isEmpty();
        assertThat(texts("select tgname from pg_trigger where not tgisinternal"))
                .isEmpty();
        assertThat(texts("select conname from pg_constraint where contype = 'f'"))
                .isEmpty();
        assertThat(texts("select column_name from information_schema.columns where table_schema = current_schema()"
                        + " and (is_identity = 'YES' or column_default like 'nextval%')"))
                .isEmpty();
    }

    @Test
    void uniqueIndexesOfWhatGrowsHoldTheStation() throws SQLException {
        assertThat(texts("select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid"
                        + " where c.relname in ('fact', 'check_in', 'notice_read') and i.indisunique"
                        + " and not exists (select 1 from pg_attribute a where a.attrelid = c.oid"
                        + " and a.attnum = any (i.indkey) and a.attname = 'station_id')"))
                .isEmpty();
    }

    @Test
    void factsAndCheckInsHaveAMonthBehindAndThreeAheadAndAPlaceForWrongClocks() throws SQLException {
        for (String table : List.of("fact", "check_in")) {
            assertThat(partitions(table))
                    .contains(
                            table + "_2026_10",
                            table + "_2026_11",
                            table + "_2026_12",
                            table + "_2027_01",
                            table + "_2027_02",
                            table + "_other");
        }
    }

    @Test
    void aFactLiesInTheMonthOfItsIdAndIsLookedForOnlyThere() throws SQLException {
        UUID november = idAt(NOW);
        UUID lost = idAt(Instant.parse("2031-01-01T00:00:00Z"));
        insert("mine", november, lost);

        assertThat(texts("select tableoid::regclass::text from fact where station_id = 'mine' order by id"))
                .containsExactly("fact_2026_11", "fact_other");
        assertThat(texts("explain select * from fact where station_id = 'mine' and id = any (array['" + november
                        + "'::uuid]) and id >= '" + november + "' and id <= '" + november + "'"))
                .noneMatch(line -> line.contains("fact_other") || line.contains("2026_12"))
                .anyMatch(line -> line.contains("Index") && line.contains("fact_2026_11"));
    }

    @Test
    void rowsThatCameBeforeTheirMonthWasMadeAreMovedThere() throws SQLException {
        Instant later = Instant.parse("2027-06-15T00:00:00Z");
        insert("early", idAt(later));
        assertThat(texts("select tableoid::regclass::text from fact where station_id = 'early'"))
                .containsExactly("fact_other");

        TestClock june = new TestClock(later.minus(Duration.ofDays(40)));
        new MonthlyPartitions(store, june).ensure();
        new MonthlyPartitions(store, june).ensure();

        assertThat(texts("select tableoid::regclass::text from fact where station_id = 'early'"))
                .containsExactly("fact_2027_06");
    }

    @Test
    void aDatabaseOfTheOldSchemaKeepsAllItsRows(@TempDir Path folder) throws Exception {
        try (PostgresServer other = PostgresServer.start()) {
            migrateWithRows(
                    new HqStores.Settings(other.jdbcUrl(), other.user(), other.password()), "db/hq_postgres", other);
        }
        String h2 = "jdbc:h2:" + folder.resolve("hq");
        migrateWithRows(new HqStores.Settings(h2, "sa", ""), "db/hq_h2", null);
    }

    private void migrateWithRows(HqStores.Settings old, String vendor, @Nullable PostgresServer on)
            throws SQLException {
        Flyway.configure()
                .dataSource(old.jdbcUrl(), old.user(), old.password())
                .locations("classpath:db/common", "classpath:db/hq", "classpath:" + vendor)
                .target("2")
                .load()
                .migrate();
        UUID id = idAt(NOW);
        try (Connection connection = DriverManager.getConnection(old.jdbcUrl(), old.user(), old.password());
                Statement sql = connection.createStatement()) {
            sql.execute(fact("mine", id));
            sql.execute("insert into check_in (id, station_id, person_id, badge_serial, at) values ('" + id
                    + "', 'mine', 1, 2, timestamp with time zone '2026-11-25 08:00:00+00')");
            sql.execute("insert into notice_read values (1, '" + id + "', timestamp with time zone"
                    + " '2026-11-25 08:00:00+00')");
        }
        try (Store migrated = HqStores.open(old, List.of())) {
            new MonthlyPartitions(migrated, clock).ensure();
            for (String table : List.of("fact", "check_in", "notice_read")) {
                List<String> count = migrated.look(connection -> texts(connection, "select count(*) from " + table));
                assertThat(count).as(table + " of " + vendor).containsExactly("1");
            }
            if (on != null) {
                List<String> month =
                        migrated.look(connection -> texts(connection, "select tableoid::regclass::text from fact"));
                assertThat(month).containsExactly("fact_2026_11");
            }
        }
    }

    /** As far as that can be seen from the statements: only PostgreSQL is run here. */
    @Test
    void statementsOfAnExchangeUseNothingThatTheDistributedEnginesLack() throws IOException {
        List<String> found = new ArrayList<>();
        for (String feature : List.of("intake", "fleet", "feed", "exchange")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/reststop/hq", feature))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher text = TEXT.matcher(Files.readString(file));
                    while (text.find()) {
                        if (NOT_EVERYWHERE.matcher(text.group(1)).find()) {
                            found.add(file.getFileName() + ": " + text.group(1));
                        }
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private void insert(String station, UUID... ids) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            for (UUID id : ids) {
                sql.execute(fact(station, id));
            }
        }
    }

    private static String fact(String station, UUID id) {
        return "insert into fact (id, station_id, kiosk_id, incarnation, seq, type, version, at, received_at, body,"
                + " understood) values ('" + id + "', '" + station + "', '" + id + "', '" + id + "', 1, 'x', 1,"
                + " current_timestamp, current_timestamp, '{}', true)";
    }

    private static UUID idAt(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0000L);
    }

    private List<String> partitions(String table) throws SQLException {
        return texts("select inhrelid::regclass::text from pg_inherits where inhparent = '" + table + "'::regclass");
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = connect()) {
            return texts(connection, sql);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password());
    }
}
