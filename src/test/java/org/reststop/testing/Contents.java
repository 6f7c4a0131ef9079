package org.reststop.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ShortBuffer;
import java.util.Random;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacv.FFmpegFrameRecorder;

/** Contents that look like recordings to whoever looks at their first bytes, and are noise behind those. */
public final class Contents {
    private Contents() {}

    /** A voice memo as kiosks record them: one note. */
    public static byte[] memo(int seconds) throws IOException {
        short[] note = new short[48_000 * seconds];
        for (int i = 0; i < note.length; i++) {
            note[i] = (short) (12_000 * Math.sin(2 * Math.PI * 440 * i / 48_000));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file, 1)) {
            recorder.setFormat("ogg");
            recorder.setAudioCodec(avcodec.AV_CODEC_ID_OPUS);
            recorder.setSampleRate(48_000);
            recorder.start();
            recorder.recordSamples(48_000, 1, ShortBuffer.wrap(note));
        }
        return file.toByteArray();
    }

    public static byte[] sound(long seed, int bytes) {
        byte[] content = new byte[bytes];
        new Random(seed).nextBytes(content);
        byte[] head = ("OggS" + "\0".repeat(24) + "OpusHead").getBytes(ISO_8859_1);
        System.arraycopy(head, 0, content, 0, Math.min(head.length, bytes));
        return content;
    }
}
