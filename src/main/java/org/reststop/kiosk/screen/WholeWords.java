package org.reststop.kiosk.screen;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Labels and buttons that ask for the width of their longest word, so that no line ends in the middle of one. JavaFX's
 * own ask for that of three dots. Chinese sentences may end a line behind any character; the few characters of a name
 * are one word, up to a mark between them. Words longer than a share of the glass, such as addresses, are broken. Times
 * stay whole, see {@link WholeTimes}.
 */
final class WholeWords {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SPACES_AND_MARKS = Pattern.compile("[\\s，、。；：（）·]+");
    private static final int LONGEST_NAME = 8;

    private WholeWords() {}

    /** @param widest in pixels */
    static Label label(String text, double widest) {
        Label label = new Label() {
            @Override
            protected double computeMinWidth(double height) {
                boolean name = getStyleClass().contains("tile-name");
                return Math.max(super.computeMinWidth(height), widthOf(this, name, widest));
            }
        };
        label.textProperty().subscribe(words -> {
            if (words != null && !label.textProperty().isBound()) {
                label.setText(WholeTimes.glued(words));
            }
        });
        label.setText(text);
        return label;
    }

    /** @param widest in pixels */
    static Button button(String text, Node graphic, double widest) {
        return new Button(WholeTimes.glued(text), graphic) {
            @Override
            protected double computeMinWidth(double height) {
                double graphics = graphic.prefWidth(-1) + getGraphicTextGap();
                double words = widthOf(this, true, widest);
                return Math.max(super.computeMinWidth(height), words == 0 ? 0 : graphics + words);
            }
        };
    }

    /** With the room around it; 0 if there is no word, or only such as are too long. */
    private static double widthOf(Labeled labeled, boolean name, double widest) {
        double longest = 0;
        for (String word : (name ? SPACES_AND_MARKS : SPACES).split(labeled.getText())) {
            if (!name || word.length() > LONGEST_NAME && isHan(word.codePointAt(0))) {
                longest = Math.max(longest, longestRun(word, labeled.getFont(), widest));
            } else {
                longest = Math.max(longest, width(word, labeled.getFont(), widest));
            }
        }
        return longest == 0 ? 0 : Math.ceil(longest + labeled.snappedLeftInset() + labeled.snappedRightInset());
    }

    /** Of what stands between Chinese characters. */
    private static double longestRun(String word, Font font, double widest) {
        double longest = 0;
        int from = 0;
        for (int i = 0; i <= word.length(); i++) {
            if (i == word.length() || isHan(word.charAt(i))) {
                longest = Math.max(longest, i > from ? width(word.substring(from, i), font, widest) : 0);
                from = i + 1;
            }
        }
        return longest;
    }

    private static double width(String word, Font font, double widest) {
        Text text = new Text(word);
        text.setFont(font);
        double width = text.getLayoutBounds().getWidth();
        return width > widest ? 0 : width;
    }

    private static boolean isHan(int one) {
        return UnicodeScript.of(one) == UnicodeScript.HAN;
    }
}
