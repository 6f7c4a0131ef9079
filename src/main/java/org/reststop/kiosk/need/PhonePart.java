package org.reststop.kiosk.need;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Aloud;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Tiles;
import org.reststop.kiosk.screen.Ui;

/** The number to call back. */
record PhonePart(Ui ui, NeedViewModel model) {
    private static final int PAD_MM = 150;
    private static final int LOW_PAD_MM = 128;
    private static final int GROUP = 4;
    private static final int FIRST_GROUP = 3;

    Region body(Scope scope) {
        Label typed = ui.label("", "need-digits");
        typed.setId("need-digits");
        Aloud.sayInstead(typed, ui.texts().get("need.phone.unspoken"));
        Button done = ui.button(
                "need-phone-done", Icon.CHECK, ui.texts().get("need.next"), model.signing()::finishPhone, "primary");
        done.setMaxWidth(Double.MAX_VALUE);
        scope.listen(model.answers().phone().digitsProperty(), digits -> {
            typed.setText(digits.isEmpty() ? ui.texts().get("need.phone.none") : grouped(digits));
            done.setDisable(!model.answers().phone().isPlausible());
        });
        Region pad = pad();
        if (ui.glass().portrait()) {
            return Tiles.centred(typed, pad, done);
        }
        VBox side = new VBox(typed, done);
        side.getStyleClass().add("stack");
        side.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(side, Priority.ALWAYS);
        double width = ui.glass().mm(ui.isLow() ? LOW_PAD_MM : PAD_MM);
        pad.setMinWidth(width);
        pad.setMaxWidth(width);
        HBox all = new HBox(side, pad);
        all.getStyleClass().add("figures");
        return all;
    }

    private Region pad() {
        Tiles tiles = new Tiles(ui, 3, ui.glass().portrait() ? 34 : 25);
        List<Button> keys = new ArrayList<>();
        for (int digit = 1; digit <= 9; digit++) {
            keys.add(key(tiles, digit));
        }
        keys.add(tiles.key(
                "need-digit-erase",
                ui.texts().get("need.erase"),
                "pad-word",
                model.answers().phone()::eraseLast));
        keys.add(key(tiles, 0));
        return tiles.pad(keys, false);
    }

    private Button key(Tiles tiles, int digit) {
        return tiles.key("need-digit-" + digit, Integer.toString(digit), "register-choice", () -> model.answers()
                .phone()
                .add(digit));
    }

    /** As people say it, such as {@code 138 0013 2468}. */
    private static String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int at = FIRST_GROUP; at < text.length(); at += GROUP + 1) {
            text.insert(at, ' ');
        }
        return text.toString();
    }
}
