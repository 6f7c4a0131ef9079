package org.reststop.kiosk.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
