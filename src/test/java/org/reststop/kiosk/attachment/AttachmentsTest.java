package org.reststop.kiosk.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.attachment.AttachmentException.Problem;
import org.reststop.kiosk.sync.Parcels.Parcel;
import org.reststop.store.FeedPart;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.store.attachment.Sha256;
import org.reststop.sync.Attachment;
import org.reststop.sync.ExchangeResponse.FeedState;
import org.reststop.sync.MediaTypes;
import org.reststop.sync.NeedFact;
import org.reststop.testing.Contents;
import org.reststop.testing.SmallDisk;
import org.reststop.testing.TestClock;

/** What a kiosk keeps of attachments, for how long, and what it refuses. */
class AttachmentsTest {
    private static final UUID EPOCH = new UUID(1, 1);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-26T02:00:00Z"));
    private final UuidV7 ids = new UuidV7(clock, new Random(1));
    private final Path folder;
    private final KioskStore store;
    private final Attachments attachments;

    AttachmentsTest(@TempDir Path folder) {
        this.folder = folder;
        store = KioskStores.open(ReadyStores.kiosk(folder), clock, ids);
        attachments = new Attachments(folder, store, clock, 10_000);
        follow(EPOCH);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** HQ tells its feed's epoch. */
    private void follow(UUID epoch) {
        store.inbox().apply(new FeedPart(List.of(), 0, false, new FeedState(epoch, true, 0)));
    }

    private Attachment keep(long seed) {
        return attachments.keep(Contents.sound(seed, 3_000), MediaTypes.OGG);
    }

    private Attachment send(long seed) {
        Attachment attachment = keep(seed);
        UUID id = ids.next();
        store.write(tx -> {
            tx.record(
                    id,
                    new NeedFact.Raised("heping", "other", "", null, null, null, "R1", "zh", List.of(attachment)),
                    clock.instant());
            return id;
        });
        return attachment;
    }

    private Parcel next() {
        return attachments.next(EPOCH, Set.of()).orElseThrow();
    }

    private boolean isHere(Attachment attachment) {
        return new ContentFolder(folder.resolve("attachments")).holds(attachment.sha256());
    }

    @Test
    void onlyWhatAFactNamesGoesToHq() {
        keep(1);
        Attachment sent = send(2);

        assertThat(next().attachment()).isEqualTo(sent);
        attachments.delivered(next(), EPOCH);

        assertThat(attachments.next(EPOCH, Set.of())).isEmpty();
        assertThat(attachments.next(new UUID(2, 2), Set.of())).isPresent();
    }

    @Test
    void whatNoFactNamesIsGoneAfterAnHourAndWhatHqHoldsAfterAMonth() {
        Attachment abandoned = keep(1);
        Attachment sent = send(2);
        attachments.delivered(next(), EPOCH);
        clock.advance(Duration.ofHours(2));

        attachments.next(EPOCH, Set.of());

        assertThat(isHere(abandoned)).isFalse();
        assertThat(isHere(sent)).isTrue();
        clock.advance(Duration.ofDays(31));
        attachments.next(EPOCH, Set.of());
        assertThat(isHere(sent)).isFalse();
    }

    @Test
    void whatIsNotSentAfterAllIsErasedAtOnce() {
        Attachment memo = keep(1);
        Attachment sent = send(2);

        attachments.discard(memo);
        attachments.discard(sent);

        assertThat(isHere(memo)).isFalse();
        assertThat(isHere(sent)).isTrue();
    }

    @Test
    void aFullKioskGivesUpWhatHqHoldsAndThenRefuses() {
        Attachment held = send(1);
        attachments.delivered(next(), EPOCH);
        send(2);
        send(3);

        Attachment waiting = send(4);
        AttachmentException refused = catchThrowableOfType(AttachmentException.class, () -> send(5));

        assertThat(isHere(held)).isFalse();
        assertThat(isHere(waiting)).isTrue();
        assertThat(refused.problem()).isEqualTo(Problem.FULL);
    }

    @Test
    void whatARestoredHqMayHaveLostIsNotGivenUp() {
        Attachment lost = send(1);
        attachments.delivered(next(), EPOCH);
        send(2);
        send(3);
        follow(new UUID(2, 2));

        AttachmentException refused = catchThrowableOfType(AttachmentException.class, () -> send(4));
        clock.advance(Duration.ofDays(31));
        attachments.next(new UUID(2, 2), Set.of());

        assertThat(refused.problem()).isEqualTo(Problem.FULL);
        assertThat(isHere(lost)).isTrue();
    }

    @Test
    void whatIsNotWhatItSaysIsRefused() {
        AttachmentException refused =
                catchThrowableOfType(AttachmentException.class, () -> attachments.keep(new byte[100], MediaTypes.OGG));

        assertThat(refused.problem()).isEqualTo(Problem.UNREADABLE);
    }

    @Test
    void aFullDiskKeepsNothingHalf(@TempDir Path mount) throws Exception {
        try (SmallDisk disk = new SmallDisk(mount, 1)) {
            Attachments cramped = new Attachments(mount, store, clock, 1 << 30);

            AttachmentException refused = catchThrowableOfType(
                    AttachmentException.class, () -> cramped.keep(Contents.sound(1, 2 << 20), MediaTypes.OGG));

            assertThat(refused.problem()).isEqualTo(Problem.NOT_STORED);
            try (var files = Files.walk(mount)) {
                assertThat(files.filter(Files::isRegularFile)).isEmpty();
            }
        }
    }

    @Test
    void whateverHasItsNameAfterAKillIsWhole(@TempDir Path other) throws Exception {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeepingLoop.class.getName(),
                        other.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = victim.inputReader()) {
            for (int i = 0; i < 5; i++) {
                assertThat(said.readLine()).isNotNull();
            }
            victim.destroyForcibly().waitFor();
        }

        ContentFolder left = new ContentFolder(other);
        assertThat(left.names())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(name -> assertThat(Sha256.of(left.file(name))).isEqualTo(name));
    }

    /** Keeps one content after another and tells of each: {@code KeepingLoop FOLDER}. */
    static final class KeepingLoop {
        private KeepingLoop() {}

        public static void main(String[] args) throws IOException {
            ContentFolder folder = new ContentFolder(Path.of(args[0]));
            for (long seed = 1; ; seed++) {
                System.out.println(
                        folder.keep(Contents.sound(seed, 300_000), java.nio.file.attribute.FileTime.fromMillis(seed)));
            }
        }
    }
}
