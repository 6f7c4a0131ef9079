package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.HqSettings;
import org.reststop.domain.badge.Base45;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.SyncService;
import org.reststop.kiosk.sync.SyncStatus;
import org.reststop.kiosk.sync.SyncStatus.Problem;
import org.reststop.kiosk.sync.SyncStatus.State;
import org.reststop.sync.EnrolmentTicket;

/** A kiosk and an HQ that know each other by keys and secrets, over TLS, and what happens when these change. */
class TrustTest {
    private static final HqSettings.Network TLS =
            new HqSettings.Network(HqSettings.Tls.OWN, Optional.empty(), List.of());

    private final Path folder;
    private final RunningHq hq;
    private final RunningKiosk kiosk;

    TrustTest(@TempDir Path folder) {
        this.folder = folder;
        this.hq = new RunningHq(folder.resolve("hq"), TLS);
        this.kiosk = new RunningKiosk(folder.resolve("kiosk"));
    }

    @BeforeEach
    void enrol() {
        assertThat(kiosk.enrol(hq.ticket())).isInstanceOf(EnrolmentOutcome.Enrolled.class);
    }

    @AfterEach
    void close() {
        kiosk.close();
        hq.close();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }

    private void exchanged(SyncService sync) {
        sync.syncNow();
        soon().untilAsserted(() -> {
            SyncStatus status = sync.status();
            assertThat(status.state()).as(status.toString()).isEqualTo(State.UP_TO_DATE);
        });
    }

    private static void becomes(SyncService sync, Problem problem) {
        soon().until(() -> {
            sync.syncNow();
            return sync.status().problem() == problem;
        });
    }

    @Test
    void aTicketEnrolsOverTlsAndTheKioskKeepsBothKeysOfHq() {
        assertThat(hq.address()).hasScheme("https");
        assertThat(kiosk.identity().pins()).isEqualTo(hq.pins()).hasSize(2);
        try (SyncService sync = kiosk.sync()) {
            sync.start();
            exchanged(sync);
        }
    }

    @Test
    void aCodeAloneGoesToNobodyWhoCannotProveThatHeIsHq() {
        try (RunningKiosk other = new RunningKiosk(folder.resolve("other"))) {
            assertThat(other.enrol(hq.address(), hq.enrolmentCode()))
                    .isInstanceOfSatisfying(EnrolmentOutcome.Failed.class, failed -> assertThat(failed.problem())
                            .isEqualTo(Problem.UNTRUSTED));
        }
    }

    @Test
    void hqsKeyChangesAndChangesAgainAndTheKioskNeverNotices() {
        List<String> first = hq.pins();
        try (SyncService sync = kiosk.sync()) {
            sync.start();
            exchanged(sync);
            for (int i = 0; i < 2; i++) {
                List<String> before = hq.pins();
                soon().until(() -> {
                    sync.syncNow();
                    return kiosk.identity().pins().equals(before);
                });
                String body = i == 0 ? "" : "{\"force\":true}";
                soon().untilAsserted(() -> {
                    // HQ counts a kiosk as told from the second after its keys were made.
                    sync.syncNow();
                    hq.post("/api/v1/tls/rotate", body);
                });
                assertThat(hq.pins().getFirst()).isEqualTo(before.getLast());
                hq.stop();
                hq.start();
                becomesUpToDateAfter(sync);
            }
            soon().until(() -> {
                sync.syncNow();
                return kiosk.identity().pins().equals(hq.pins());
            });
        }
        assertThat(hq.pins()).doesNotContainAnyElementsOf(first);
    }

    private static void becomesUpToDateAfter(SyncService sync) {
        var before = sync.status().lastSuccess();
        soon().until(() -> {
            sync.syncNow();
            return sync.status().state() == State.UP_TO_DATE
                    && !Objects.equals(before, sync.status().lastSuccess());
        });
    }

    @Test
    void hqsKeyIsNotChangedWhileAKioskWouldBeCutOff() {
        hq.post("/api/v1/tls/rotate", "{\"force\":true}");

        assertThat(hq.refused("/api/v1/tls/rotate", "", 409))
                .contains("kiosks-untold", kiosk.identity().kiosk().toString());
    }

