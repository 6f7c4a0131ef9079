package org.reststop.hq.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenditionsTest {
    private static final String PLACE = "39.9042N 116.4074E";

    /** A TIFF directory with one entry: the orientation, a quarter turn to the right. */
    private static final byte[] TURNED = {
        'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0
    };

    @TempDir
    Path folder;

    private final Renditions renditions = new Renditions();

    @Test
    void aPictureIsTurnedUprightAndNothingThatACameraWroteBesideItIsLeft() throws IOException {
        byte[] shown = renditions.of("a", file(withExif(redAboveBlue("jpeg")))).orElseThrow();

        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", PLACE);
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(upright.getWidth()).isEqualTo(300);
        assertThat(upright.getHeight()).isEqualTo(400);
        assertThat(new Color(upright.getRGB(280, 200)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(20, 200)).getBlue()).isGreaterThan(200);
    }

    @Test
    void aPictureThatSaysItIsEnormousCostsNothingButItself() throws IOException {
        byte[] bomb = redAboveBlue("png");
        ByteBuffer.wrap(bomb).putInt(16, 90_000).putInt(20, 90_000);

        assertThat(renditions.of("bomb", file(bomb))).isEmpty();
        assertThat(renditions.of("good", file(redAboveBlue("png")))).isPresent();
    }

    @Test
    void aPictureIsDrawnOnceForManyLooks() throws IOException {
        Path file = file(redAboveBlue("png"));
        byte[] first = renditions.of("a", file).orElseThrow();

        assertThat(renditions.of("a", file)).get().isSameAs(first);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("picture"), content);
    }

    private static byte[] redAboveBlue(String format) throws IOException {
        BufferedImage picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                picture.setRGB(x, y, (y < 150 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** With an Exif segment behind the first marker, as cameras write it. */
    private static byte[] withExif(byte[] jpeg) {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        byte[] head = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        int length = 2 + head.length + TURNED.length + place.length;
        return ByteBuffer.allocate(jpeg.length + 2 + length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) length)
                .put(head)
                .put(TURNED)
                .put(place)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
