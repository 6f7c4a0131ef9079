package org.reststop.kiosk.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.notice.NoticeMedium;

/** Films are played silently, in the size that they are shown in. */
class FilmTest {
    @TempDir
    Path folder;

    @Test
    void aFilmIsPlayedInItsSizeToItsEnd() throws Exception {
        List<String> sizes = new ArrayList<>();
        new FilmReader()
                .play(film(), 160, 160, (rows, width, height, stride) -> sizes.add(width + "x" + height), () -> false);

        assertThat(sizes).isNotEmpty().containsOnly("160x90");
    }

    @Test
    void aFilmEndsWhenNobodyCanSeeItAnyMore() throws Exception {
        List<Integer> shown = new ArrayList<>();
        new FilmReader()
                .play(film(), 160, 160, (rows, width, height, stride) -> shown.add(width), () -> !shown.isEmpty());

        assertThat(shown).hasSize(1);
    }

    @Test
    void aFilmThatIsNoneIsUnshowable() throws Exception {
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(Files.readAllBytes(film()), 200));

        assertThatThrownBy(() -> new FilmReader().play(cut, 160, 160, (rows, width, height, stride) -> {}, () -> false))
                .isInstanceOf(UnshowableException.class)
                .hasMessage("film-broken");
    }

    @Test
    void itsColoursAreThoseThatWereFilmed() throws Exception {
        byte[] red = new byte[320 * 180 * 3];
        for (int i = 2; i < red.length; i += 3) {
            red[i] = (byte) 0xff;
        }
        List<List<Integer>> corners = new ArrayList<>();

        new FilmReader()
                .play(
                        film(red, 0),
                        160,
                        160,
                        (rows, width, height, stride) -> {
                            int last = (height - 1) * stride + 4 * (width - 1);
                            corners.add(IntStream.range(0, 4)
                                    .mapToObj(i -> rows.get(last + i) & 0xff)
                                    .toList());
                        },
                        () -> false);

        assertThat(corners).singleElement().satisfies(pixel -> {
            assertThat(pixel.get(0)).as("blue").isLessThan(40);
            assertThat(pixel.get(1)).as("green").isLessThan(40);
            assertThat(pixel.get(2)).as("red").isGreaterThan(215);
            assertThat(pixel.get(3)).as("opaque").isEqualTo(255);
        });
    }

    @Test
    void aFilmThatAPhoneTookUprightIsShownUpright() throws Exception {
        Path upright = folder.resolve("upright.mp4");
        Files.write(upright, turnedClockwise(Files.readAllBytes(film(halves(), 0, 100_000))));
        List<String> sizes = new ArrayList<>();
        List<Integer> brightness = new ArrayList<>();

        new FilmReader()
                .play(
                        upright,
                        160,
                        160,
                        (rows, width, height, stride) -> {
                            sizes.add(width + "x" + height);
                            brightness.add(rows.get(10 * stride + 4 * (width / 2)) & 0xff);
                            brightness.add(rows.get((height - 10) * stride + 4 * (width / 2)) & 0xff);
                        },
                        () -> false);

        assertThat(sizes).isNotEmpty().containsOnly("90x160");
        assertThat(brightness.get(0)).as("what was at the left is above").isGreaterThan(200);
        assertThat(brightness.get(1)).as("what was at the right is below").isLessThan(50);
    }

    @Test
    void aFilmIsPlayedAsLongAsHqTakesIt() throws Exception {
        long almost = NoticeMedium.LONGEST_FILM.minusSeconds(5).toNanos() / 1_000;
        List<Integer> shown = new ArrayList<>();

        new FilmReader()
                .play(
                        film(new byte[320 * 180 * 3], 0, almost),
                        160,
                        160,
                        (rows, width, height, stride) -> shown.add(width),
                        () -> false);

        assertThat(shown).hasSize(2);
    }

    /** White at the left and black at the right. */
    private static byte[] halves() {
        byte[] pixels = new byte[320 * 180 * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i / 3 % 320 < 160 ? (byte) 0xff : 0;
        }
        return pixels;
    }

    /** A track's header says by a matrix how it is to be turned (ISO/IEC 14496-12, 8.3.2). */
    private static byte[] turnedClockwise(byte[] mp4) {
        int matrix = new String(mp4, StandardCharsets.ISO_8859_1).indexOf("tkhd") + 44;
        int[] quarter = {0, 1 << 16, 0, -1 << 16, 0, 0, 180 << 16, 0, 1 << 30};
        for (int i = 0; i < quarter.length; i++) {
            ByteBuffer.wrap(mp4).putInt(matrix + 4 * i, quarter[i]);
        }
        return mp4;
    }

    /** One picture, at several times in microseconds. */
    private Path film(byte[] pixels, long... times) throws Exception {
        Path file = folder.resolve("film.mp4");
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), 320, 180)) {
            recorder.setFormat("mp4");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setFrameRate(10);
            recorder.start();
            try (Frame frame = new Frame(320, 180, Frame.DEPTH_UBYTE, 3)) {
                ((ByteBuffer) frame.image[0]).put(0, pixels);
                for (long time : times) {
                    recorder.setTimestamp(time);
                    recorder.record(frame);
                }
            }
        }
        return file;
    }

    private Path film() throws Exception {
        Path file = folder.resolve("film.mp4");
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), 320, 180)) {
            recorder.setFormat("mp4");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setFrameRate(10);
            recorder.start();
            try (Frame frame = new Frame(320, 180, Frame.DEPTH_UBYTE, 3)) {
                for (int i = 0; i < 5; i++) {
                    recorder.record(frame);
                }
            }
        }
        return file;
    }
}
