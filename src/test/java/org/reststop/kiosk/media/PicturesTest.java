package org.reststop.kiosk.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.testing.OnFxThread;
import org.reststop.testing.TestClock;

/** Pictures are decoded within limits, whatever the file is. */
@ExtendWith(OnFxThread.class)
class PicturesTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final PictureReader reader = new PictureReader(Duration.ofSeconds(60));

    @TempDir
    Path folder;

    @Test
    void aLargePictureIsDecodedToTheSizeItIsShownIn() throws Exception {
        Image image = reader.read(file(picture(3_000, 1_500, "jpg")), 600, 600);

        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(300);
        assertThat(image.getPixelReader().getColor(300, 150).getRed()).isGreaterThan(0.7);
    }

    @Test
    void whatSaysThatItIsTooLargeIsNotDecoded() {
        assertThatThrownBy(() -> reader.read(file(bomb(60_000, 60_000)), 600, 600))
                .isInstanceOf(UnshowableException.class)
                .hasMessage("picture-too-large");
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        PictureReader hasty = new PictureReader(Duration.ofNanos(1));

        assertThatThrownBy(() -> hasty.read(file(picture(2_000, 2_000, "png")), 600, 600))
                .isInstanceOf(UnshowableException.class)
                .hasMessage("picture-too-slow");
    }

    @Test
    void brokenFilesOfEveryKindAreUnshowableAndNothingElse() throws Exception {
        long seed = 7;
        Random random = new Random(seed);
        for (String format : new String[] {"jpg", "png"}) {
            byte[] sound = picture(64, 64, format);
            for (int round = 0; round < 60; round++) {
                byte[] broken = Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
                for (int i = 0; i < 4; i++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                Path file = file(broken);
                try {
                    reader.read(file, 600, 600);
                } catch (UnshowableException e) {
                    assertThat(e.reason()).as("seed %d", seed).startsWith("picture-");
                }
            }
        }
        assertThatThrownBy(() -> reader.read(file("<svg/>".getBytes(StandardCharsets.UTF_8)), 9, 9))
                .hasMessage("picture-unknown");
        assertThatThrownBy(() -> reader.read(file(new byte[0]), 9, 9)).hasMessage("picture-unknown");
    }

    @Test
    void howeverManyPicturesThereAreOnlyAFewAreInMemory() throws Exception {
        MediaShelf shelf = new MediaShelf(folder, clock, 1_000_000_000);
        ContentFolder contents = new ContentFolder(folder.resolve("media"));
        Pictures pictures = new Pictures(shelf);
        for (int i = 0; i < 30; i++) {
            byte[] content = picture(1_000 + i, 900, "png");
            String name = contents.keep(content, FileTime.from(clock.instant()));
            pictures.load(
                    new NoticeMedium(NoticeMedium.Kind.PICTURE, name, "image/png", content.length, "", ""),
                    2_000,
                    2_000);
        }

        assertThat(pictures.bytes()).isLessThanOrEqualTo(32L << 20).isGreaterThan(16L << 20);
    }

    @Test
    void aPictureThatTheDiskHasForgottenIsNotTheNoticesFaultAndIsFetchedAgain() throws Exception {
        MediaShelf shelf = new MediaShelf(folder, clock, 1_000_000_000);
        ContentFolder contents = new ContentFolder(folder.resolve("media"));
        byte[] content = picture(64, 64, "png");
        String name = contents.keep(content, FileTime.from(clock.instant()));
        Files.write(contents.file(name), new byte[content.length]);
        NoticeMedium medium = new NoticeMedium(NoticeMedium.Kind.PICTURE, name, "image/png", content.length, "", "");

        assertThatThrownBy(() -> new Pictures(shelf).load(medium, 64, 64)).hasMessage(UnshowableException.DAMAGED_HERE);
        assertThat(contents.holds(name)).isFalse();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "medium", ""), content);
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(220, 90, 40));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A PNG that says that it is so large and holds nothing. */
    private static byte[] bomb(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(8 + 25);
        head.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        head.putInt(13);
        byte[] body = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(body);
        return head.put(body).putInt((int) sum.getValue()).array();
    }
}
