package org.reststop.kiosk.keyboard.pad;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.input.hand.Candidate;
import org.reststop.kiosk.input.hand.HandwritingEngine;
import org.reststop.kiosk.input.hand.Stroke;
import org.reststop.kiosk.screen.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one character as it grows: only what the newest stroke makes of it is heard. JavaFX thread only. */
final class Reading {
    private static final Logger log = LoggerFactory.getLogger(Reading.class);
    private static final int MOST = 24;

    private final Background background;
    private final @Nullable HandwritingEngine engine;
    /** Read by the engine's thread: a reading that is not the newest gives up. */
    private final AtomicLong newest = new AtomicLong();

    private boolean told;

    /** @param engine null while it is not there yet; then nothing is read */
    Reading(Background background, @Nullable HandwritingEngine engine) {
        this.background = background;
        this.engine = engine;
    }

    /** @param heard hears the candidates on the JavaFX thread, none if the engine fails, unless another reading begins */
    void read(List<Stroke> strokes, Consumer<List<Candidate>> heard) {
        HandwritingEngine reading = engine;
        List<Stroke> asWritten = List.copyOf(strokes);
        long number = newest.incrementAndGet();
        if (reading == null || asWritten.isEmpty()) {
            heard.accept(List.of());
            return;
        }
        background.run(
                () -> reading.candidates(asWritten, MOST, () -> newest.get() == number),
                candidates -> answer(number, candidates, heard),
                e -> {
                    if (!(e instanceof CancellationException) && !told) {
                        told = true;
                        log.warn("Handwriting cannot be read", e);
                    }
                    answer(number, List.of(), heard);
                });
    }

    /** No answer is wanted any more. */
    void drop() {
        newest.incrementAndGet();
    }

    private void answer(long number, List<Candidate> candidates, Consumer<List<Candidate>> heard) {
        if (newest.get() == number) {
            heard.accept(candidates);
        }
    }
}
