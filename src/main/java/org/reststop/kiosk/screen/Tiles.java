package org.reststop.kiosk.screen;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Buttons of one size side by side, large enough for gloves.
 *
 * @param heightMm of each, in millimetres
 */
public record Tiles(Ui ui, int columns, double heightMm) {
    private static final double GAP_MM = 3;

    /** In rows, in the order of reading; in fewer columns where a word would be broken. */
    public Region of(List<Button> buttons) {
        return grid(buttons);
    }

    /** As {@link #of}, with the last as wide as two. */
    public Region withWideLast(List<Button> buttons) {
        return grid(buttons).withWideLast();
    }

    /** Keys, whose places people know: the columns stay as they are. */
    public Region pad(List<Button> keys, boolean wideLast) {
        TileGrid grid = grid(keys).fixed();
        return wideLast ? grid.withWideLast() : grid;
    }

    private TileGrid grid(List<Button> buttons) {
        return new TileGrid(buttons, columns, ui.glass().mm(GAP_MM));
    }

    /** Content in the middle of the room that a page has for it. */
    public static VBox centred(Node... content) {
        VBox all = new VBox(content);
        all.getStyleClass().add("stack");
        all.setAlignment(Pos.CENTER);
        return all;
    }

    /** As {@link #tile}, one of the keys by which something is typed. */
    public Button key(String id, String text, String styleClass, Runnable action) {
        Button button = tile(id, text, styleClass, action);
        ui.beKey(button, action);
        return button;
    }

    /** A button of words; the style class is the words'. */
    public Button tile(String id, String text, String styleClass, Runnable action) {
        HBox content = new HBox(ui.label(text, styleClass, "centred"));
        content.setAlignment(Pos.CENTER);
        Button button = ui.card(id, text, content, action, "card", "register-tile");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(ui.glass().mm(heightMm));
        button.setPrefHeight(ui.glass().mm(heightMm));
        return button;
    }
}
