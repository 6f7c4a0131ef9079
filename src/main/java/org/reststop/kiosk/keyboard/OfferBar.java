package org.reststop.kiosk.keyboard;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Ui;

/** What is composed, and a row of what it may mean; while there is nothing, a line about what to do. */
final class OfferBar extends StackPane {
    private static final int MOST_IN_A_ROW = 16;

    private final Letters letters = new Letters();
    private final Label hint = new Label();
    private final OfferList list;

    OfferBar(Ui ui, Consumer<Offer> chosen) {
        list = new OfferList(ui, 1, MOST_IN_A_ROW, chosen);
        hint.getStyleClass().add("keyboard-hint");
        hint.setMouseTransparent(true);
        hint.setWrapText(true);
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("offer-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(hint, new VBox(letters, list));
    }

    void letters(String text) {
        letters.show(text);
    }

    /** Whether no room is kept for letters. */
    void letterless(boolean now) {
        letters.setVisible(!now);
        letters.setManaged(!now);
    }

    void hint(String text) {
        hint.setText(text);
    }

    void show(List<Offer> offers) {
        hint.setVisible(offers.isEmpty());
        list.show(offers, 0);
    }

    OfferList list() {
        return list;
    }
}
