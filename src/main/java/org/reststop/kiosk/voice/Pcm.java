package org.reststop.kiosk.voice;

import java.time.Duration;

/** Sound as it is recorded and played here: one channel of 16-bit samples, as many a second as Opus likes best. */
final class Pcm {
    static final int RATE = 48_000;

    private Pcm() {}

    static Duration length(int samples) {
        return Duration.ofMillis(samples * 1000L / RATE);
    }

    /** The loudest sample, 0 to 1. */
    static double peak(short[] samples) {
        int peak = 0;
        for (short sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return Math.min(1, peak / 32_767.0);
    }
}
