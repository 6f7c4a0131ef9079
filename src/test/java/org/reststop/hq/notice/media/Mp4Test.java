package org.reststop.hq.notice.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4Test {
    @TempDir
    private Path folder;

    /** A file of the boxes that are looked at, with nothing to decode in it. */
    static byte[] mp4(int seconds, int width, int height, String code) {
        byte[] mvhd = ByteBuffer.allocate(100)
                .putInt(12, 600)
                .putInt(16, seconds * 600)
                .array();
        byte[] tkhd = ByteBuffer.allocate(84)
                .putInt(76, width << 16)
                .putInt(80, height << 16)
                .array();
        byte[] stsd = ByteBuffer.allocate(24)
                .putInt(4, 1)
                .putInt(8, 16)
                .put(12, code.getBytes(ISO_8859_1))
                .array();
        byte[] track = box("trak", box("tkhd", tkhd), box("mdia", box("minf", box("stbl", box("stsd", stsd)))));
        return join(
                box("ftyp", "isom".getBytes(ISO_8859_1)),
                box("mdat", new byte[50]),
                box("moov", box("mvhd", mvhd), track));
    }

    private static byte[] box(String name, byte[]... parts) {
        byte[] body = join(parts);
        return join(
                ByteBuffer.allocate(8)
                        .putInt(body.length + 8)
                        .put(name.getBytes(ISO_8859_1))
                        .array(),
                body);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("video.mp4"), content);
    }

    @Test
    void lengthSizeAndCodeAreReadFromTheBoxes() throws Exception {
        Mp4 video = Mp4.read(file(mp4(75, 1280, 720, "avc1"))).orElseThrow();

        assertThat(video.length()).isEqualTo(Duration.ofSeconds(75));
        assertThat(video.width()).isEqualTo(1280);
        assertThat(video.height()).isEqualTo(720);
        assertThat(video.isPlayable()).isTrue();
        assertThat(Mp4.read(file(mp4(75, 1280, 720, "hev1"))).orElseThrow().isPlayable())
                .isFalse();
    }

    @Test
    void whatIsCutShortOrBrokenIsNoVideoAndNeverAnError() throws Exception {
        byte[] whole = mp4(10, 640, 360, "avc1");
        for (int length = 0; length < whole.length; length += 7) {
            assertThat(Mp4.read(file(Arrays.copyOf(whole, length)))).isEmpty();
        }
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            byte[] broken = whole.clone();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            Mp4.read(file(broken));
        }
    }

    @Test
    void aBoxThatSaysItIsLongerThanAnythingIsNone() throws IOException {
        byte[] endless = ByteBuffer.allocate(16)
                .putInt(1)
                .put("mdat".getBytes(ISO_8859_1))
                .putLong(Long.MAX_VALUE)
                .array();

        assertThat(Mp4.read(file(join(box("ftyp", "isom".getBytes(ISO_8859_1)), endless))))
                .isEmpty();
    }
}
