package org.reststop.kiosk.screen;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Rows beneath one another, each shown whole or not at all, with buttons that turn to those before and after. */
public final class WholeRows extends Region {
    private final List<? extends Region> rows;
    private final double gap;
    private final Button up;
    private final Button down;
    private final HBox buttons;
    private int first;
    private int after;

    /**
     * @param rows in their order
     * @param gapMm between two of them, in millimetres
     */
    public WholeRows(Ui ui, List<? extends Region> rows, double gapMm) {
        this.rows = List.copyOf(rows);
        this.gap = ui.glass().mm(gapMm);
        up = ui.button("scroll-up", Icon.UP, ui.texts().get("scroll.up"), () -> turnTo(before()));
        down = ui.button("scroll-down", Icon.DOWN, ui.texts().get("scroll.down"), () -> turnTo(after));
        buttons = new HBox(up, down);
        buttons.getStyleClass().add("bar");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(this.rows);
    }

    /** Up and down; they show only when there is more. */
    public Node buttons() {
        return buttons;
    }

    private void turnTo(int row) {
        first = row;
        requestLayout();
    }

    /** The first row of a page that ends before the first row of this one. */
    private int before() {
        int row = first;
        double height = 0;
        while (row > 0 && height + high(row - 1, getWidth()) <= getHeight() + 1) {
            row--;
            height += high(row, getWidth()) + gap;
        }
        return Math.max(0, Math.min(row, first - 1));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        int last = first;
        first = rows.size();
        first = Math.min(last, before());
        double top = 0;
        after = first;
        for (int i = 0; i < rows.size(); i++) {
            Region row = rows.get(i);
            double height = high(i, getWidth());
            boolean fits = i >= first && i == after && (i == first || top + height <= getHeight() + 1);
            row.setVisible(fits);
            if (fits) {
                row.resizeRelocate(0, top, getWidth(), height);
                top += height + gap;
                after = i + 1;
            }
        }
        boolean all = first == 0 && after == rows.size();
        buttons.setVisible(!all);
        up.setDisable(first == 0);
        down.setDisable(after == rows.size());
    }

    private double high(int row, double width) {
        return snapSizeY(rows.get(row).prefHeight(width));
    }

    /** One row, the tallest. */
    @Override
    protected double computeMinHeight(double width) {
        double tallest = 0;
        for (int i = 0; i < rows.size(); i++) {
            tallest = Math.max(tallest, high(i, width));
        }
        return tallest;
    }

    @Override
    protected double computePrefHeight(double width) {
        double sum = Math.max(0, rows.size() - 1) * gap;
        for (int i = 0; i < rows.size(); i++) {
            sum += high(i, width);
        }
        return sum;
    }

    @Override
    protected double computePrefWidth(double height) {
        return rows.stream().mapToDouble(row -> row.prefWidth(-1)).max().orElse(0);
    }
}
