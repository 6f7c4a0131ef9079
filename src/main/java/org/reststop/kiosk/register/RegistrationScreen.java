package org.reststop.kiosk.register;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** Asks who somebody is whose work card nobody knows, one question at a time. */
public final class RegistrationScreen implements Screen {
    private final Ui ui;
    private final RegistrationViewModel model;

    public RegistrationScreen(Ui ui, RegistrationViewModel model) {
        this.ui = ui;
        this.model = model;
    }

    /** What it shows. */
    public RegistrationViewModel model() {
        return model;
    }

    @Override
    public Parent open(Scope scope) {
        StackPane place = new StackPane();
        place.setId("register");
        scope.listen(model.stepProperty(), step -> place.getChildren().setAll(page(step, scope)));
        return place;
    }

    private Node page(Step step, Scope scope) {
        Texts texts = ui.texts();
        String word = step.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String key = "register." + word;
        Label progress = ui.label(texts.get("register.progress", step.number(), Step.ALL), "eyebrow");
        progress.setId("register-progress");
        Label title = ui.label(texts.get(key + ".title"), "title");
        title.setId("register-title");
        VBox head = new VBox(progress, title, ui.label(texts.get(key + ".hint"), "body"));
        head.getStyleClass().add("register-head");
        Region body = body(step, scope);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox page = new VBox(head, body, bar(step));
        page.setId("register-" + word);
        page.getStyleClass().addAll("page", "register");
        return page;
    }

    private Region body(Step step, Scope scope) {
        return switch (step) {
            case CONSENT -> new ConsentPart(ui).body();
            case SURNAME -> new SurnamePart(ui, model).body(scope);
            case ADDRESS -> new NamePart(ui, model).address();
            case FULL_NAME -> new NamePart(ui, model).field();
            case COMPANY -> new CompanyPart(ui, model).body();
            case PHONE -> new PhonePart(ui, model).body(scope);
            case SAVING -> Ui.spring();
        };
    }

    private Node bar(Step step) {
        Texts texts = ui.texts();
        Bar bar = new Bar();
        if (step == Step.SAVING) {
            return bar;
        }
        String leave = texts.get(step == Step.CONSENT ? "register.not-now" : "back");
        Button back =
                ui.button("register-back", step == Step.CONSENT ? Icon.LEAVE : Icon.BACK, leave, model::back, "quiet");
        bar.getChildren().addAll(back, Ui.spring());
        if (step == Step.CONSENT) {
            bar.getChildren()
                    .add(ui.button("register-agree", Icon.CHECK, texts.get("register.agree"), model::agree, "primary"));
        }
        if (step == Step.PHONE) {
            String language = texts.isChinese() ? "zh" : "en";
            bar.getChildren()
                    .add(ui.button(
                            "register-skip",
                            Icon.FORWARD,
                            texts.get("register.skip"),
                            () -> model.skipPhone(language),
                            "quiet"));
        }
        return bar;
    }
}
