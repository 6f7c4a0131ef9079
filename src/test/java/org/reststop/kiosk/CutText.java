package org.reststop.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;
import org.reststop.kiosk.screen.PagedText;

/** Finds text of which a part can be brought into sight in no way. */
final class CutText {
    private static final double ROUNDING = 2;

    private final double width;
    private final List<String> found = new ArrayList<>();

    private CutText(double width) {
        this.width = width;
    }

    /**
     * What of it leaves its place to a side, and what has no room for a line.
     *
     * @param layer laid out and with its style
     * @param width the glass's, in pixels
     */
    static List<String> in(Node layer, double width) {
        CutText cut = new CutText(width);
        ScreenAudit.shown(layer).forEach(cut::judge);
        return cut.found;
    }

    private void judge(Node node) {
        switch (node) {
            case TextFlow flow -> {
                List<Text> texts = flow.getChildren().stream()
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .toList();
                String words = texts.stream().map(Text::getText).collect(Collectors.joining());
                judge(
                        flow,
                        words,
                        texts.isEmpty() ? 0 : texts.getFirst().getFont().getSize(),
                        flow.getLayoutInfo().getTextLines(false),
                        (from, to) -> flow.getRangeShape(from, to, false));
            }
            case Text text
            when !(text.getParent() instanceof TextFlow) ->
                judge(
                        text,
                        text.getText(),
                        text.getFont().getSize(),
                        text.getLayoutInfo().getTextLines(false),
                        text::rangeShape);
            case PagedText paged
            when paged.pagesProperty().get() == 0 && !isTitled(paged) ->
                found.add("has no room for a line of the words in " + scene(paged));
            default -> {}
        }
    }

    /** In large letters the wall's card may have room for a title alone; the words are behind it. */
    private static boolean isTitled(PagedText paged) {
        return Stream.of(".notice-turn-title", ".notice-turn-long")
                .anyMatch(title -> paged.getScene().lookup(title) != null);
    }

    private void judge(
            Node node,
            String words,
            double size,
            List<TextLineInfo> lines,
            BiFunction<Integer, Integer, PathElement[]> shape) {
        if (words.isBlank()) {
            return;
        }
        double right = width;
        double room = Double.MAX_VALUE;
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                Bounds view = scene(pane);
                right = Math.min(right, view.getMaxX());
                room = Math.min(room, view.getHeight());
            } else if (at instanceof PagedText || at instanceof TextFlow) {
                right = Math.min(right, scene(at).getMaxX());
            }
        }
        if (room < 1.5 * size) {
            found.add("has " + room + " px of height for \"" + words.substring(0, Math.min(40, words.length())) + '"');
        }
        for (TextLineInfo line : lines) {
            double from = node.localToScene(line.bounds().getMinX(), 0).getX();
            if (from + line.bounds().getWidth() > right + ROUNDING) {
                double end = node.localToScene(end(words, line, shape), 0).getX();
                if (end > right + ROUNDING) {
                    found.add("cuts \"" + words.substring(line.start(), line.end()) + "\" at " + right + " of " + end);
                    return;
                }
            }
        }
    }

    /** Where the last character of a line ends that is to be seen: spaces may hang over. */
    private static double end(String words, TextLineInfo line, BiFunction<Integer, Integer, PathElement[]> shape) {
        int last = line.end();
        while (last > line.start() && Character.isWhitespace(words.charAt(last - 1))) {
            last--;
        }
        double right = 0;
        for (PathElement corner : last > line.start() ? shape.apply(last - 1, last) : new PathElement[0]) {
            if (corner instanceof LineTo to) {
                right = Math.max(right, to.getX());
            }
        }
        return right;
    }

    private static Bounds scene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
