package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.command.demo.DemoFolder;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.testing.SmallDisk;

/** The kiosk's program on a real file system of a few megabytes. Needs the right to mount one. */
class FullDiskAtTheKioskTest {
    private static final int MOST_SCANS = 200;

    @TempDir
    Path temporary;

    private DemoFolder folder;
    private Path data;
    private SmallDisk disk;
    private List<String> badges;

    @BeforeEach
    void enrolOnASmallDisk() throws Exception {
        folder = new DemoFolder(temporary.resolve("kiosk"));
        folder.prepare();
        data = Files.createDirectories(folder.kioskData());
        disk = new SmallDisk(data, 6);
        // The pictures of badges must not take the room that is being taken away.
        Files.createSymbolicLink(data.resolve("scan"), Files.createDirectories(temporary.resolve("scan")));
        try (RunningHq hq = new RunningHq(temporary.resolve("hq"));
                RunningKiosk kiosk = new RunningKiosk(data)) {
            // Two people in turn: whoever is there already is not greeted anew. The last two badges are for afterwards,
            // since a code that was seen a moment ago is the same scan.
            badges = Stream.of(RunningHq.COURIER, RunningHq.OTHER_COURIER, RunningHq.COURIER, RunningHq.OTHER_COURIER)
                    .map(person -> hq.badge(person).path("text").asString())
                    .toList();
            assertThat(kiosk.enrol(hq.address(), hq.enrolmentCode())).isInstanceOf(EnrolmentOutcome.Enrolled.class);
        }
    }

    @AfterEach
    void unmount() throws Exception {
        disk.close();
    }

    @Test
    void aFullDiskRefusesCheckInsKeepsThoseThatItPromisedAndGoesOnOnceThereIsRoom() throws Exception {
        int promised = 0;
        try (KioskProgram kiosk = KioskProgram.start(folder, Map.of("RESTSTOP_KIOSK_VISIT_REPEAT_WITHIN", "0s"))) {
            kiosk.awaitLog("Ready to scan");
            kiosk.scan(badges.getFirst(), "GreetingScreen");
            Path ballast = SmallDisk.fill(data.resolve("ballast"));
            for (promised = 1; kiosk.scan(badge(promised)).equals("GreetingScreen"); promised++) {
                assertThat(promised).as("check-ins on a full disk").isLessThan(MOST_SCANS);
            }
            assertThat(kiosk.log()).contains("A check-in could not be stored");
            Files.delete(ballast);

            kiosk.scan(badges.get(2), "GreetingScreen");
            kiosk.scan(badges.get(3), "GreetingScreen");
            promised += 2;
            assertThat(kiosk.stop()).isZero();
        }
        try (RunningKiosk kiosk = new RunningKiosk(data)) {
            assertThat(kiosk.checkIns()).hasSize(promised);
            assertThat(kiosk.store.outbox().queued()).isEqualTo(promised);
        }
    }

    private String badge(int scan) {
        return badges.get(scan % 2);
    }
}
