package org.reststop.kiosk.need;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.need.PublicNeed;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Tiles;
import org.reststop.kiosk.screen.Ui;

/** What others asked that is like what was written: one tap joins. */
record OthersPart(Ui ui, NeedViewModel model) {
    private static final double DISC_MM = 40;
    private static final int MOST_WORDS = 90;

    Region body(Scope scope) {
        VBox list = new VBox();
        list.getStyleClass().add("list");
        List<PublicNeed> found = model.others().found();
        for (int i = 0; i < found.size(); i++) {
            list.getChildren().add(card(i + 1, found.get(i)));
        }
        Scroller scroller = new Scroller(ui, list, scope);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        VBox all = new VBox(scroller.pane(), scroller.buttons());
        all.getStyleClass().add("stack");
        return all;
    }

    private Region card(int number, PublicNeed need) {
        Label words = ui.label(shortened(need.words()), "notice-body");
        words.setId("need-other-words-" + number);
        String place = need.place();
        String count = ui.texts().count("neighbour.count", need.supporters() + 1L);
        Label small = ui.label(place == null ? count : ui.texts().get("neighbour.where", place, count), "small");
        HBox.setHgrow(small, Priority.ALWAYS);
        small.setMaxWidth(Double.MAX_VALUE);
        Button join = ui.button(
                "need-join-" + number,
                Icon.HANDS,
                ui.texts().get("need.others.join"),
                () -> model.join(need),
                "primary");
        join.setMinWidth(Region.USE_PREF_SIZE);
        Bar foot = new Bar(small, join);
        VBox card = new VBox(words, foot);
        card.getStyleClass().addAll("card-flat", "enrol-card");
        return card;
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= MOST_WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST_WORDS)) + "…";
    }

    /** How many there are now. */
    Region joined() {
        Label count =
                ui.label(ui.texts().count("neighbour.count", model.others().supporters() + 1L), "register-choice");
        count.setId("need-joined-count");
        HBox card = new HBox(ui.disc(Icon.HANDS, DISC_MM, "disc-green"), count);
        card.getStyleClass().addAll("card-flat", "need-call");
        card.setAlignment(Pos.CENTER_LEFT);
        return Tiles.centred(card);
    }
}
