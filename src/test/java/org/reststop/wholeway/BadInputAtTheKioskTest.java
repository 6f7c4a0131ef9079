package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.command.demo.DemoFolder;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.kiosk.sync.EnrolmentOutcome;

/** What befalls the kiosk's program, and what it tells and keeps; HQ is off. */
class BadInputAtTheKioskTest {
    @TempDir
    Path temporary;

    private DemoFolder folder;
    private Path data;

    @BeforeEach
    void prepare() throws IOException {
        folder = new DemoFolder(temporary.resolve("kiosk"));
        folder.prepare();
        data = Files.createDirectories(folder.kioskData());
    }

    /** An enrolled kiosk, with check-ins that wait for HQ. */
    private void enrol(int checkIns) {
        try (RunningHq hq = new RunningHq(temporary.resolve("hq"));
                RunningKiosk kiosk = new RunningKiosk(data)) {
            String badge = hq.badge().path("text").asString();
            assertThat(kiosk.enrol(hq.address(), hq.enrolmentCode())).isInstanceOf(EnrolmentOutcome.Enrolled.class);
            for (int i = 0; i < checkIns; i++) {
                assertThat(kiosk.scan(badge)).isInstanceOf(CheckInOutcome.Welcomed.class);
            }
        }
    }

    private List<UUID> kept() {
        try (RunningKiosk kiosk = new RunningKiosk(data)) {
            List<UUID> ids = kiosk.checkIns();
            assertThat(kiosk.store.outbox().queued()).as("waiting for HQ").isEqualTo(ids.size());
            return ids;
        }
    }

    private static long count(String log, String words) {
        return log.lines().filter(line -> line.contains(words)).count();
    }

    @Test
    void aStoreCutShortIsPutRightSaidOnceAndNothingThatWaitsIsLost() throws Exception {
        enrol(5);
        List<UUID> before = kept();
        Path database = data.resolve("kiosk.mv.db");
        try (FileChannel file = FileChannel.open(database, StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 100);
        }
        String log;
        try (KioskProgram kiosk = KioskProgram.start(folder, Map.of())) {
            kiosk.awaitLog("Ready to scan");
            assertThat(kiosk.stop()).isZero();
            log = kiosk.log();
        }

        assertThat(count(log, "ERROR")).isEqualTo(1);
        assertThat(count(log, "The database is damaged and has been moved to")).isEqualTo(1);
        assertThat(count(log, "5 facts came back from the journal")).isEqualTo(1);
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aStoreOfANewerVersionIsLeftAloneAndTheOperatorIsToldOnce() throws Exception {
        enrol(3);
        List<UUID> before = kept();
        inDatabase("update \"flyway_schema_history\" set \"version\" = '99' where \"version\" = '2'");
        byte[] journal = Files.readAllBytes(data.resolve("kiosk.facts"));
        String log;
        try (KioskProgram kiosk = KioskProgram.start(folder, Map.of())) {
            kiosk.awaitLog("Showing OperatorMessage");
            assertThat(kiosk.stop()).isZero();
            log = kiosk.log();
        }

        assertThat(count(log, "ERROR")).isEqualTo(1);
        assertThat(log).contains("newer");
        assertThat(data.resolve("kiosk.facts")).hasBinaryContent(journal);
        inDatabase("update \"flyway_schema_history\" set \"version\" = '2' where \"version\" = '99'");
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(before);
    }

    private void inDatabase(String sql) throws Exception {
        String url = "jdbc:h2:" + data.resolve("kiosk");
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    @Test
    void aMistypedSettingEndsTheProgramWithTheFileTheLineTheKeyAndWhatIsAllowed() throws Exception {
        Files.writeString(folder.kioskConfig(), "data-folder: kiosk\nscreen:\n  orientation: sideways\n");
        try (KioskProgram kiosk = KioskProgram.start(folder, Map.of())) {
            assertThat(kiosk.awaitExit()).isEqualTo(2);
            assertThat(kiosk.log())
                    .contains(folder.kioskConfig() + ":3: screen.orientation is \"sideways\"; allowed: auto, portrait");
        }
        assertThat(data.resolve("kiosk.mv.db")).doesNotExist();
    }
}
