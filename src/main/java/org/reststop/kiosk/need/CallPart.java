package org.reststop.kiosk.need;

import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Ui;

/** Whom to call in an emergency: no form is faster than that. */
record CallPart(Ui ui) {
    private static final double DISC_MM = 26;

    Region body() {
        return new Choice(ui)
                .arranged(Stream.of("120", "110", "119").map(this::number).toArray(Region[]::new));
    }

    private Region number(String number) {
        Label digits = ui.label(number, "need-number");
        digits.setId("need-call-" + number);
        VBox words = new VBox(digits, ui.label(ui.texts().get("need.call." + number), "register-choice"));
        Region content = new Choice(ui).content(ui.disc(Icon.CALL, DISC_MM, "disc-rose"), words);
        content.getStyleClass().add("card-flat");
        return content;
    }
}
