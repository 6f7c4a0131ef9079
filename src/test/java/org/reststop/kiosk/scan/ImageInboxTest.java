package org.reststop.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageInboxTest {
    @TempDir
    Path folder;

    private final List<Scan> scans = new CopyOnWriteArrayList<>();
    private Optional<ImageInbox> inbox = Optional.empty();

    @AfterEach
    void close() {
        inbox.ifPresent(ImageInbox::close);
    }

    @Test
    void anImageDroppedIntoTheFolderIsAScanAndGone() throws IOException {
        watch(folder);
        Path file = Files.write(folder.resolve("badge.png"), new BadgeImage(4).png("RS1:TEST", List.of()));

        await().until(() -> !scans.isEmpty());
        assertThat(scans).containsExactly(new Scan("RS1:TEST", Scan.Source.IMAGE));
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileWithoutACodeIsSetAsideAndTheNextIsRead() throws IOException {
        watch(folder);
        Files.writeString(folder.resolve("a.png"), "no picture");
        Files.write(folder.resolve("b.png"), new BadgeImage(4).png("RS1:TEST", List.of()));

        await().until(() -> !scans.isEmpty() && Files.exists(folder.resolve("a.png.no-code")));
        assertThat(folder.resolve("a.png")).doesNotExist();
    }

    @Test
    void theFolderMayAppearLater() throws IOException {
        Path later = folder.resolve("scan-inbox");
        watch(later);
        Files.createDirectory(later);
        Files.write(later.resolve("badge.png"), new BadgeImage(4).png("RS1:TEST", List.of()));

        await().until(() -> !scans.isEmpty());
    }

    @Test
    void aPictureThatEndedTheKioskIsNotReadAgain() throws IOException {
        Files.write(folder.resolve(".deadly.png.opened"), new BadgeImage(4).png("RS1:DEADLY", List.of()));
        Files.write(folder.resolve("badge.png"), new BadgeImage(4).png("RS1:TEST", List.of()));
        watch(folder);

        await().until(() -> !scans.isEmpty() && Files.exists(folder.resolve("deadly.png.no-code")));
        assertThat(scans).containsExactly(new Scan("RS1:TEST", Scan.Source.IMAGE));
    }

    @Test
    void aFileThatCannotBeSetAsideKeepsNoOtherOut() throws IOException {
        Files.createDirectories(folder.resolve(".a.png.opened/full"));
        Path stuck = Files.write(folder.resolve("a.png"), new BadgeImage(4).png("RS1:STUCK", List.of()));
        Files.write(folder.resolve("b.png"), new BadgeImage(4).png("RS1:TEST", List.of()));
        watch(folder);

        await().until(() -> !scans.isEmpty());
        assertThat(scans).containsExactly(new Scan("RS1:TEST", Scan.Source.IMAGE));
        assertThat(stuck).exists();
    }

    @Test
    void aPictureThatIsTooMuchForTheMachineIsSetAsideAndTheNextIsRead() throws IOException {
        Files.writeString(folder.resolve("a.png"), "huge");
        watch(new ImageInbox(
                folder,
                image -> {
                    if (image.toString().contains("a.png")) {
                        throw new StackOverflowError("made up");
                    }
                    return new ImageReading.Code("RS1:TEST");
                },
                scans::add));
        await().until(() -> Files.exists(folder.resolve("a.png.no-code")));
        Files.writeString(folder.resolve("b.png"), "small");

        await().until(() -> !scans.isEmpty());
    }

    @Test
    void closingWaitsForThePictureThatIsBeingRead() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Path image = Files.writeString(folder.resolve("a.png"), "slow");
        ImageInbox slow = new ImageInbox(
                folder,
                opened -> {
                    begun.countDown();
                    await().until(() -> mayEnd.getCount() == 0);
                    return new ImageReading.Code("RS1:TEST");
                },
                scans::add);
        watch(slow);
        begun.await();
        Thread closing = Thread.ofVirtual().start(slow::close);
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        mayEnd.countDown();
        closing.join();

        assertThat(scans).hasSize(1);
        assertThat(image.resolveSibling(".a.png.opened")).doesNotExist();
    }

    private void watch(Path watched) {
        watch(new ImageInbox(watched, scans::add));
    }

    private void watch(ImageInbox opened) {
        inbox = Optional.of(opened);
        opened.start();
    }
}
