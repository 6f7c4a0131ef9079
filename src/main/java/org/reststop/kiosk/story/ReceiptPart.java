package org.reststop.kiosk.story;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.need.Receipt;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Tiles;
import org.reststop.kiosk.screen.Ui;

/** A key for each character that a receipt may have. */
record ReceiptPart(Ui ui, StoryViewModel model) {
    private static final int HALF = 4;
    private static final double TALL_KEY_MM = 26;
    private static final double KEY_MM = 21;
    private static final double PAD_SHARE = 0.62;
    private static final double LOW_PAD_SHARE = 0.54;

    Region body(Scope scope) {
        Label typed = ui.label("", style());
        typed.setId("story-typed");
        scope.listen(model.typedProperty(), text -> typed.setText(shown(text)));
        VBox side = new VBox(typed);
        side.setAlignment(Pos.CENTER);
        Region pad = pad();
        if (ui.glass().portrait()) {
            return Tiles.centred(side, pad);
        }
        HBox.setHgrow(side, Priority.ALWAYS);
        double width = ui.glass().width() * (ui.isLow() ? LOW_PAD_SHARE : PAD_SHARE);
        pad.setMinWidth(width);
        pad.setMaxWidth(width);
        HBox all = new HBox(side, pad);
        all.getStyleClass().add("figures");
        return all;
    }

    /** All eight characters stay on one line, also beside the keys. */
    private String style() {
        return ui.isLow() ? "need-receipt-low" : ui.glass().portrait() ? "need-receipt" : "need-receipt-beside";
    }

    private Region pad() {
        boolean tall = ui.glass().portrait();
        Tiles tiles = new Tiles(ui, tall ? 5 : 6, tall && !ui.isLow() ? TALL_KEY_MM : KEY_MM);
        List<Button> keys = new ArrayList<>();
        for (char letter : Receipt.ALPHABET.toCharArray()) {
            keys.add(tiles.key(
                    "story-key-" + letter, String.valueOf(letter), "register-choice", () -> model.press(letter)));
        }
        keys.add(tiles.key("story-key-erase", ui.texts().get("need.erase"), "pad-word", model::eraseLast));
        return tiles.pad(keys, tall);
    }

    /** As a receipt is printed, with a line for each that is yet to come. */
    private static String shown(String typed) {
        String all = typed + "_".repeat(Receipt.LENGTH - typed.length());
        return all.substring(0, HALF) + "-" + all.substring(HALF);
    }
}
