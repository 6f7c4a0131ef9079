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
    private double tallest;
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
        buttons = new Bar(up, down);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(this.rows);
    }

    /** Lets the rows of a page share the room that is left, until they are as tall as this. */
    public WholeRows sharing(double tallestMm, Glass glass) {
        tallest = glass.mm(tallestMm);
        return this;
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
        double spare = spare();
        double even = even();
        double top = 0;
        for (int i = 0; i < rows.size(); i++) {
            Region row = rows.get(i);
            boolean fits = i >= first && i < after;
            row.setVisible(fits);
            if (fits) {
                double own = high(i, getWidth());
                double height = Math.max(own, Math.min(tallest, even > 0 ? even : own + spare));
                row.resizeRelocate(0, top, getWidth(), height);
                top += height + gap;
            }
        }
        boolean all = first == 0 && after == rows.size();
        buttons.setVisible(!all);
        up.setDisable(first == 0);
        down.setDisable(after == rows.size());
    }

    /** Finds the rows of this page; returns what of its height each could have beside its own. */
    private double spare() {
        double height = 0;
        after = first;
        while (after < rows.size()) {
            double more = high(after, getWidth());
            if (after > first && height + more > getHeight() + 1) {
                break;
            }
            height += more + gap;
            after++;
        }
        return after == first ? 0 : Math.floor(Math.max(0, getHeight() - height + gap) / (after - first));
    }

    /** The height that all rows of this page can have alike; 0 if one needs more. */
    private double even() {
        int count = after - first;
        double even = Math.floor((getHeight() - (count - 1) * gap) / count);
        for (int i = first; i < after; i++) {
            if (high(i, getWidth()) > even) {
                return 0;
            }
        }
        return even;
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
