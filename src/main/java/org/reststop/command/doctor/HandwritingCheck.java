package org.reststop.command.doctor;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.reststop.command.text.Texts;
import org.reststop.kiosk.input.hand.HandwritingEngine;
import org.reststop.kiosk.input.hand.Stroke;

/**
 * Whether the pad reads a character that was really written on it. Its strokes lie in the program itself: if they are
 * damaged, so is what was installed, and people can still type.
 *
 * @param loading makes the engine; {@link UncheckedIOException} if its files are damaged
 */
record HandwritingCheck(Supplier<HandwritingEngine> loading, Texts texts) implements Check.Look {
    private static final String WRITTEN = "十";
    private static final List<Stroke> STROKES = List.of(Stroke.of(10, 50, 90, 50), Stroke.of(50, 10, 50, 90));

    @Override
    public Finding find() {
        try {
            boolean read = loading.get().candidates(STROKES, 5, () -> true).stream()
                    .anyMatch(candidate -> candidate.text().equals(WRITTEN));
            return read
                    ? new Finding.Good(texts.say("doctor.handwriting.good", WRITTEN))
                    : bad(texts.say("doctor.handwriting.wrong", WRITTEN));
        } catch (UncheckedIOException e) {
            return bad(texts.say("doctor.handwriting.damaged", String.valueOf(e.getMessage())));
        }
    }

    private Finding bad(String what) {
        return new Finding.Bad(what, texts.say("doctor.handwriting.advice"));
    }
}
