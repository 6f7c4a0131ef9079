package org.reststop.kiosk.screen;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Tells a person that the screen is about to go, and how to keep it. */
final class IdleWarning {
    private static final double RING_MM = 56;
    private static final double SMALL_RING_MM = 44;
    private static final double WIDTH_MM = 200;
    private static final double LARGE_WIDTH_MM = 256;

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
        boolean roomy = ui.glass().portrait();
        double side = ui.glass().mm(roomy || ui.isLarge() && !ui.isLow() ? RING_MM : SMALL_RING_MM);
        ring.setMinSize(side, side);
        ring.setMaxSize(side, side);
        Button more = ui.button("idle-more", Icon.CLOCK, texts.get("idle.more"), idle::moreTime, "primary");
        Button done = ui.button("idle-finish", Icon.LEAVE, texts.get("idle.finish"), finish, "quiet");
        more.setMaxWidth(Double.MAX_VALUE);
        done.setMaxWidth(Double.MAX_VALUE);
        Label title = centredLabel(texts.get("idle.title"), "title");
        Label text = centredLabel(texts.get("idle.text"), ui.isLow() ? "small" : "body");
        VBox card = roomy
                ? new VBox(centred(ring), title, text, stack(more, done))
                : new VBox(beside(ring, stack(title, text)), row(more, done));
        card.getStyleClass().addAll("card", ui.isLow() ? "dialog-low" : "dialog");
        double width = ui.glass().mm(roomy && !ui.isLarge() ? WIDTH_MM : LARGE_WIDTH_MM);
        card.setMaxSize(Math.min(width, ui.glass().width()), Region.USE_PREF_SIZE);
        pane.getChildren().setAll(card);
        scope.listen(idle.warnedProperty(), pane::setVisible);
    }

    private static VBox stack(Node... nodes) {
        VBox stack = new VBox(nodes);
        stack.getStyleClass().add("stack");
        return stack;
    }

    private static HBox row(Button... buttons) {
        Bar row = new Bar(buttons);
        for (Button button : buttons) {
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        return row;
    }

    private static HBox beside(Node ring, Node words) {
        Bar both = new Bar(ring, words);
        HBox.setHgrow(words, Priority.ALWAYS);
        return both;
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
