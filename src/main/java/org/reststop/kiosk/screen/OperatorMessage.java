package org.reststop.kiosk.screen;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.reststop.config.KioskSettings.Language;

/** Says in both languages what keeps the kiosk from working and what to do; for those who run it. */
public final class OperatorMessage implements Screen {
    private final Ui ui;
    private final String key;
    private final Object[] values;

    /** @param key of the texts {@code <key>.title} and {@code <key>.text} */
    public OperatorMessage(Ui ui, String key, Object... values) {
        this.ui = ui;
        this.key = key;
        this.values = values.clone();
    }

    @Override
    public Stay stay() {
        return Stay.RESTING;
    }

    @Override
    public Parent open(Scope scope) {
        VBox card = new VBox(ui.disc(Icon.WARNING, 44, "disc-sun"));
        card.getStyleClass().addAll("card", "message");
        card.setAlignment(Pos.CENTER_LEFT);
        for (Language language : Language.values()) {
            Label title = ui.label(ui.texts().in(language, key + ".title", values), "title");
            Label text = ui.label(ui.texts().in(language, key + ".text", values), "body");
            VBox words = new VBox(title, text);
            words.getStyleClass().add("words");
            card.getChildren().add(words);
        }
        VBox page = new VBox(card);
        page.getStyleClass().addAll("page", "centre");
        return page;
    }
}
