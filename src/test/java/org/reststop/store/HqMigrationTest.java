package org.reststop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.station.Station;
import org.reststop.testing.PostgresServer;

/** An upgrade of HQ whose migration fails leaves the database to the version before. */
class HqMigrationTest {
    @TempDir
    Path folder;

    private HqStores.Settings file() {
        return new HqStores.Settings("jdbc:h2:" + folder.resolve("hq") + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "");
    }

    @Test
    void aFailedMigrationOfAFileLeavesItToTheOlderVersion() {
        fill(file());

        assertThatThrownBy(() -> HqStores.open(file(), List.of(), upgraded(true, "db/test_broken")))
                .isInstanceOf(MigrationException.class);

        assertHolds(file(), "heping");
    }

    @Test
    void aMigrationOfAFileThatAPowerCutStopsBeginsAgainFromTheCopy() throws IOException {
        fill(file());
        Files.copy(folder.resolve("hq.mv.db"), folder.resolve("copy"));
        try (Store halfDone = HqStores.open(file(), List.of())) {
            halfDone.write(tx -> tx.session()
                    .createNativeMutationQuery("create table half_done (id integer primary key)")
                    .executeUpdate());
        }
        Files.move(folder.resolve("copy"), folder.resolve("hq-migrating.mv.db"));

        assertHolds(file(), "heping");
        assertThat(folder.resolve("hq-migrating.mv.db")).doesNotExist();
    }

    @Test
    void aMigrationThatSucceedsLeavesACopyOfWhatWasBefore() {
        fill(file());

        HqStores.open(file(), List.of(), upgraded(true, "db/test_next")).close();

        assertThat(folder.resolve("hq-before-migration.mv.db")).exists();
        assertThatThrownBy(() -> HqStores.open(file(), List.of())).isInstanceOf(StoreTooNewException.class);
    }

    @Test
    void postgresTakesBackAllMigrationsOfAnUpgradeOfWhichOneFails() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            var settings = new HqStores.Settings(server.jdbcUrl(), server.user(), server.password());
            fill(settings);

            assertThatThrownBy(
                            () -> HqStores.open(settings, List.of(), upgraded(false, "db/test_next", "db/test_later")))
                    .isInstanceOf(MigrationException.class);

            assertHolds(settings, "heping");
        }
    }

    private static void fill(HqStores.Settings settings) {
        try (Store store = HqStores.open(settings, List.of())) {
            store.write(tx -> {
                tx.session().insert(new Station("heping", "和平驿站", "Heping", ZoneId.of("Asia/Shanghai")));
                return 0;
            });
        }
    }

    private static void assertHolds(HqStores.Settings settings, String station) {
        try (Store store = HqStores.open(settings, List.of())) {
            List<String> stations =
                    store.read(session -> session.createSelectionQuery("select s.id from Station s", String.class)
                            .getResultList());
            assertThat(stations).containsExactly(station);
            List<String> left = store.read(session -> session.createNativeQuery(
                            "select table_name from information_schema.tables"
                                    + " where lower(table_name) in ('half_done', 'next_version')",
                            String.class)
                    .getResultList());
            assertThat(left).isEmpty();
        }
    }

    /** The schema of a version to come. */
    private static Schema upgraded(boolean h2, String... folders) {
        Schema today = HqStores.schema(h2);
        Set<String> versions = new HashSet<>(today.versions());
        versions.add("90");
        versions.add("91");
        List<String> locations = new ArrayList<>(today.locations());
        locations.addAll(List.of(folders));
        return new Schema(versions, locations);
    }
}
