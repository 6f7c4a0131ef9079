package org.reststop.kiosk.need;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.need.PlaceName;
import org.reststop.kiosk.screen.Names;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Tiles;
import org.reststop.kiosk.screen.Ui;

/** A tile for each place at the station, and one for all else. */
record PlacePart(Ui ui, NeedViewModel model) {
    private static final double TILE_MM = 32;
    private static final double LEAST_MM = 60;

    Region body(Scope scope) {
        Tiles tiles = new Tiles(ui, columns(), TILE_MM);
        Names names = new Names(ui.texts());
        List<Button> buttons = new ArrayList<>();
        for (PlaceName place : model.places()) {
            String id = "need-place-" + (buttons.size() + 1);
            buttons.add(tile(id, names.place(place), () -> model.choosePlace(place)));
        }
        buttons.add(tile("need-place-none", ui.texts().get("need.place.none"), () -> model.choosePlace(null)));
        Scroller scroller = new Scroller(ui, tiles.of(buttons), scope);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        ((Region) scroller.pane()).setMinHeight(ui.glass().mm(LEAST_MM));
        VBox all = new VBox(scroller.pane(), scroller.buttons());
        all.getStyleClass().add("stack");
        return all;
    }

    private Button tile(String id, String name, Runnable action) {
        HBox content = new HBox(ui.label(name, "register-strong", "centred"));
        content.getStyleClass().add("need-place");
        content.setAlignment(Pos.CENTER);
        Button button = ui.card(id, name, content, action, "card", "register-tile");
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setMinHeight(ui.glass().mm(TILE_MM));
        return button;
    }

    private int columns() {
        int columns = ui.glass().portrait() || ui.glass().isNarrow() ? 2 : 3;
        return ui.isLarge() ? columns - 1 : columns;
    }
}
