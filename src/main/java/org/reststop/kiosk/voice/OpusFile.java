package org.reststop.kiosk.voice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ShortBuffer;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacv.FFmpegFrameRecorder;

/** Speech on its way into an Ogg file with Opus (RFC 7845), in memory only. For one thread. */
final class OpusFile implements AutoCloseable {
    /** Speech is clear at this rate, and a minute takes some 200 KB. */
    private static final int BITS_A_SECOND = 24_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final FFmpegFrameRecorder recorder;

    /** @throws IOException if the encoder is not there */
    OpusFile() throws IOException {
        FfmpegSound.quiet();
        recorder = new FFmpegFrameRecorder(bytes, 1);
        recorder.setFormat("ogg");
        recorder.setAudioCodec(avcodec.AV_CODEC_ID_OPUS);
        recorder.setAudioOption("application", "voip");
        recorder.setSampleRate(Pcm.RATE);
        recorder.setAudioBitrate(BITS_A_SECOND);
        try {
            recorder.start();
        } catch (FFmpegFrameRecorder.Exception e) {
            close();
            throw e;
        }
    }

    /** Adds samples as {@link Pcm} has them. */
    void add(short[] samples) throws IOException {
        recorder.recordSamples(Pcm.RATE, 1, ShortBuffer.wrap(samples));
    }

    /** Ends the file and gives it; nothing may be added after that. */
    byte[] finish() throws IOException {
        recorder.stop();
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        recorder.close();
    }
}
