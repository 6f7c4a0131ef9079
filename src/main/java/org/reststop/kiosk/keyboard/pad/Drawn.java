package org.reststop.kiosk.keyboard.pad;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.input.hand.Stroke;

/** One character on its way from ink to text. */
final class Drawn {
    final int box;
    final Reading reading;
    final List<Stroke> strokes = new ArrayList<>();

    /** What it may be, the likeliest first; null while that is not known of all its strokes. */
    @Nullable
    List<String> meanings;

    /** Raised by every change: an answer about what it was before is not heard. */
    int version;

    /** What it was taken for before its last stroke. */
    List<String> before = List.of();

    Drawn(int box, Reading reading) {
        this.box = box;
        this.reading = reading;
    }
}
