package org.reststop.kiosk.register;

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

/** The last four digits of a phone's number. */
record PhonePart(Ui ui, RegistrationViewModel model) {
    private static final int PAD_MM = 150;
    private static final int LOW_PAD_MM = 128;

    Region body(Scope scope) {
        Label typed = ui.label("", "register-digits");
        typed.setId("register-digits");
        Aloud.sayInstead(typed, ui.texts().get("register.phone.unspoken"));
        Button done = ui.button(
                "register-done",
                Icon.CHECK,
                ui.texts().get("register.done"),
                () -> model.finish(ui.texts().isChinese() ? "zh" : "en"),
                "primary");
        done.setMaxWidth(Double.MAX_VALUE);
        scope.listen(model.phoneProperty(), digits -> {
            typed.setText(spread(digits));
            done.setDisable(!model.isPhoneWhole());
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
        keys.add(tiles.key("register-erase", ui.texts().get("register.erase"), "pad-word", model::erase));
        keys.add(key(tiles, 0));
        return tiles.pad(keys, false);
    }

    private Button key(Tiles tiles, int digit) {
        return tiles.key(
                "register-digit-" + digit, Integer.toString(digit), "register-choice", () -> model.digit(digit));
    }

    /** Such as {@code 4 8 _ _}. */
    private static String spread(String digits) {
        return String.join(" ", (digits + "____").substring(0, 4).split(""));
    }
}
