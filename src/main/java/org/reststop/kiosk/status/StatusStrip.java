package org.reststop.kiosk.status;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** The lower edge of every screen: how the kiosk stands with HQ, and the other language. */
public final class StatusStrip {
    private final Ui ui;
    private final StatusViewModel model;
    private final Runnable onStatus;

    /** @param onStatus opens the page with the details */
    public StatusStrip(Ui ui, StatusViewModel model, Runnable onStatus) {
        this.ui = ui;
        this.model = model;
        this.onStatus = onStatus;
    }

    /** The strip, in the language in use. */
    public Node open(Scope scope) {
        HBox place = new HBox();
        scope.listen(model.standingProperty(), standing -> place.getChildren().setAll(status(standing)));
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox edge = new HBox(place, language());
        edge.setId("edge");
        edge.getStyleClass().add("edge");
        edge.setAlignment(Pos.CENTER_LEFT);
        return edge;
    }

    private Button status(StatusViewModel.Standing standing) {
        StatusWords words = StatusWords.of(standing, ui.texts());
        Label text = ui.label(words.text(), "edge-text");
        HBox content = new HBox(ui.icon(words.icon(), 8.5), text);
        content.getStyleClass().add("edge-content");
        Button button = ui.card("edge-status", words.text(), content, onStatus);
        button.getStyleClass().add(words.needsStaff() ? "edge-bad" : "edge-good");
        return button;
    }

    private Button language() {
        Texts texts = ui.texts();
        String name = texts.in(texts.other(), "language.name");
        Label label = ui.label(name, "edge-language");
        label.setMinWidth(Label.USE_PREF_SIZE);
        HBox content = new HBox(ui.icon(Icon.GLOBE, 9), label);
        content.getStyleClass().addAll("edge-content", "edge-language-content");
        return ui.card("edge-language", name, content, texts::toggle);
    }
}
