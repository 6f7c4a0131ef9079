package org.reststop.kiosk.emergency;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Three pairs of a high and a low tone, made here and played on a thread of its own: sound devices may wait. Silent where
 * there is no loudspeaker.
 */
public final class Alarm implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Alarm.class);
    private static final int RATE = 22_050;
    private static final double[] PITCHES = {880, 660};
    private static final int PAIRS = 3;
    private static final double TONE_SECONDS = 0.28;
    private static final double FADE_SECONDS = 0.02;
    private static final double LOUDNESS = 15_000;

    /** One at a time, and one that waits. */
    private final ExecutorService thread = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(1),
            Thread.ofPlatform().daemon().name("alarm").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    private boolean silent;

    /** Sounds once, soon; never waits. Any thread. */
    public void sound() {
        thread.execute(this::play);
    }

    private void play() {
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        byte[] samples = samples();
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            if (!silent) {
                silent = true;
                log.warn("An emergency makes no sound: {}", e.getMessage());
            }
        }
    }

    /** 16 bits a sample, the low byte first. */
    static byte[] samples() {
        int tone = (int) (TONE_SECONDS * RATE);
        byte[] samples = new byte[2 * tone * PITCHES.length * PAIRS];
        for (int i = 0; i < samples.length / 2; i++) {
            double pitch = PITCHES[i / tone % PITCHES.length];
            double at = i % tone / (double) RATE;
            double fade = Math.min(1, Math.min(at, TONE_SECONDS - at) / FADE_SECONDS);
            short sample = (short) Math.round(LOUDNESS * fade * Math.sin(2 * Math.PI * pitch * at));
            samples[2 * i] = (byte) sample;
            samples[2 * i + 1] = (byte) (sample >> 8);
        }
        return samples;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
