package org.reststop.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Buttons and words in a row, which becomes several rows where the words of the buttons would not stay on one line:
 * large type and English need more room. What stands behind a {@link Ui#spring} stays on the right.
 */
public final class Bar extends HBox {
    private static final double EASE = 1;

    /** A bar of these, in the order of reading; more may be added. For use on the JavaFX thread. */
    public Bar(Node... children) {
        getStyleClass().add("bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addListener((ListChangeListener<Node>) change -> keepButtonsWhole());
        getChildren().setAll(children);
    }

    private record Line(List<Node> nodes, boolean right) {}

    private void keepButtonsWhole() {
        for (Node node : getChildren()) {
            if (node instanceof Button button) {
                button.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        double widest = 0;
        for (Node node : getManagedChildren()) {
            widest = Math.max(widest, node instanceof Button ? 0 : node.minWidth(-1));
        }
        return snappedLeftInset() + widest + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0 || isOneRow(width)) {
            return super.computePrefHeight(width);
        }
        double inner = inner(width);
        double height = snappedTopInset() + snappedBottomInset() - getSpacing();
        for (Line line : lines(inner)) {
            height += heightOf(line, inner) + getSpacing();
        }
        return snapSizeY(height);
    }

    @Override
    protected void layoutChildren() {
        if (isOneRow(getWidth())) {
            super.layoutChildren();
            return;
        }
        double inner = inner(getWidth());
        double top = snappedTopInset();
        for (Line line : lines(inner)) {
            double height = heightOf(line, inner);
            layOut(line, inner, top, height);
            top += height + getSpacing();
        }
    }

    private void layOut(Line line, double inner, double top, double height) {
        double used = -getSpacing();
        for (Node node : line.nodes()) {
            used += widthOf(node, inner) + getSpacing();
        }
        double left = snappedLeftInset() + (line.right() ? Math.max(0, inner - used) : 0);
        for (Node node : line.nodes()) {
            double width = widthOf(node, inner);
            double own = Math.min(height, snapSizeY(node.prefHeight(width)));
            node.resizeRelocate(left, snapPositionY(top + (height - own) / 2), width, own);
            left += width + getSpacing();
        }
    }

    private List<Line> lines(double inner) {
        List<Line> lines = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        boolean right = false;
        double used = 0;
        for (Node node : getManagedChildren()) {
            if (isSpring(node)) {
                right = true;
                continue;
            }
            double width = widthOf(node, inner);
            if (!nodes.isEmpty() && used + width > inner + EASE) {
                lines.add(new Line(nodes, isRight(lines, right)));
                nodes = new ArrayList<>();
                used = 0;
            }
            nodes.add(node);
            used += width + getSpacing();
        }
        if (!nodes.isEmpty()) {
            lines.add(new Line(nodes, isRight(lines, right)));
        }
        return lines;
    }

    /** The first row begins where rows begin. */
    private static boolean isRight(List<Line> before, boolean behindSpring) {
        return behindSpring && !before.isEmpty();
    }

    private boolean isOneRow(double width) {
        double needed = -getSpacing();
        for (Node node : getManagedChildren()) {
            boolean shrinks = node instanceof Label || HBox.getHgrow(node) == Priority.ALWAYS;
            needed += (shrinks ? node.minWidth(-1) : pref(node)) + getSpacing();
        }
        return needed <= inner(width) + EASE;
    }

    private double widthOf(Node node, double inner) {
        return snapSizeX(Math.min(inner, pref(node)));
    }

    private static double pref(Node node) {
        return node.prefWidth(-1);
    }

    private double heightOf(Line line, double inner) {
        double height = 0;
        for (Node node : line.nodes()) {
            height = Math.max(height, node.prefHeight(widthOf(node, inner)));
        }
        return snapSizeY(height);
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private static boolean isSpring(Node node) {
        return HBox.getHgrow(node) == Priority.ALWAYS
                && node instanceof Region region
                && region.getChildrenUnmodifiable().isEmpty()
                && !(node instanceof Control);
    }
}
