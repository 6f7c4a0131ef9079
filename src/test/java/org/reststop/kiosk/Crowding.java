package org.reststop.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** Finds controls and texts that lie on one another or leave what holds them. */
final class Crowding {
    private static final double ROUNDING = 2;

    private final List<Seen> seen = new ArrayList<>();

    private record Seen(Node node, Bounds bounds) {}

    /** @param layer laid out and with its style */
    Crowding(Node layer) {
        for (Node node : ScreenAudit.shown(layer)) {
            if (isSolid(node) && !isWithinAnother(node)) {
                Bounds bounds = visible(node);
                if (bounds.getWidth() > 0 && bounds.getHeight() > 0) {
                    seen.add(new Seen(node, bounds));
                }
            }
        }
    }

    /** Every two that lie on one another. */
    List<String> overlaps() {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            for (int j = i + 1; j < seen.size(); j++) {
                Bounds both = shared(seen.get(i).bounds(), seen.get(j).bounds());
                if (both.getWidth() > ROUNDING && both.getHeight() > ROUNDING) {
                    found.add(name(seen.get(i).node()) + " lies on "
                            + name(seen.get(j).node()));
                }
            }
        }
        return found;
    }

    /** Everything that is larger than its place. */
    List<String> spills() {
        return seen.stream().flatMap(each -> spill(each.node()).stream()).toList();
    }

    private static Optional<String> spill(Node node) {
        if (node.getParent().getStyleClass().contains("disc")) {
            // A figure is lower than its line; the disc need not be as high.
            return Optional.empty();
        }
        Bounds own = scene(node);
        Node whole = content(node);
        for (Node at = node; at != whole && at.getParent() != null; ) {
            at = at.getParent();
            Bounds place = scene(at);
            if (own.getMinY() < place.getMinY() - ROUNDING
                    || own.getMaxY() > place.getMaxY() + ROUNDING
                    || own.getMinX() < place.getMinX() - ROUNDING
                    || own.getMaxX() > place.getMaxX() + ROUNDING) {
                return Optional.of(name(node) + " leaves " + name(at) + ": " + box(own) + " in " + box(place));
            }
        }
        return Optional.empty();
    }

    private static String box(Bounds bounds) {
        return Math.round(bounds.getMinX()) + ".." + Math.round(bounds.getMaxX()) + ", " + Math.round(bounds.getMinY())
                + ".." + Math.round(bounds.getMaxY());
    }

    /** What scrolls, if it lies in that; the layer otherwise. */
    private static @Nullable Node content(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                return pane.getContent();
            }
        }
        return null;
    }

    private static boolean isSolid(Node node) {
        return node instanceof Button
                || node instanceof TextInputControl
                || node.getStyleClass().contains("key")
                || node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank();
    }

    private static boolean isWithinAnother(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (isSolid(at)) {
                return true;
            }
        }
        return false;
    }

    /** What of it is not cut off by a place that scrolls. */
    private static Bounds visible(Node node) {
        Bounds bounds = scene(node);
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane) {
                bounds = shared(bounds, scene(at));
            }
        }
        return bounds;
    }

    private static Bounds scene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Bounds shared(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        double width = Math.min(a.getMaxX(), b.getMaxX()) - x;
        double height = Math.min(a.getMaxY(), b.getMaxY()) - y;
        return new BoundingBox(x, y, Math.max(0, width), Math.max(0, height));
    }

    private static String name(Node node) {
        String words =
                node instanceof Labeled labeled && labeled.getText() != null ? " \"" + labeled.getText() + '"' : "";
        String id = node.getId() == null ? String.join(".", node.getStyleClass()) : "#" + node.getId();
        return node.getClass().getSimpleName() + " " + id + words;
    }
}
