package org.reststop.kiosk.keyboard;

import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.screen.WritingArea;

/** A screen to write on, as any feature would make it. */
final class SuggestionScreen implements Screen {
    static final int LONGEST = 500;

    private final Ui ui;
    private final String text;
    private final Runnable then;

    /** @param then is done once the field has the focus */
    SuggestionScreen(Ui ui, String text, Runnable then) {
        this.ui = ui;
        this.text = text;
        this.then = then;
    }

    @Override
    public Parent open(Scope scope) {
        WritingArea area = new WritingArea(ui, "suggestion", "想对我们说什么？", LONGEST);
        area.setText(text);
        area.end();
        VBox box = area.withCounter();
        VBox.setVgrow(box, Priority.ALWAYS);
        VBox page = new VBox(
                ui.label("您有什么建议？", "title"),
                box,
                ui.button("suggestion-send", Icon.CHECK, "交给驿站", () -> {}, "primary"));
        page.getStyleClass().add("page");
        area.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                area.requestFocus();
                then.run();
            }
        });
        return page;
    }
}
