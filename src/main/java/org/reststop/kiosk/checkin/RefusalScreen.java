package org.reststop.kiosk.checkin;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.IdleWatch;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** Says why nobody was checked in and what to do next; goes back by itself. */
public final class RefusalScreen implements Screen {
    private static final double DISC_MM = 44;
    private static final double SMALL_DISC_MM = 28;

    private final Ui ui;
    private final Refusal refusal;
    private final IdleWatch idle;
    private final Runnable onBack;
    private final Runnable onRegister;

    public RefusalScreen(Ui ui, Refusal refusal, IdleWatch idle, Runnable onBack) {
        this(ui, refusal, idle, onBack, onBack);
    }

    /** @param onRegister the way forward, if the refusal has one */
    public RefusalScreen(Ui ui, Refusal refusal, IdleWatch idle, Runnable onBack, Runnable onRegister) {
        this.onRegister = onRegister;
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
        boolean forward = refusal.mayRegister();
        Button back = ui.button("refusal-back", Icon.CHECK, "", onBack, forward ? "quiet" : "primary");
        scope.listen(
                idle.secondsLeftProperty(), seconds -> back.setText(texts.get("refusal.back", seconds.intValue())));
        back.setMinWidth(ui.glass().mm(120));
        VBox card = new VBox(face(words, forward ? "disc-soft" : "disc-rose"), forward ? ways(back) : back);
        card.setId("refusal-" + refusal.key());
        card.getStyleClass().addAll("card", "message");
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMaxSize(ui.glass().mm(320), Region.USE_PREF_SIZE);
        VBox page = new VBox(card);
        page.getStyleClass().addAll("page", "centre");
        return page;
    }

    private Node face(VBox words, String disc) {
        if (ui.glass().portrait() || !ui.glass().isNarrow() && !ui.isLarge()) {
            VBox face = new VBox(ui.disc(refusal.icon(), DISC_MM, disc), words);
            face.getStyleClass().add("refusal-face");
            return face;
        }
        HBox face = new HBox(ui.disc(refusal.icon(), SMALL_DISC_MM, disc), words);
        face.getStyleClass().add("refusal-face");
        face.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        return face;
    }

    /** On, or back. */
    private Node ways(Button back) {
        Button register =
                ui.button("refusal-register", Icon.FORWARD, ui.texts().get("refusal.register"), onRegister, "primary");
        register.setMinWidth(ui.glass().mm(120));
        if (ui.glass().isNarrow()) {
            VBox stack = new VBox(register, back);
            stack.getStyleClass().add("stack");
            return stack;
        }
        Bar row = new Bar(register, back);
        return row;
    }
}
