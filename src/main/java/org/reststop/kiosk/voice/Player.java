package org.reststop.kiosk.voice;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays a memo back. Safe to call from any thread; no method waits. */
final class Player {
    private static final Logger log = LoggerFactory.getLogger(Player.class);
    private static final int PIECE = Pcm.RATE / 20;

    /** So much is handed over before it is due, no more: a stop must be heard at once. */
    private static final long AHEAD_MILLIS = 200;

    private final SoundSink.Opener opener;
    private final Executor threads;

    Player(SoundSink.Opener opener, Executor threads) {
        this.opener = opener;
        this.threads = threads;
    }

    /** Hears of the end, on a thread of the player's. */
    @FunctionalInterface
    interface Listener {
        /** @param heard false if there was nothing to play it on */
        void ended(boolean heard);
    }

    /** Playing in progress. */
    static final class Session {
        private volatile boolean over;

        /** Ends it soon; its listener hears of that. */
        void stop() {
            over = true;
        }
    }

    Session play(short[] samples, Listener listener) {
        Session session = new Session();
        threads.execute(() -> listener.ended(play(samples, () -> session.over)));
        return session;
    }

    private boolean play(short[] samples, BooleanSupplier over) {
        try (SoundSink sink = opener.open()) {
            long began = System.nanoTime();
            for (int at = 0; at < samples.length && !over.getAsBoolean(); at += PIECE) {
                sink.play(Arrays.copyOfRange(samples, at, Math.min(samples.length, at + PIECE)));
                long due = Pcm.length(at).toMillis() - AHEAD_MILLIS;
                long wait = due - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                if (wait > 0) {
                    Thread.sleep(wait);
                }
            }
            return true;
        } catch (IOException | LinkageError e) {
            log.warn("The recording is not heard: {}", e.toString());
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
