package org.reststop.kiosk.need;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Tiles;
import org.reststop.kiosk.screen.Ui;

/** The receipt. */
record SentPart(Ui ui, NeedViewModel model) {
    private static final double DISC_MM = 40;

    Region body() {
        Label number = ui.label(model.receipt().shown(), "need-receipt");
        number.setId("need-receipt");
        VBox words = new VBox(
                ui.label(ui.texts().get("need.receipt"), "register-strong"),
                number,
                ui.label(ui.texts().get("need.receipt.hint"), "body"));
        words.getStyleClass().add("tile-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox card = new HBox(ui.disc(Icon.CHECK, DISC_MM, "disc-green"), words);
        card.getStyleClass().addAll("card-flat", "need-call");
        card.setAlignment(Pos.CENTER_LEFT);
        return Tiles.centred(card);
    }
}
