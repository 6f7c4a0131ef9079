package org.reststop.tour;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** What the tour's microphone hears: a voice that rises and falls, as if somebody spoke. */
final class SpokenWords {
    private static final int RATE = 16_000;
    private static final int SECONDS = 8;
    private static final double PITCH = 2 * Math.PI * 180 / RATE;
    private static final double SYLLABLES = Math.PI * 4 / RATE;

    private SpokenWords() {}

    static Path write(Path file) throws IOException {
        byte[] samples = new byte[2 * RATE * SECONDS];
        for (int i = 0; i < RATE * SECONDS; i++) {
            double loud = 9_000 * Math.abs(Math.sin(i * SYLLABLES));
            int sample = (int) (loud * (Math.sin(i * PITCH) + 0.4 * Math.sin(i * 3 * PITCH)));
            samples[2 * i] = (byte) sample;
            samples[2 * i + 1] = (byte) (sample >> 8);
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (AudioInputStream sound =
                new AudioInputStream(new ByteArrayInputStream(samples), format, (long) RATE * SECONDS)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }
}
