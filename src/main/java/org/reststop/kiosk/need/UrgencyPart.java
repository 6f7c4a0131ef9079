package org.reststop.kiosk.need;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.need.Patrol;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Ui;

/** How urgent a mobile grid worker's report is. */
record UrgencyPart(Ui ui, NeedViewModel model) {
    private static final double DISC_MM = 30;

    Region body() {
        return new Choice(ui)
                .arranged(
                        tile(Patrol.NOW, Icon.SIREN, "disc-rose"),
                        tile(Patrol.SOON, Icon.CLOCK, "disc-sun"),
                        tile(Patrol.USUAL, Icon.CALENDAR, "disc-soft"));
    }

    private Button tile(Patrol urgency, Icon icon, String disc) {
        String key = "patrol.urgency." + urgency.word();
        String name = ui.texts().get(key);
        VBox words = new VBox(ui.label(name, "register-choice"));
        if (!ui.isLarge() || ui.glass().portrait()) {
            words.getChildren().add(ui.label(ui.texts().get(key + ".hint"), "body"));
        }
        Region content = new Choice(ui).content(ui.disc(icon, DISC_MM, disc), words);
        return ui.card(
                "need-urgency-" + urgency.word(), name, content, () -> model.choose(urgency), "card", "register-tile");
    }
}
