package org.reststop.testing;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.text.Text;

/** How a text stands out from what it lies on, by the formula of WCAG 2.2: 1 to 21. */
public final class Contrast {
    private Contrast() {}

    /**
     * Of a text on its nearest ancestor with a ground of its own; on a gradient, where it is weakest. Drawings that lie
     * beneath are not seen.
     */
    public static double of(Text text) {
        Color ink = (Color) text.getFill();
        for (Node at = text.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                List<BackgroundFill> fills = region.getBackground().getFills();
                if (!fills.isEmpty() && isSeen(fills.getLast().getFill())) {
                    return colors(fills.getLast().getFill()).stream()
                            .mapToDouble(ground -> between(ink, ground))
                            .min()
                            .orElseThrow();
                }
            }
        }
        throw new IllegalStateException("nothing lies under \"" + text.getText() + "\"");
    }

    /** Of two colours, which are taken to be opaque. */
    public static double between(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static boolean isSeen(Paint paint) {
        return !(paint instanceof Color color) || color.getOpacity() > 0;
    }

    private static List<Color> colors(Paint paint) {
        if (paint instanceof LinearGradient gradient) {
            return gradient.getStops().stream().map(Stop::getColor).toList();
        }
        return List.of((Color) paint);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
