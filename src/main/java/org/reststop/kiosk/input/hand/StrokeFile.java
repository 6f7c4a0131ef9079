package org.reststop.kiosk.input.hand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Written characters as lines of text, UTF-8: the character, a tab, and its strokes. Strokes are parted by {@code ;},
 * {@code |} or {@code /}, numbers by spaces or commas, x and y in turn, y downwards, in any unit: {@code 十⇥10,50
 * 90,50;50,10 50,90}. Empty lines and lines that begin with {@code #} and a space are left out.
 */
public final class StrokeFile {
    private static final Pattern BETWEEN_STROKES = Pattern.compile("[;|/]");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[\\s,]+");

    private StrokeFile() {}

    /**
     * @param text what was meant
     * @param strokes what was written, at least one
     */
    public record Sample(String text, List<Stroke> strokes) {
        public Sample {
            strokes = List.copyOf(strokes);
        }
    }

    /**
     * All samples of a file in its order.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException with the line's number, when a line is not of this form
     */
    public static List<Sample> read(Path file) throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            int number = 0;
            for (String line : (Iterable<String>) lines::iterator) {
                number++;
                try {
                    sample(line).ifPresent(samples::add);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(file + ", line " + number + ": " + e.getMessage(), e);
                }
            }
        }
        return samples;
    }

    static Optional<Sample> sample(String line) {
        if (line.isBlank() || line.startsWith("# ")) {
            return Optional.empty();
        }
        int tab = line.indexOf('\t');
        if (tab < 1) {
            throw new IllegalArgumentException("no character with a tab behind it");
        }
        List<Stroke> strokes = new ArrayList<>();
        for (String stroke : BETWEEN_STROKES.split(line.substring(tab + 1))) {
            if (!stroke.isBlank()) {
                strokes.add(Stroke.of(numbers(stroke.strip())));
            }
        }
        if (strokes.isEmpty()) {
            throw new IllegalArgumentException("no stroke");
        }
        return Optional.of(new Sample(line.substring(0, tab), strokes));
    }

    private static float[] numbers(String stroke) {
        String[] words = BETWEEN_NUMBERS.split(stroke);
        float[] numbers = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Float.parseFloat(words[i]);
        }
        return numbers;
    }
}
