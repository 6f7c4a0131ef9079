package org.reststop.kiosk.input.hand;

import java.util.List;
import java.util.function.BooleanSupplier;

/** Reads one handwritten character. Safe for any number of threads; never call it on the JavaFX thread. */
public interface HandwritingEngine {
    /**
     * The characters that the strokes so far may be. Call it again with one stroke more, or with one less when the
     * person takes the last one back: nothing is kept between calls.
     *
     * @param strokes in the order in which they were written, none or any number
     * @param most how many to give at most, at least 1
     * @param wanted asked now and then: false as soon as a newer stroke has made this reading useless
     * @return best first, without doubles; empty only when there is no stroke with a point
     * @throws java.util.concurrent.CancellationException when {@code wanted} said false
     */
    List<Candidate> candidates(List<Stroke> strokes, int most, BooleanSupplier wanted);

    /**
     * The engine over the strokes that come with the program: all of GB 2312, common traditional and rare characters,
     * digits, Latin letters and punctuation. Takes about a second of a core: open it in the background.
     *
     * @throws java.io.UncheckedIOException when the program's own files are damaged
     */
    static HandwritingEngine bundled() {
        return TemplateEngine.open();
    }
}
