package org.reststop.kiosk.checkin;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.IdleWatch;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** Says why nobody was checked in and what to do next; goes back by itself. */
public final class RefusalScreen implements Screen {
    private final Ui ui;
    private final Refusal refusal;
    private final IdleWatch idle;
    private final Runnable onBack;

    public RefusalScreen(Ui ui, Refusal refusal, IdleWatch idle, Runnable onBack) {
        this.ui = ui;
        this.refusal = refusal;
        this.idle = idle;
        this.onBack = onBack;
    }

    @Override
    public Stay stay() {
        return Stay.MESSAGE;
    }

    @Override
    public Parent open(Scope scope) {
        Texts texts = ui.texts();
        String key = "refusal." + refusal.key();
        String day = refusal.day() == null ? "" : texts.format("format.date", refusal.day());
        Label title = ui.label(texts.get(key + ".title"), "title");
        title.setId("refusal-title");
        Label text = ui.label(texts.get(key + ".text", day), "greeting-line");
        text.setId("refusal-text");
        VBox words = new VBox(title, text);
        words.getStyleClass().add("words");
        Button back = ui.button("refusal-back", Icon.CHECK, "", onBack, "primary");
        scope.listen(
                idle.secondsLeftProperty(), seconds -> back.setText(texts.get("refusal.back", seconds.intValue())));
        back.setMinWidth(ui.glass().mm(120));
        VBox card = new VBox(ui.disc(refusal.icon(), 44, "disc-rose"), words, back);
        card.setId("refusal-" + refusal.key());
        card.getStyleClass().addAll("card", "message");
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMaxSize(ui.glass().mm(320), Region.USE_PREF_SIZE);
        VBox page = new VBox(card);
        page.getStyleClass().addAll("page", "centre");
        return page;
    }
}
