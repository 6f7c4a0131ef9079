package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.command.CommandRun;
import org.reststop.command.demo.DemoFolder;
import org.reststop.command.demo.HqProcess;
import org.reststop.command.demo.Launcher;
import org.reststop.command.hq.OperatorApi;
import org.reststop.command.hq.OperatorApi.IssuedBadge;
import org.reststop.store.HqStores;
import org.reststop.store.backup.BackupFile;
import org.reststop.store.backup.Manifest;

/** Both programs as processes, saved and brought back by the operator's commands while they work. */
class RestoreOfBothTest {
    private static final Map<String, String> OFTEN = Map.of("RESTSTOP_KIOSK_SYNC_INTERVAL", "5s");
    private static final Map<String, String> ENGLISH = Map.of("LANG", "en_GB.UTF-8");

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Long> promised = new ArrayList<>();
    private DemoFolder folder;
    private HqProcess hq;
    private KioskProgram kiosk;
    private List<IssuedBadge> badges;
    private int copies;

    @TempDir
    Path temporary;

    @BeforeEach
    void start() throws Exception {
        folder = new DemoFolder(temporary.resolve("both"));
        folder.prepare();
        hq = HqProcess.start(folder, new Launcher(KioskProgram.SCRIPT, KioskProgram.ENVIRONMENT), http);
        OperatorApi api = hq.api();
        String station = api.stations().getFirst().id();
        badges = api.people().stream()
                .filter(person -> person.role().equals("COURIER"))
                .limit(10)
                .map(person -> api.issue(person.personId(), 365))
                .toList();
        kiosk = KioskProgram.start(
                folder, OFTEN, "--enrol", api.enrolmentCode(station).code());
        kiosk.awaitLog("Ready to scan");
    }

    @AfterEach
    void end() {
        kiosk.close();
        hq.close();
        http.close();
    }

    @Test
    void afterBothWereRestoredFromOlderBackupsEveryCheckInIsInBothBooksOnce() throws Exception {
        Path hqBackup = temporary.resolve("hq.zip");
        Path kioskBackup = temporary.resolve("kiosk.zip");
        welcome(0, 3);
        awaitAtHq(3);
        run("backup", "--hq", "--to", hqBackup.toString());
        run("backup", "--kiosk", "--to", kioskBackup.toString());
        welcome(3, 6);
        awaitAtHq(6);

        assertThat(run("restore", "--hq", hqBackup.toString())).contains("What was there before is in");
        welcome(6, 7);
        awaitAtHq(7);

        run("restore", "--kiosk", kioskBackup.toString());
        welcome(7, 8);
        awaitAtHq(8);

        assertThat(kiosk.stop()).isZero();
        hq.close();
        Books atHq =
                Books.atHq(new HqStores.Settings("jdbc:h2:" + folder.hqData().resolve("hq"), "sa", ""));
        Books atKiosk = Books.atKiosk(folder.kioskData());
        assertThat(atHq.serials()).containsExactlyInAnyOrderElementsOf(promised);
        List<UUID> ids = atKiosk.ids();
        assertThat(atHq.ids()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(atKiosk.shown()).isNotEmpty().containsExactlyInAnyOrderElementsOf(atHq.shown());
    }

    private void welcome(int from, int to) throws IOException {
        for (IssuedBadge badge : badges.subList(from, to)) {
            kiosk.scan(badge.text(), "GreetingScreen");
            promised.add(badge.serial());
        }
    }

    /** HQ is asked by the only means that tells of its rows while it runs: a backup. */
    private void awaitAtHq(long checkIns) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(checkInsAtHq()).isEqualTo(checkIns));
    }

    private long checkInsAtHq() {
        Path copy = temporary.resolve("look-" + ++copies + ".zip");
        run("backup", "--hq", "--to", copy.toString());
        try (BackupFile file = BackupFile.open(copy)) {
            return file.manifest().tables().stream()
                    .filter(table -> table.name().equals("check_in"))
                    .mapToLong(Manifest.Table::rows)
                    .sum();
        }
    }

    private String run(String command, String program, String... more) {
        List<String> call = new ArrayList<>(List.of(command, program, "--config"));
        call.add((program.equals("--hq") ? folder.hqConfig() : folder.kioskConfig()).toString());
        call.addAll(List.of(more));
        CommandRun run = CommandRun.of(ENGLISH, call.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.exists(folder.hqData())).isTrue();
        return run.out();
    }
}
