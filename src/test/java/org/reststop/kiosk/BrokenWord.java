package org.reststop.kiosk;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/**
 * Finds a line that ends in the middle of a word. Chinese sentences may end a line behind any character; the few
 * characters on a button or of a tile's name are one word, up to a mark between them. An address may be too long for a
 * line.
 */
final class BrokenWord {
    private static final double SAME_LINE = 2;
    private static final int LONGEST_WORD = 20;
    private static final String TIME = "\\d?\\d:\\W?[0-5]\\d(?::\\W?[0-5]\\d)?";
    private static final Pattern TIMES = Pattern.compile(TIME + "(?:\\W{1,5}" + TIME + ")?");

    private BrokenWord() {}

    /** What stands before and behind the first such break. */
    static Optional<String> in(Labeled labeled, Text text) {
        String words = text.getText();
        boolean name = labeled instanceof Button || labeled.getStyleClass().contains("tile-name");
        double line = Double.NaN;
        for (int i = 0; i < words.length(); i++) {
            double top = top(text, i);
            boolean next = !Double.isNaN(top) && !Double.isNaN(line) && top > line + SAME_LINE;
            if (next && (isWithinTime(words, i) || isWithinWord(words, i, name) && !isAddress(words, i))) {
                return Optional.of(words.substring(0, i) + "/" + words.substring(i));
            }
            line = Double.isNaN(top) ? line : top;
        }
        return Optional.empty();
    }

    /** Of a time of day, or of a span of two. */
    private static boolean isWithinTime(String words, int at) {
        Matcher times = TIMES.matcher(words);
        while (times.find()) {
            if (times.start() < at && at < times.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithinWord(String words, int at, boolean name) {
        char before = words.charAt(at - 1);
        char behind = words.charAt(at);
        if (!Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(behind)) {
            return false;
        }
        return name || !isHan(before) && !isHan(behind);
    }

    private static boolean isAddress(String words, int at) {
        int from = words.lastIndexOf(' ', at) + 1;
        int to = words.indexOf(' ', at);
        return (to < 0 ? words.length() : to) - from > LONGEST_WORD;
    }

    private static boolean isHan(char one) {
        return UnicodeScript.of(one) == UnicodeScript.HAN;
    }

    /** Where the line of a character begins; not a number for one that takes no room. */
    private static double top(Text text, int at) {
        PathElement[] shape = text.rangeShape(at, at + 1);
        return shape.length > 0 && shape[0] instanceof MoveTo corner ? corner.getY() : Double.NaN;
    }
}
