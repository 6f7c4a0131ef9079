package org.reststop.kiosk.voice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;

/** A voice that sings one note. */
final class Tone {
    static final int HERTZ = 440;

    private Tone() {}

    static short[] of(int samples) {
        short[] tone = new short[samples];
        for (int i = 0; i < samples; i++) {
            tone[i] = (short) Math.round(12_000 * Math.sin(2 * Math.PI * HERTZ * i / Pcm.RATE));
        }
        return tone;
    }

    static Path write(Path raw, short[] samples) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return Files.write(raw, bytes.array());
    }

    /** The samples in a file as ffmpeg decodes it. */
    static short[] decode(byte[] file) throws IOException {
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(new ByteArrayInputStream(file))) {
            grabber.start();
            ShortBuffer all = ShortBuffer.allocate(61 * Pcm.RATE);
            for (Frame frame = grabber.grabSamples(); frame != null; frame = grabber.grabSamples()) {
                all.put((ShortBuffer) frame.samples[0]);
            }
            short[] samples = new short[all.flip().remaining()];
            all.get(samples);
            return samples;
        }
    }

    /** How often a sound passes zero upwards in a second. */
    static double hertz(short[] samples) {
        int times = 0;
        for (int i = 1; i < samples.length; i++) {
            if (samples[i - 1] < 0 && samples[i] >= 0) {
                times++;
            }
        }
        return times * (double) Pcm.RATE / samples.length;
    }
}
