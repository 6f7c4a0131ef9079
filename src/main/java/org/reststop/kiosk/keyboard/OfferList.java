package org.reststop.kiosk.keyboard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.keyboard.keys.Tap;
import org.reststop.kiosk.screen.Ui;

/** Texts to choose from, as many as there is room for, in one row or several; the rest is turned to. JavaFX thread only. */
final class OfferList extends Region {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final double GAP_MM = 2;
    private static final double LEAST_MM = 20;
    private static final int LONG = 10;

    private final int rows;
    private final double gap;
    private final double least;
    private final List<Chip> chips = new ArrayList<>();
    private final Deque<Integer> before = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper end = new ReadOnlyIntegerWrapper();
    private List<Offer> offers = List.of();
    private int start;

    private static final class Chip extends Label {
        private @Nullable Offer offer;
        private boolean isLong;

        void show(@Nullable Offer shown, boolean first) {
            offer = shown;
            setVisible(shown != null);
            if (shown != null) {
                setText(shown.text());
                setAccessibleText(shown.text());
                pseudoClassStateChanged(FIRST, first && shown.isMeaning());
                boolean now = shown.text().length() > LONG;
                if (now != isLong) {
                    isLong = now;
                    getStyleClass().setAll(now ? "offer-long" : "offer");
                }
            }
        }
    }

    /**
     * @param rows how many rows
     * @param most how many may stand in a row
     * @param chosen hears which was touched
     */
    OfferList(Ui ui, int rows, int most, Consumer<Offer> chosen) {
        this.rows = rows;
        gap = ui.glass().mm(GAP_MM);
        least = ui.glass().mm(LEAST_MM);
        for (int i = 0; i < rows * most; i++) {
            Chip chip = new Chip();
            chip.getStyleClass().setAll("offer");
            chip.setWrapText(true);
            chip.setAccessibleRole(AccessibleRole.BUTTON);
            chip.setVisible(false);
            Tap.on(chip, () -> {
                Offer touched = chip.offer;
                return touched == null ? () -> {} : () -> chosen.accept(touched);
            });
            chips.add(chip);
        }
        getChildren().setAll(chips);
    }

    /** @param from how many of them are shown elsewhere */
    void show(List<Offer> all, int from) {
        offers = all;
        before.clear();
        start = Math.min(from, all.size());
        fill();
    }

    /** The place behind the last that is shown. */
    ReadOnlyIntegerProperty endProperty() {
        return end.getReadOnlyProperty();
    }

    boolean hasMore() {
        return end.get() < offers.size();
    }

    boolean hasFewer() {
        return !before.isEmpty();
    }

    void next() {
        if (hasMore()) {
            before.push(start);
            start = end.get();
            fill();
        }
    }

    void previous() {
        if (hasFewer()) {
            start = before.pop();
            fill();
        }
    }

    private void fill() {
        for (int i = 0; i < chips.size(); i++) {
            int place = start + i;
            chips.get(i).show(place < offers.size() ? offers.get(place) : null, place == 0 && rows == 1);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double high = (getHeight() - (rows - 1) * gap) / rows;
        int shown = 0;
        double x = 0;
        int row = 0;
        for (Chip chip : chips) {
            if (chip.offer == null) {
                break;
            }
            double wide =
                    Math.min(getWidth(), Math.max(least, chip.isLong ? longWidth(chip, high) : chip.prefWidth(-1)));
            if (x > 0 && x + wide > getWidth()) {
                row++;
                x = 0;
            }
            if (row == rows) {
                break;
            }
            chip.resizeRelocate(x, row * (high + gap), wide, high);
            chip.setVisible(true);
            x += wide + gap;
            shown++;
        }
        for (Chip chip : chips.subList(shown, chips.size())) {
            chip.setVisible(false);
        }
        end.set(start + shown);
    }

    /** As wide as it must be to stand in two lines. */
    private static double longWidth(Chip chip, double high) {
        double padding = chip.snappedLeftInset() + chip.snappedRightInset();
        double wide = chip.prefWidth(-1);
        double two = (wide - padding) / 2 + padding;
        return chip.prefHeight(two * 1.12) <= high ? two * 1.12 : wide;
    }
}