    @Test
    void aManInTheMiddleIsToldNothing() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        hq.stop();
        HttpsServer other = stranger(asked);
        try (SyncService sync = kiosk.sync()) {
            sync.start();
            becomes(sync, Problem.UNTRUSTED);
            assertThat(kiosk.enrol(new EnrolmentTicket(
                            hq.lastAddress(), "ABCD-EFGH-JKMN", kiosk.identity().pins())))
                    .isInstanceOfSatisfying(EnrolmentOutcome.Failed.class, failed -> assertThat(failed.problem())
                            .isEqualTo(Problem.UNTRUSTED));
        } finally {
            other.stop(0);
        }
        assertThat(asked).hasValue(0);
        hq.start();
    }

    /** Answers at HQ's address with a certificate of his own. */
    private HttpsServer stranger(AtomicInteger asked) throws Exception {
        RunningHq another = new RunningHq(folder.resolve("another"), TLS);
        another.close();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        char[] password = "reststop".toCharArray();
        try (InputStream in = Files.newInputStream(folder.resolve("another/tls/own-keys.p12"))) {
            keys.load(in, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), hq.lastAddress().getPort()),
                0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void aSecretIsChangedWhenHqOrdersItAndTheOldOneOpensNothingAfterThat() {
        String first = kiosk.identity().secret();
        try (SyncService sync = kiosk.sync()) {
            sync.start();
            exchanged(sync);
            hq.post("/api/v1/kiosks/" + kiosk.identity().kiosk() + "/rotate-secret", "");
            soon().until(() -> {
                sync.syncNow();
                return !kiosk.identity().secret().equals(first);
            });
            becomesUpToDateAfter(sync);
        }
        String second = kiosk.identity().secret();
        assertThat(hq.exchangeStatus(second)).isEqualTo(400);
        assertThat(hq.exchangeStatus(first)).isEqualTo(401);
    }

    @Test
    void aRevokedKioskHearsOfItAtItsNextExchangeAndSaysSo() {
        try (SyncService sync = kiosk.sync()) {
            sync.start();
            exchanged(sync);
            hq.post("/api/v1/kiosks/" + kiosk.identity().kiosk() + "/revoke", "");
            sync.syncNow();
            soon().until(() -> sync.status().state() == State.REFUSED);
            assertThat(sync.status().problem()).isEqualTo(Problem.CREDENTIAL_REFUSED);
        }
    }

    @Test
    void aCopiedDiskIsFoundOutAndSettledAndNothingIsLost() throws IOException {
        String badge = hq.badge().path("text").asString();
        Path copied = folder.resolve("copied");
        kiosk.close();
        hq.copyFiles(folder.resolve("kiosk"), copied);
        Files.deleteIfExists(copied.resolve("lock"));
        try (RunningKiosk one = new RunningKiosk(folder.resolve("kiosk"));
                RunningKiosk two = new RunningKiosk(copied)) {
            SyncService syncOne = one.sync();
            SyncService syncTwo = two.sync();
            try (syncOne;
                    syncTwo) {
                syncOne.start();
                syncTwo.start();
                scan(one, badge, 3);
                scan(two, badge, 4);
                soon().until(() -> {
                    syncOne.syncNow();
                    syncTwo.syncNow();
                    return syncOne.status().problem() == Problem.KIOSK_COPIED
                            && syncTwo.status().problem() == Problem.KIOSK_COPIED;
                });
                assertThat(syncOne.status().state()).isEqualTo(State.REFUSED);
                scan(one, badge, 2);
                scan(two, badge, 1);
                hq.post("/api/v1/kiosks/" + one.identity().kiosk() + "/revoke", "");
            }
            assertThat(one.enrol(hq.ticket())).isInstanceOf(EnrolmentOutcome.Enrolled.class);
            assertThat(two.enrol(hq.ticket())).isInstanceOf(EnrolmentOutcome.Enrolled.class);
            try (SyncService again = one.sync();
                    SyncService anotherAgain = two.sync()) {
                again.start();
                anotherAgain.start();
                exchanged(again);
                exchanged(anotherAgain);
            }
            hq.stop();
            assertThat(hq.checkIns()).hasSize(10).containsAll(one.checkIns()).containsAll(two.checkIns());
            hq.start();
        }
    }

    @Test
    void oneMachineIsLeftOfTwoAndGoesOnWithTheIdentity() throws IOException {
        String badge = hq.badge().path("text").asString();
        Path copied = folder.resolve("copied");
        kiosk.close();
        hq.copyFiles(folder.resolve("kiosk"), copied);
        try (RunningKiosk one = new RunningKiosk(folder.resolve("kiosk"));
                SyncService syncOne = one.sync()) {
            syncOne.start();
            try (RunningKiosk two = new RunningKiosk(copied);
                    SyncService syncTwo = two.sync()) {
                syncTwo.start();
                soon().until(() -> {
                    syncOne.syncNow();
                    syncTwo.syncNow();
                    return syncTwo.status().problem() == Problem.KIOSK_COPIED
                            && syncOne.status().problem() == Problem.KIOSK_COPIED;
                });
            }
            scan(one, badge, 2);
            hq.post("/api/v1/kiosks/" + one.identity().kiosk() + "/one-machine", "");
            exchanged(syncOne);
            hq.stop();
            assertThat(hq.checkIns()).containsExactlyInAnyOrderElementsOf(one.checkIns());
            hq.start();
        }
    }

    private static void scan(RunningKiosk at, String badge, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(at.scan(badge)).isInstanceOf(CheckInOutcome.Welcomed.class);
        }
    }

    @Test
    void aNewSigningKeyIsKnownAtTheKioskBeforeItSignsAndOldBadgesStayGood() {
        String old = hq.badge().path("text").asString();
        try (SyncService sync = kiosk.sync()) {
            sync.start();
            exchanged(sync);
            hq.post("/api/v1/badge-keys", "{\"overlapHours\":1}");
            assertThat(keyOf(hq.badge().path("text").asString())).isEqualTo(keyOf(old));
            becomesUpToDateAfter(sync);
            hq.post("/api/v1/badge-keys", "{\"overlapHours\":0}");
            String fresh = hq.badge().path("text").asString();
            assertThat(keyOf(fresh)).isNotEqualTo(keyOf(old));
            becomesUpToDateAfter(sync);

            assertThat(kiosk.scan(fresh)).isInstanceOf(CheckInOutcome.Welcomed.class);
            assertThat(kiosk.scan(old)).isInstanceOf(CheckInOutcome.Welcomed.class);
        }
    }

    /** The first byte of a badge is its key's number. */
    private static int keyOf(String badge) {
        return Objects.requireNonNull(Base45.decode(badge.substring(4)))[0];
    }
}
