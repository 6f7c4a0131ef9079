package org.reststop.kiosk.screen;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The upper half of the glass in low reach: something to look at and nothing to touch. */
final class LowReach {
    private final StackPane pane = new StackPane();
    private final StackPane screens;
    private final Ui ui;

    /** @param screens what the screen that is up shows there; while that is empty, the kiosk shows its own */
    LowReach(Ui ui, StackPane screens) {
        this.ui = ui;
        this.screens = screens;
        pane.getStyleClass().add("above");
    }

    StackPane pane() {
        return pane;
    }

    /** Makes it anew for glass of a size; out of low reach it takes no room. */
    void open(Glass glass) {
        boolean low = ui.isLow();
        screens.setManaged(low);
        screens.setVisible(low);
        pane.setManaged(low);
        pane.setVisible(low);
        pane.setMinHeight(low ? glass.height() / 2 : 0);
        pane.setMaxHeight(low ? glass.height() / 2 : 0);
        pane.getChildren().clear();
        if (low) {
            VBox brand = new VBox(
                    ui.disc(Icon.HOUSE, 34, "disc-green"),
                    ui.label(ui.texts().get("attract.station"), "title"),
                    ui.label(ui.texts().get("access.low-reach.note"), "body", "centred"));
            brand.getStyleClass().add("words");
            brand.setAlignment(Pos.CENTER);
            brand.visibleProperty().bind(Bindings.isEmpty(screens.getChildren()));
            pane.getChildren().addAll(brand, screens);
        }
    }
}
