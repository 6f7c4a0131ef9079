package org.reststop.hq.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoTest {
    private static final String PLACE = "39.9042N 116.4074E";

    @Test
    void ofAWidePictureTheMiddleStaysInTheProportionsOfACard() throws IOException {
        BufferedImage photo = decoded(Photo.of(Pictures.png(2000, 500)));

        assertThat(photo.getWidth()).isEqualTo(Photo.WIDTH);
        assertThat(photo.getHeight()).isEqualTo(Photo.HEIGHT);
        assertColor(photo, Photo.WIDTH / 2, 10, Color.RED);
        assertColor(photo, Photo.WIDTH / 2, Photo.HEIGHT - 10, Color.BLUE);
    }

    @ParameterizedTest
    @CsvSource({"6, 10, 240, BLUE", "8, 10, 240, RED", "3, 180, 10, BLUE", "1, 180, 10, RED", "99, 180, 10, RED"})
    void aPhotoIsTurnedAsTheCameraWasHeld(int orientation, int x, int y, String color) throws IOException {
        byte[] jpeg = withExif(Pictures.encoded(Pictures.redOverBlue(480, 480), "jpeg"), orientation);

        BufferedImage photo = decoded(Photo.of(jpeg));

        assertColor(photo, x, y, color.equals("RED") ? Color.RED : Color.BLUE);
    }

    @Test
    void whatACameraWritesBesideThePictureIsNotPrintedAlong() {
        byte[] photo = Photo.of(withExif(Pictures.encoded(Pictures.redOverBlue(480, 480), "jpeg"), 1))
                .jpeg();

        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).doesNotContain(PLACE);
    }

    @Test
    void aPictureThatIsTooSmallOrTooLargeIsRefusedUnread() {
        assertRefused(Pictures.png(40, 400), PrintProblem.PHOTO_SIZE);
        assertRefused(new byte[Photo.MAX_BYTES + 1], PrintProblem.PHOTO_SIZE);
        byte[] bomb = Pictures.png(100, 100);
        ByteBuffer.wrap(bomb).putInt(16, 100_000).putInt(20, 100_000);
        assertRefused(bomb, PrintProblem.PHOTO_SIZE);
        ByteBuffer.wrap(bomb).putInt(16, 9_000).putInt(20, 9_000);
        assertRefused(bomb, PrintProblem.PHOTO_SIZE);
    }

    @Test
    void otherFilesAndBrokenOnesAreRefused() {
        assertRefused(new byte[0], PrintProblem.PHOTO_UNREADABLE);
        assertRefused("<svg/>".getBytes(StandardCharsets.UTF_8), PrintProblem.PHOTO_UNREADABLE);
        assertRefused(Pictures.encoded(Pictures.redOverBlue(80, 80), "gif"), PrintProblem.PHOTO_UNREADABLE);
        byte[] png = Pictures.png(100, 100);
        assertRefused(Arrays.copyOf(png, png.length / 3), PrintProblem.PHOTO_UNREADABLE);
        byte[] jpeg = Pictures.encoded(Pictures.redOverBlue(800, 800), "jpeg");
        assertRefused(Arrays.copyOf(jpeg, jpeg.length / 2), PrintProblem.PHOTO_UNREADABLE);
    }

    @Test
    void aDamagedPhotoIsReadOrRefusedAndNothingElse() {
        long seed = 20260302;
        Random random = new Random(seed);
        byte[] whole = withExif(Pictures.encoded(Pictures.redOverBlue(64, 64), "jpeg"), 6);
        for (int round = 0; round < 100; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 4; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(Photo.of(damaged).jpeg()).isNotEmpty();
            } catch (PrintException refused) {
                assertThat(refused.problem())
                        .as("seed %d round %d", seed, round)
                        .isIn(PrintProblem.PHOTO_SIZE, PrintProblem.PHOTO_UNREADABLE);
            }
        }
    }

    private static void assertRefused(byte[] file, PrintProblem problem) {
        assertThatThrownBy(() -> Photo.of(file))
                .isInstanceOfSatisfying(PrintException.class, refused -> assertThat(refused.problem())
                        .isEqualTo(problem));
    }

    private static void assertColor(BufferedImage picture, int x, int y, Color expected) {
        Color color = new Color(picture.getRGB(x, y));
        assertThat(color.getRed() > color.getBlue()).as(color.toString()).isEqualTo(expected.equals(Color.RED));
    }

    private static BufferedImage decoded(Photo photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
    }

    /** Puts an Exif segment behind the start of a JPEG file. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 200);
        out.putShort((short) 0xffd8).putShort((short) 0xffe1).putShort((short) (2 + 6 + 26 + place.length));
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
        out.putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        out.putInt(0).put(place).put(jpeg, 2, jpeg.length - 2);
        return Arrays.copyOf(out.array(), out.position());
    }
}
