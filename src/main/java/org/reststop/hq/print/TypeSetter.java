package org.reststop.hq.print;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.print.Lettering.Line;
import org.reststop.hq.print.Lettering.Weight;

/** Sets a text into the room there is: in its size, else smaller, else on two lines. */
final class TypeSetter {
    /** A text that would be smaller than this share of its size goes on two lines. */
    private static final double SMALLEST = 0.7;

    private static final double LEADING = 1.15;

    private final Pen pen;
    private final Lettering lettering;
    private final @Nullable DrawnFonts fonts;

    /** Draws outlines. */
    TypeSetter(Pen pen, Lettering lettering) {
        this(pen, lettering, null);
    }

    /** Writes text that can be searched. */
    TypeSetter(Pen pen, Lettering lettering, @Nullable DrawnFonts fonts) {
        this.pen = pen;
        this.lettering = lettering;
        this.fonts = fonts;
    }

    /**
     * Where a text goes.
     *
     * @param baseline of its first line
     * @param size of its letters
     * @param width how wide it may be
     */
    record Box(double left, double baseline, double size, double width) {}

    /** Draws a text, blank or not; returns the baseline of its last line, or the one before the box if it is blank. */
    double set(String text, Weight weight, Color color, Box box) throws IOException {
        String whole = text.strip();
        if (whole.isEmpty()) {
            return box.baseline() - box.size() * LEADING;
        }
        Line line = lettering.line(whole, weight);
        double fits = Math.min(1, box.width() / line.width(box.size()));
        if (fits >= SMALLEST || whole.codePointCount(0, whole.length()) < 2) {
            put(line, box.left(), box.baseline(), box.size() * fits, color);
            return box.baseline();
        }
        List<Line> two =
                halves(whole).stream().map(half -> lettering.line(half, weight)).toList();
        double wider = Math.max(two.getFirst().width(1), two.getLast().width(1));
        double size = Math.min(box.size() * SMALLEST, box.width() / wider);
        double second = box.baseline() + size * LEADING;
        put(two.getFirst(), box.left(), box.baseline(), size, color);
        put(two.getLast(), box.left(), second, size, color);
        return second;
    }

    private void put(Line line, double x, double y, double size, Color color) throws IOException {
        if (fonts == null) {
            line.draw(pen, x, y, size, color);
        } else {
            line.write(pen, fonts, x, y, size, color);
        }
    }

    /** At the space nearest to the middle, or in the middle if there is none. */
    static List<String> halves(String text) {
        int middle = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
        int before = text.lastIndexOf(' ', middle);
        int after = text.indexOf(' ', middle);
        int space = before < 0 || after >= 0 && after - middle < middle - before ? after : before;
        return space < 0
                ? List.of(text.substring(0, middle), text.substring(middle))
                : List.of(text.substring(0, space), text.substring(space + 1));
    }
}
