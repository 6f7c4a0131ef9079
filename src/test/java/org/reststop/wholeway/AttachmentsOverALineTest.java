package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.kiosk.attachment.Attachments;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.SyncService;
import org.reststop.kiosk.sync.SyncStatus.State;
import org.reststop.store.attachment.Sha256;
import org.reststop.sync.Attachment;
import org.reststop.sync.MediaTypes;
import org.reststop.testing.Contents;
import org.reststop.testing.Toll;

/** What is attached to facts reaches HQ behind them, once and unchanged, over a line that breaks. */
class AttachmentsOverALineTest {
    private static final int MEGABYTE = 1 << 20;

    private final Path folder;
    private final RunningHq hq;
    private final RunningKiosk kiosk;
    private final Attachments attachments;
    private final Toll line;
    private String badge = "";

    AttachmentsOverALineTest(@TempDir Path folder) {
        this.folder = folder;
        this.hq = new RunningHq(folder.resolve("hq"));
        this.line = new Toll(hq.address().getPort());
        this.kiosk = new RunningKiosk(folder.resolve("kiosk"));
        this.attachments = new Attachments(folder.resolve("kiosk"), kiosk.store, Clock.systemUTC(), 64L * MEGABYTE);
    }

    @BeforeEach
    void enrol() {
        badge = hq.badge().path("text").asString();
        assertThat(kiosk.enrol(line.address(), hq.enrolmentCode())).isInstanceOf(EnrolmentOutcome.Enrolled.class);
    }

    @AfterEach
    void close() throws IOException {
        kiosk.close();
        line.close();
        hq.close();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
    }

    private SyncService start() {
        SyncService sync = kiosk.sync();
        sync.carry(attachments);
        sync.start();
        return sync;
    }

    private Attachment attach(byte[] content) {
        Attachment attachment = attachments.keep(content, MediaTypes.OGG);
        kiosk.store.write(tx -> tx.session()
                .createNativeMutationQuery("insert into attachment (sha256, media_type, bytes, created_at)"
                        + " select :name, 'audio/ogg', :bytes, :now"
                        + " where not exists (select 1 from attachment where sha256 = :name)")
                .setParameter("name", attachment.sha256())
                .setParameter("bytes", attachment.bytes())
                .setParameter("now", Clock.systemUTC().instant().atOffset(ZoneOffset.UTC))
                .executeUpdate());
        return attachment;
    }

    private Path atHq(Attachment attachment) {
        return hq.folder()
                .resolve("attachments")
                .resolve(attachment.sha256().substring(0, 2))
                .resolve(attachment.sha256());
    }

    private boolean isAcknowledged(Attachment attachment) {
        return kiosk.store.read(session -> session.createNativeQuery(
                                "select count(*) from attachment where sha256 = :name and sent_at is not null",
                                Long.class)
                        .setParameter("name", attachment.sha256())
                        .getSingleResult())
                == 1;
    }

    private void assertHqHolds(Attachment attachment) throws IOException {
        soon().until(() -> isAcknowledged(attachment));
        assertThat(Sha256.of(atHq(attachment))).isEqualTo(attachment.sha256());
    }

    @Test
    void theSameContentSentTwiceIsThereOnce() throws IOException {
        byte[] content = Contents.sound(1, 200_000);
        Attachment first = attach(content);
        Attachment second = attach(content.clone());

        try (SyncService sync = start()) {
            assertHqHolds(first);
        }

        assertThat(second).isEqualTo(first);
        try (var files = Files.walk(hq.folder().resolve("attachments"))) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(atHq(first));
        }
    }

    @Test
    void aFactOvertakesALargeAttachment() throws IOException {
        Attachment large = attach(Contents.sound(2, 3 * MEGABYTE));
        line.slow(20);

        try (SyncService sync = start()) {
            soon().until(() -> line.up() > 100_000);
            kiosk.scan(badge);
            sync.nudge();
            soon().until(() -> sync.status().state() == State.UP_TO_DATE
                    && sync.status().queued() == 0
                    && kiosk.store.outbox().acknowledged() == 1);

            assertThat(isAcknowledged(large)).isFalse();
            line.slow(0);
            assertHqHolds(large);
        }
    }

    @Test
    void whatBrokeOffInTheMiddleGoesOnWhereItWasThoughHqAndKioskWereStartedAnew() throws IOException {
        Attachment large = attach(Contents.sound(3, 4 * MEGABYTE));
        line.breakAfter(2 * MEGABYTE);
        try (SyncService sync = start()) {
            soon().until(() -> line.up() >= 2 * MEGABYTE);
        }
        hq.stop();
        hq.start();
        long before = line.up();

        try (SyncService sync = start()) {
            assertHqHolds(large);
        }

        assertThat(line.up() - before).isLessThan(3 * MEGABYTE + MEGABYTE / 2);
    }

    @Test
    void whatWasChangedOnItsWayIsAskedForAgain() throws IOException {
        Attachment large = attach(Contents.sound(4, MEGABYTE));
        line.changeAfter(MEGABYTE / 2);

        try (SyncService sync = start()) {
            assertHqHolds(large);
        }

        assertThat(line.up()).isGreaterThan(2 * MEGABYTE);
    }

    @Test
    void anHqThatLostItIsGivenItAgain() throws IOException {
        Attachment memo = attach(Contents.sound(5, 100_000));
        Path backup = folder.resolve("backup");
        hq.stop();
        hq.copyFiles(hq.folder(), backup);
        hq.start();
        try (SyncService sync = start()) {
            kiosk.scan(badge);
            sync.syncNow();
            assertHqHolds(memo);
            soon().until(() -> kiosk.store.outbox().acknowledged() == 1);

            hq.stop();
            hq.copyFiles(backup, hq.folder());
            Files.delete(atHq(memo));
            hq.start();
            sync.syncNow();
            soon().until(() -> Files.exists(atHq(memo)));
            assertHqHolds(memo);
        }
    }
}
