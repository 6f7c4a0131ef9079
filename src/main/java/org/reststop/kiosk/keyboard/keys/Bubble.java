package org.reststop.kiosk.keyboard.keys;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.screen.Ui;

/** What pops up over a key: its sign, which the finger covers, or its variants to choose from. */
final class Bubble extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double CELL_MM = 20;
    private static final double HIGH_MM = 24;
    private static final double ABOVE_MM = 2;

    private final Ui ui;
    private final List<String> variants = new ArrayList<>();
    private int chosen;

    Bubble(Ui ui) {
        this.ui = ui;
        getStyleClass().add("key-bubble");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    /** Shows a key's sign over it; {@code cap} and {@code room} are in the parent's coordinates. */
    void preview(String sign, Bounds cap, double room) {
        variants.clear();
        getChildren().setAll(cell(sign, Math.max(ui.glass().mm(CELL_MM), cap.getWidth())));
        place(cap, room);
    }

    /** Shows what a key may write instead, the first marked. */
    void offer(List<String> texts, Bounds cap, double room) {
        variants.clear();
        variants.addAll(texts);
        getChildren().clear();
        for (String text : texts) {
            getChildren().add(cell(Caption.variant(text, ui.texts()), ui.glass().mm(CELL_MM)));
        }
        place(cap, room);
        mark(0);
    }

    /** Marks the variant nearest to a place. */
    void slide(double x) {
        int best = 0;
        for (int i = 1; i < getChildren().size(); i++) {
            if (distance(i, x) < distance(best, x)) {
                best = i;
            }
        }
        mark(best);
    }

    private double distance(int cell, double x) {
        Bounds bounds = getChildren().get(cell).getBoundsInParent();
        return Math.abs(getLayoutX() + bounds.getCenterX() - x);
    }

    /** The variant that is marked; null while there are none. */
    @Nullable
    String chosen() {
        return variants.isEmpty() ? null : variants.get(chosen);
    }

    void hide() {
        variants.clear();
        setVisible(false);
    }

    private Label cell(String text, double width) {
        Label cell = new Label(text);
        cell.getStyleClass().add(text.codePointCount(0, text.length()) > 1 ? "key-bubble-word" : "key-bubble-sign");
        cell.setMinSize(width, ui.glass().mm(HIGH_MM));
        return cell;
    }

    private void mark(int index) {
        chosen = index;
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == index);
        }
    }

    private void place(Bounds cap, double room) {
        setVisible(true);
        applyCss();
        autosize();
        double left = cap.getCenterX() - getWidth() / 2;
        if (!variants.isEmpty()) {
            // The first variant stands over the finger, so that it is chosen by lifting.
            left = cap.getCenterX() - getWidth() / (2.0 * variants.size());
        }
        relocate(
                Math.clamp(left, 0, Math.max(0, room - getWidth())),
                cap.getMinY() - getHeight() - ui.glass().mm(ABOVE_MM));
        layout();
    }
}
