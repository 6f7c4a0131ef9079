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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.need.KeptDraft;
import org.reststop.testing.Often;

/** What a kill at any moment leaves of a database is the file as it is then; here it is looked at after each commit. */
class CommittedIsFoundTest {
    private static final int COMMITS = Often.times(40);

    @TempDir
    Path temp;

    @Test
    void aKioskKilledAfterAnyCommitFindsThatCommit() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("kiosk"));
        try (KioskStore store = new Visits(1).open(ReadyStores.kiosk(folder))) {
            assertThat(notFound(store, new StoreFolder(folder).databaseFile())).isEmpty();
        }
    }

    @Test
    void anHqOnH2KilledAfterAnyCommitFindsThatCommit() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("hq"));
        try (Store store = HqStores.open(ReadyStores.hq(folder), List.of(KeptDraft.class))) {
            store.write(tx -> tx.session()
                    .createNativeMutationQuery(
                            "create table need_draft (id integer primary key, need_id uuid,"
                                    + " category varchar(32), words varchar, photos varchar(400), saved_at timestamp(6) with time zone)")
                    .executeUpdate());
            assertThat(notFound(store, folder.resolve("hq.mv.db"))).isEmpty();
        }
    }

    /** Commits one thing over another, of changing length so that space is freed and taken again. */
    private List<String> notFound(Store store, Path file) throws IOException, SQLException {
        // H2 writes over what it has freed after 45 seconds; here it does at once what a kiosk does all day.
        store.write(tx ->
                tx.session().createNativeMutationQuery("set retention_time 0").executeUpdate());
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < COMMITS; i++) {
            String words = i + " " + "字".repeat(i * 7 % 100);
            store.write(tx -> {
                tx.session().upsert(new KeptDraft(new UUID(1, 2), "parcel", words, Visits.NOW));
                return words;
            });
            Path copy = temp.resolve("copy-" + i + ".mv.db");
            Files.copy(file, copy);
            if (!words.equals(wordsIn(copy))) {
                missing.add(words);
            }
            Files.delete(copy);
        }
        return missing;
    }

    private static String wordsIn(Path copy) throws SQLException {
        String name = copy.toString().replace(".mv.db", "");
        String url = "jdbc:h2:" + name + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;DB_CLOSE_ON_EXIT=FALSE";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select words from need_draft")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
