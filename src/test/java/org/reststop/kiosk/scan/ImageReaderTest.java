package org.reststop.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reststop.kiosk.scan.Pictures.BADGE;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.kiosk.scan.qr.QrReader;

class ImageReaderTest {

    @TempDir
    Path folder;

    private final ImageReader reader = new ImageReader();

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif", "tiff"})
    void aBadgeIsReadFromEachFormat(String format) throws IOException {
        Path file = folder.resolve("badge." + format);
        ImageIO.write(Pictures.badgeOnTable(BADGE, 600, 600, 6, 0), format, file.toFile());

        assertThat(reader.read(file)).isEqualTo(new ImageReading.Code(BADGE));
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "3, 5", "4, 45", "6, 90", "8, 130", "10, 180", "14, 270", "30, 33"})
    void aBadgeIsReadAtAnySizeAndTurnedAnyWay(int modulePixels, double degrees) throws IOException {
        int side = Math.max(200, 49 * modulePixels * 3 / 2);
        Path file = save(Pictures.badgeOnTable(BADGE, side, side, modulePixels, degrees));

        assertThat(reader.read(file)).isEqualTo(new ImageReading.Code(BADGE));
    }

    @Test
    void aBadgeIsReadThoughThePictureIsNoisyAndTheBadgeInverted() throws IOException {
        BufferedImage picture = Pictures.noisy(Pictures.badgeOnTable(BADGE, 500, 500, 6, 3), 25, new Random(5));
        for (int y = 0; y < 500; y++) {
            for (int x = 0; x < 500; x++) {
                picture.getRaster().setSample(x, y, 0, 255 - picture.getRaster().getSample(x, y, 0));
            }
        }

        assertThat(reader.read(save(picture))).isEqualTo(new ImageReading.Code(BADGE));
    }

    @Test
    void aBadgeFillingAPhotoOfTwelveMegapixelsIsRead() throws IOException {
        Path file = save(Pictures.badgeOnTable(BADGE, 4000, 3000, 38, 12));

        assertThat(reader.read(file)).isEqualTo(new ImageReading.Code(BADGE));
    }

    @Test
    void whatIsTransparentCountsAsPaper() throws IOException {
        BufferedImage badge = new BadgeImage(4).draw(BADGE, List.of());
        BufferedImage clear = new BufferedImage(badge.getWidth(), badge.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < badge.getHeight(); y++) {
            for (int x = 0; x < badge.getWidth(); x++) {
                clear.setRGB(x, y, (badge.getRGB(x, y) & 0xff) < 128 ? 0xff000000 : 0);
            }
        }

        assertThat(reader.read(save(clear))).isEqualTo(new ImageReading.Code(BADGE));
    }

    @Test
    void aPictureWithoutACodeSaysSo() throws IOException {
        assertThat(reader.read(save(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB))))
                .isEqualTo(new ImageReading.NoCode());
        assertThat(reader.read(save(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB))))
                .isEqualTo(new ImageReading.NoCode());
    }

    @Test
    void aPictureThatClaimsToBeHugeIsNotDecoded() throws IOException {
        Path file = save(new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY));
        try (RandomAccessFile png = new RandomAccessFile(file.toFile(), "rw")) {
            png.seek(16);
            png.writeInt(60_000);
            png.writeInt(60_000);
        }

        assertThat(reader.read(file)).isEqualTo(new ImageReading.TooLarge(60_000, 60_000));
    }

    @Test
    void whatIsNoPictureIsUnusable() throws IOException {
        Path text = Files.writeString(folder.resolve("text.png"), "no picture");

        assertThat(reader.read(text)).isInstanceOf(ImageReading.Unusable.class);
        assertThat(reader.read(folder.resolve("missing.png"))).isInstanceOf(ImageReading.Unusable.class);
        assertThat(reader.read(folder)).isInstanceOf(ImageReading.Unusable.class);
        assertThat(reader.read(Files.createFile(folder.resolve("empty.png"))))
                .isInstanceOf(ImageReading.Unusable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif"})
    void aTruncatedOrDamagedPictureHasAResultAndNoException(String format) throws IOException {
        Path file = folder.resolve("badge." + format);
        ImageIO.write(Pictures.badgeOnTable(BADGE, 300, 300, 4, 0), format, file.toFile());
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = Arrays.copyOf(whole, i % 2 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int hit = 0; hit < 1 + i / 10 && damaged.length > 0; hit++) {
                damaged[random.nextInt(Math.min(damaged.length, 400))] = (byte) random.nextInt();
            }

            ImageReading reading = reader.read(Files.write(file, damaged));

            if (reading instanceof ImageReading.Code(String text)) {
                assertThat(text).isEqualTo(BADGE);
            }
        }
    }

    @Test
    void aBadgesImageIsVersionSixWithItsQuietZoneAndCaption() {
        BufferedImage plain = new BadgeImage(8).draw(BADGE, List.of());
        BufferedImage captioned = new BadgeImage(8).draw(BADGE, List.of("王小明", "No. 7, " + "long ".repeat(30)));

        assertThat(plain.getWidth()).isEqualTo((41 + 2 * 4) * 8);
        assertThat(plain.getHeight()).isEqualTo(plain.getWidth());
        assertThat(captioned.getHeight()).isGreaterThan(plain.getHeight());
        assertThat(inkIn(captioned.getSubimage(0, plain.getHeight(), plain.getWidth(), 8 * 8)))
                .isPositive();
        assertThat(inkIn(captioned.getSubimage(0, plain.getHeight(), 8, captioned.getHeight() - plain.getHeight())))
                .isZero();
    }

    @Test
    void aBadgesPngIsReadBack() throws IOException {
        byte[] png = new BadgeImage(4).png(BADGE, List.of("王小明"));

        assertThat(reader.read(Files.write(folder.resolve("badge.png"), png))).isEqualTo(new ImageReading.Code(BADGE));
    }

    @Test
    void aTextThatFitsIntoNoCodeIsRefused() {
        assertThatThrownBy(() -> new BadgeImage(4).png("x".repeat(3000), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyPictureIsDecodedWithoutAnySearch() {
        BufferedImage wall = new BufferedImage(1280, 720, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = wall.createGraphics();
        pen.setColor(new Color(120, 120, 120));
        pen.fillRect(0, 0, 1280, 720);
        pen.dispose();

        assertThat(Luma.of(wall).contrast()).isZero();
        assertThat(QrReader.forFrames().read(Luma.of(wall))).isEmpty();
    }

    @Test
    void aPictureThatBreaksOffBelowTheCodeIsReadAllTheSame() throws IOException {
        BufferedImage badge = Pictures.badgeOnTable(BADGE, 400, 400, 5, 0);
        BufferedImage tall =
                Pictures.noisy(new BufferedImage(400, 1200, BufferedImage.TYPE_BYTE_GRAY), 40, new Random(1));
        tall.getRaster().setRect(badge.getData());
        Path file = save(tall);
        byte[] whole = Files.readAllBytes(file);

        Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));

        assertThat(reader.read(file)).isEqualTo(new ImageReading.Code(BADGE));
    }

    @Test
    void aPictureOfEightThousandPixelsASideIsRead() throws IOException {
        Path file = save(Pictures.badgeOnTable(BADGE, 8000, 8000, 40, 0));

        assertThat(reader.read(file)).isEqualTo(new ImageReading.Code(BADGE));
    }

    private Path save(BufferedImage picture) throws IOException {
        Path file = folder.resolve("picture.png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    private static long inkIn(BufferedImage picture) {
        long ink = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                ink += (picture.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return ink;
    }
}
