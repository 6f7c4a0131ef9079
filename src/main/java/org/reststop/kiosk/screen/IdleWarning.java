package org.reststop.kiosk.screen;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Tells a person that the screen is about to go, and how to keep it. */
final class IdleWarning {
    private final StackPane pane = new StackPane();
    private final Ui ui;
    private final IdleWatch idle;
    private final Runnable finish;

    IdleWarning(Ui ui, IdleWatch idle, Runnable finish) {
        this.ui = ui;
        this.idle = idle;
        this.finish = finish;
        pane.getStyleClass().add("veil");
        // Whoever taps beside the buttons is still there.
        pane.setOnMouseClicked(event -> idle.moreTime());
    }

    StackPane pane() {
        return pane;
    }

    void open(Scope scope) {
        Texts texts = ui.texts();
        Label seconds = ui.label("", "countdown");
        seconds.setId("idle-seconds");
        scope.bind(seconds.textProperty(), idle.secondsLeftProperty().asString());
        StackPane ring = new StackPane(seconds);
        ring.getStyleClass().addAll("disc", "disc-sun");
        double side = ui.glass().mm(56);
        ring.setMinSize(side, side);
        ring.setMaxSize(side, side);
        Button more = ui.button("idle-more", Icon.CLOCK, texts.get("idle.more"), idle::moreTime, "primary");
        Button done = ui.button("idle-finish", Icon.LEAVE, texts.get("idle.finish"), finish, "quiet");
        more.setMaxWidth(Double.MAX_VALUE);
        done.setMaxWidth(Double.MAX_VALUE);
        VBox buttons = new VBox(more, done);
        buttons.getStyleClass().add("stack");
        VBox card = new VBox(
                centred(ring),
                centredLabel(texts.get("idle.title"), "title"),
                centredLabel(texts.get("idle.text"), "body"),
                buttons);
        card.getStyleClass().addAll("card", "dialog");
        card.setMaxSize(ui.glass().mm(200), Region.USE_PREF_SIZE);
        pane.getChildren().setAll(card);
        scope.listen(idle.warnedProperty(), pane::setVisible);
    }

    private Label centredLabel(String text, String styleClass) {
        Label label = ui.label(text, styleClass, "centred");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static HBox centred(Node node) {
        HBox box = new HBox(node);
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
