package org.reststop.kiosk.need;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/**
 * After a power cut, asks whoever stands there whether to go on with what was being written. The words themselves are
 * not shown: it may be somebody else.
 */
public final class LeftDraftScreen implements Screen {
    private static final double DISC_MM = 48;

    private final Ui ui;
    private final String category;
    private final Runnable onGoOn;
    private final Runnable onErase;

    /** @param category its name */
    public LeftDraftScreen(Ui ui, String category, Runnable onGoOn, Runnable onErase) {
        this.ui = ui;
        this.category = category;
        this.onGoOn = onGoOn;
        this.onErase = onErase;
    }

    @Override
    public Parent open(Scope scope) {
        Texts texts = ui.texts();
        Button goOn = ui.button("left-draft-go-on", Icon.PENCIL, texts.get("left-draft.go-on"), onGoOn, "primary");
        Button erase = ui.button("left-draft-erase", Icon.CROSS, texts.get("left-draft.erase"), onErase, "quiet");
        goOn.setMaxWidth(Double.MAX_VALUE);
        erase.setMaxWidth(Double.MAX_VALUE);
        VBox buttons = new VBox(goOn, erase);
        buttons.getStyleClass().add("stack");
        Node disc = ui.disc(Icon.PENCIL, DISC_MM, "disc-sun");
        VBox words = new VBox(
                ui.label(texts.get("left-draft.title"), "title"),
                ui.label(texts.get("left-draft.text", category), "body"),
                ui.label(texts.get("left-draft.hint"), "body"));
        words.getStyleClass().add("words");
        VBox page = new VBox(disc, words, buttons);
        page.setId("left-draft");
        page.setAlignment(Pos.CENTER_LEFT);
        page.getStyleClass().addAll("page", "greeting");
        return page;
    }
}
