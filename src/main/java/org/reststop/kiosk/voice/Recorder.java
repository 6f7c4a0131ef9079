package org.reststop.kiosk.voice;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records one memo at a time into memory. One thread listens to the microphone, another encodes what comes and notices
 * when nothing comes any more. Safe to call from any thread; no method waits.
 */
final class Recorder {
    /** How long a memo may be. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Logger log = LoggerFactory.getLogger(Recorder.class);
    private static final int MOST_SAMPLES = (int) (LONGEST.toSeconds() * Pcm.RATE);

    /** −60 dB: a room with a person in it is louder. */
    static final double SILENCE = 0.001;

    private static final int OPENING = 5;

    private final SoundSource.Opener opener;
    private final Executor threads;
    private final Duration patience;

    /**
     * @param threads may be held up by a driver: platform threads
     * @param patience how long a microphone may send nothing
     */
    Recorder(SoundSource.Opener opener, Executor threads, Duration patience) {
        this.opener = opener;
        this.threads = threads;
        this.patience = patience;
    }

    /** Hears how it goes, on a thread of the recorder's. */
    interface Listener {
        /**
         * Some more was recorded.
         *
         * @param level how loud it is, 0 to 1
         */
        void heard(Duration soFar, double level);

        /** It is over, by whatever cause. Called once. */
        void ended(Take take);
    }

    /** A piece of sound, or the end: no samples and perhaps why. */
    private record Piece(short @Nullable [] samples, Optional<VoiceTrouble> trouble) {}

    /** A recording in progress. */
    final class Session {
        private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
        private final Listener listener;
        private volatile boolean over;
        private volatile @Nullable Thread listening;

        private Session(Listener listener) {
            this.listener = listener;
        }

        /** Ends it; what was recorded is handed over. */
        void stop() {
            pieces.add(new Piece(null, Optional.empty()));
        }

        private void listen() {
            listening = Thread.currentThread();
            boolean opened = false;
            try (SoundSource source = opener.open()) {
                opened = true;
                short[] next = source.next();
                while (next != null && !over) {
                    pieces.add(new Piece(next, Optional.empty()));
                    next = source.next();
                }
                pieces.add(new Piece(null, Optional.empty()));
            } catch (IOException | LinkageError e) {
                log.warn("The microphone does not work: {}", e.toString());
                VoiceTrouble trouble = opened ? VoiceTrouble.BROKEN_OFF : VoiceTrouble.BUSY;
                pieces.add(new Piece(null, Optional.of(trouble)));
            } catch (InterruptedException e) {
                log.debug("Nobody listens any more");
            } finally {
                listening = null;
            }
        }

        private void collect() {
            Take take;
            try (OpusFile file = new OpusFile()) {
                take = collect(file);
            } catch (IOException | LinkageError e) {
                log.error("The recording was not encoded", e);
                take = Take.nothing(VoiceTrouble.NO_ANSWER);
            } catch (InterruptedException e) {
                take = Take.nothing(VoiceTrouble.NO_ANSWER);
            }
            over = true;
            Thread reader = listening;
            if (reader != null) {
                reader.interrupt();
            }
            listener.ended(take);
        }

        private Take collect(OpusFile file) throws IOException, InterruptedException {
            List<short[]> all = new ArrayList<>();
            int count = 0;
            double loudest = 0;
            Optional<VoiceTrouble> trouble = Optional.empty();
            // The first also waits for ffmpeg to be unpacked.
            Duration wait = patience.multipliedBy(OPENING);
            while (trouble.isEmpty()) {
                Piece piece = pieces.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
                wait = patience;
                short[] samples = piece == null ? null : piece.samples();
                if (samples == null) {
                    trouble = piece == null ? Optional.of(VoiceTrouble.BROKEN_OFF) : piece.trouble();
                    break;
                }
                file.add(samples);
                all.add(samples);
                count += samples.length;
                double peak = Pcm.peak(samples);
                loudest = Math.max(loudest, peak);
                listener.heard(Pcm.length(count), Level.of(peak));
                trouble = count >= MOST_SAMPLES ? Optional.of(VoiceTrouble.FULL) : trouble;
            }
            if (count == 0) {
                boolean broken = trouble.equals(Optional.of(VoiceTrouble.BROKEN_OFF));
                return Take.nothing(broken ? VoiceTrouble.NO_ANSWER : trouble.orElse(VoiceTrouble.SILENT));
            }
            return loudest < SILENCE
                    ? Take.nothing(VoiceTrouble.SILENT)
                    : new Take(joined(all, count), file.finish(), trouble);
        }
    }

    /** Begins. */
    Session start(Listener listener) {
        Session session = new Session(listener);
        threads.execute(session::listen);
        threads.execute(session::collect);
        return session;
    }

    private static short[] joined(List<short[]> pieces, int count) {
        short[] all = new short[count];
        int at = 0;
        for (short[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }
}
