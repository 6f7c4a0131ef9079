package org.reststop.kiosk.need;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.need.NeedOutcome;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Tiles;
import org.reststop.kiosk.screen.Ui;

/** The receipt: its number and, where phones reach HQ, the code by which the need is followed. No name, no telephone. */
record SentPart(Ui ui, NeedViewModel model) {
    private static final double ROOM_FOR_DISC_MM = 250;
    private static final double DISC_MM = 40;
    private static final double SIDE_MM = 92;
    private static final double SMALL_SIDE_MM = 58;
    private static final double WORDS_SHARE = 1.5;

    Region body(Scope scope) {
        NeedOutcome.Raised raised = model.raised();
        boolean tight = ui.glass().width() < ui.glass().mm(ROOM_FOR_DISC_MM);
        Label number = ui.label(raised.receipt().shown(), tight ? "need-receipt-beside" : "need-receipt");
        number.setId("need-receipt");
        number.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(
                ui.label(ui.texts().get("need.receipt"), "register-strong"),
                number,
                ui.label(ui.texts().get("need.receipt.hint"), "body"));
        words.getStyleClass().add("tile-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        boolean slim = ui.glass().portrait() || ui.glass().isNarrow();
        // A number that is to be written down stays on one line.
        HBox card = slim && (ui.isLarge() || tight)
                ? new HBox(words)
                : new HBox(ui.disc(Icon.CHECK, DISC_MM, "disc-green"), words);
        card.getStyleClass().addAll("card-flat", "need-call");
        card.setAlignment(Pos.CENTER_LEFT);
        if (raised.follow().isEmpty()) {
            return Tiles.centred(card);
        }
        Node follow = follow(scope);
        if (slim) {
            return Tiles.centred(card, follow);
        }
        HBox both = new HBox(card, follow);
        both.getStyleClass().add("figures");
        both.setAlignment(Pos.CENTER);
        HBox.setHgrow(card, Priority.ALWAYS);
        return Tiles.centred(both);
    }

    private Node follow(Scope scope) {
        double side = ui.glass().mm(ui.glass().portrait() && !ui.isLow() ? SIDE_MM : SMALL_SIDE_MM);
        Region code = new CodeFrame(ui, "need-follow-code").of(model.codeProperty(), side, scope);
        Label words = ui.label(ui.texts().get("need.follow"), "body");
        HBox.setHgrow(words, Priority.ALWAYS);
        if (ui.glass().portrait() || ui.glass().isNarrow()) {
            HBox card = new HBox(code, words);
            card.getStyleClass().addAll("card-flat", "need-call");
            card.setAlignment(Pos.CENTER_LEFT);
            return card;
        }
        words.setMaxWidth(side * WORDS_SHARE);
        VBox card = new VBox(code, words);
        card.getStyleClass().addAll("card-flat", "enrol-card");
        card.setAlignment(Pos.CENTER);
        card.setMinWidth(Region.USE_PREF_SIZE);
        return card;
    }
}
