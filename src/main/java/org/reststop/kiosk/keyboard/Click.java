package org.reststop.kiosk.keyboard;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The click of a key, on a thread of its own: sound devices may wait. Silent where there is no loudspeaker. */
public final class Click implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Click.class);
    private static final float RATE = 44_100;
    private static final int LENGTH = 400;
    private static final double FADING = 60;
    private static final double LOUDNESS = 9000;
    private static final double PITCH = 1800;

    /** Drops what comes after its end. */
    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("click").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    private @Nullable Clip clip;

    /** Looks for a loudspeaker in the background. */
    public Click() {
        thread.execute(() -> {
            try {
                byte[] sound = samples();
                Clip made = AudioSystem.getClip();
                made.open(new AudioFormat(RATE, 16, 1, true, false), sound, 0, sound.length);
                clip = made;
            } catch (LineUnavailableException | IllegalArgumentException e) {
                log.warn("Keys make no sound: {}", e.getMessage());
            }
        });
    }

    /** Sounds once, soon; never waits. Any thread. */
    public void sound() {
        thread.execute(() -> {
            Clip found = clip;
            if (found != null) {
                found.stop();
                found.setFramePosition(0);
                found.start();
            }
        });
    }

    /** A tone that fades within a hundredth of a second. */
    private static byte[] samples() {
        byte[] samples = new byte[2 * LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            double tone = Math.sin(2 * Math.PI * PITCH * i / RATE) * Math.exp(-i / FADING);
            short sample = (short) Math.round(LOUDNESS * tone);
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
