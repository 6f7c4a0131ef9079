package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.person.Person;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.SyncService;
import org.reststop.kiosk.sync.SyncStatus;
import org.reststop.kiosk.sync.SyncStatus.State;
import tools.jackson.databind.JsonNode;

/** A badge is scanned at the kiosk and HQ knows, whatever happens between them. */
class KioskAndHqTest {
    private final Path folder;
    private final RunningHq hq;
    private final RunningKiosk kiosk;
    private String badge = "";
    private long serial;

    KioskAndHqTest(@TempDir Path folder) {
        this.folder = folder;
        this.hq = new RunningHq(folder.resolve("hq"));
        this.kiosk = new RunningKiosk(folder.resolve("kiosk"));
    }

    @BeforeEach
    void enrol() {
        JsonNode issued = hq.badge();
        badge = issued.path("text").asString();
        serial = issued.path("serial").longValue();
        assertThat(kiosk.enrol(hq.address(), hq.enrolmentCode())).isInstanceOf(EnrolmentOutcome.Enrolled.class);
    }

    @AfterEach
    void close() {
        kiosk.close();
        hq.close();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }

    private static void upToDate(SyncService sync) {
        soon().untilAsserted(() -> {
            SyncStatus status = sync.status();
            assertThat(status.state()).as(status.toString()).isEqualTo(State.UP_TO_DATE);
            assertThat(status.queued()).isZero();
        });
    }

    private void scan(SyncService sync, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(kiosk.scan(badge)).isInstanceOf(CheckInOutcome.Welcomed.class);
            sync.nudge();
        }
    }

    private void assertHqHasEveryCheckInOnce(int count) {
        hq.stop();
        assertThat(kiosk.checkIns()).hasSize(count);
        assertThat(hq.checkIns()).containsExactlyInAnyOrderElementsOf(kiosk.checkIns());
        hq.start();
    }

    @Test
    void aCodeEnrolsOneKioskAndOneOnly() {
        String code = hq.enrolmentCode();
        try (RunningKiosk other = new RunningKiosk(folder.resolve("other"))) {
            assertThat(other.enrol(hq.address(), code)).isInstanceOf(EnrolmentOutcome.Enrolled.class);
            assertThat(other.enrol(hq.address(), code)).isEqualTo(new EnrolmentOutcome.CodeRefused());
        }
    }

    @Test
    void theFirstScanCountsBeforeTheFirstSync() {
        assertThat(kiosk.scan(badge)).isInstanceOf(CheckInOutcome.Welcomed.class);
    }

    @Test
    void checkInsGoUpAndWhatHqPublishesComesDown() {
        try (SyncService sync = kiosk.sync()) {
            sync.start();
            scan(sync, 3);
            upToDate(sync);
            soon().until(() -> kiosk.store.read(session -> session.get(Person.class, RunningHq.COURIER)) != null);

            hq.post("/api/v1/notices", """
                    {"titleZh":"停水通知","bodyZh":"明天停水","firstDay":"2020-01-01","lastDay":"2099-12-31"}""");
            hq.post("/api/v1/badges/" + serial + "/revoke", "{\"reason\":\"丢失\"}");
            sync.syncNow();
            soon().until(() -> kiosk.store.read(session -> session.get(Revocation.class, serial)) != null);
        }

        List<Notice> notices = kiosk.store.read(session ->
                session.createSelectionQuery("from Notice", Notice.class).getResultList());
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.text().titleZh()).isEqualTo("停水通知"));
        assertThat(kiosk.scan(badge))
                .isInstanceOfSatisfying(CheckInOutcome.Refused.class, refused -> assertThat(refused.verdict())
                        .isInstanceOf(BadgeVerdict.Revoked.class));
        assertHqHasEveryCheckInOnce(3);
    }

    @Test
    void whileHqIsDownPeopleCheckInAndHqKnowsOfEachOnceItIsBack() {
        try (SyncService sync = kiosk.sync()) {
            sync.start();
            scan(sync, 2);
            upToDate(sync);

            hq.stop();
            scan(sync, 5);
            sync.syncNow();
            soon().until(() -> sync.status().state() == State.OFFLINE);
            assertThat(sync.status().queued()).isEqualTo(5);

            hq.start();
            upToDate(sync);
        }
        assertHqHasEveryCheckInOnce(7);
    }

    @Test
    void hqStoppedAgainAndAgainAmidExchangesGetsEachOnce() {
        try (SyncService sync = kiosk.sync()) {
            sync.start();
            for (int round = 0; round < 3; round++) {
                scan(sync, 20);
                sync.syncNow();
                hq.stop();
                scan(sync, 5);
                hq.start();
            }
            sync.syncNow();
            upToDate(sync);
        }
        assertHqHasEveryCheckInOnce(75);
    }

    @Test
    void hqBackFromABackupIsGivenAgainWhatItLost() throws IOException {
        Path backup = folder.resolve("backup");
        try (SyncService sync = kiosk.sync()) {
            sync.start();
            scan(sync, 2);
            upToDate(sync);
            hq.stop();
            hq.copyFiles(hq.folder(), backup);
            hq.start();
            scan(sync, 4);
            sync.syncNow();
            upToDate(sync);

            hq.stop();
            hq.copyFiles(backup, hq.folder());
            Set<Long> queues = ConcurrentHashMap.newKeySet();
            sync.onStatus(status -> queues.add(status.queued()));
            hq.start();
            sync.syncNow();
            soon().until(() -> queues.contains(4L));
            upToDate(sync);
        }
        assertHqHasEveryCheckInOnce(6);
    }

    @Test
    void anHqThatDoesNotKnowTheKioskRefusesIt() throws IOException {
        try (RunningHq other = new RunningHq(folder.resolve("otherHq"));
                RunningKiosk stranger = new RunningKiosk(folder.resolve("stranger"))) {
            stranger.enrol(other.address(), other.enrolmentCode());
            other.stop();
            try (var files = Files.list(other.folder())) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".db")).toList()) {
                    Files.delete(file);
                }
            }
            other.start();
            try (SyncService sync = stranger.sync()) {
                sync.start();
                soon().until(() -> sync.status().state() == State.REFUSED);
            }
        }
    }
}
