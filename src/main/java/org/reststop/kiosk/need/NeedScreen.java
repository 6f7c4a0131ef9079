package org.reststop.kiosk.need;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.need.NeedViewModel.Trouble;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** Asks what somebody needs, one question at a time, and hands out the receipt. */
public final class NeedScreen implements Screen {
    private final Ui ui;
    private final NeedViewModel model;
    private final Runnable onAnother;
    private final Runnable onFinish;

    /**
     * @param onAnother the person wants to raise one more
     * @param onFinish ends the visit
     */
    public NeedScreen(Ui ui, NeedViewModel model, Runnable onAnother, Runnable onFinish) {
        this.ui = ui;
        this.model = model;
        this.onAnother = onAnother;
        this.onFinish = onFinish;
    }

    /** What it shows. */
    public NeedViewModel model() {
        return model;
    }

    @Override
    public Parent open(Scope scope) {
        StackPane place = new StackPane();
        place.setId("need");
        scope.listen(model.stepProperty(), step -> place.getChildren().setAll(page(step, scope)));
        return place;
    }

    private Node page(Step step, Scope scope) {
        Region body = body(step, scope);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox head = head(step, scope);
        Node bar = bar(step);
        VBox page = new VBox(head, body, bar);
        page.setId("need-" + word(step));
        page.getStyleClass().addAll("page", "register");
        scope.listen(ui.keyboardUpProperty(), typing -> {
            // On low glass the words need the room of all else; the keyboard's own key brings it back.
            Ui.show(head, !typing || ui.glass().portrait());
            Ui.show(bar, !typing || ui.glass().portrait() || !ui.isLarge());
        });
        return page;
    }

    private VBox head(Step step, Scope scope) {
        Texts texts = ui.texts();
        VBox head = new VBox();
        head.getStyleClass().add("register-head");
        if (step.number() > 0) {
            Label progress = ui.label(texts.get("need.progress", step.number(), Step.ALL), "eyebrow");
            progress.setId("need-progress");
            head.getChildren().add(progress);
        }
        Label title = ui.label(texts.get("need." + word(step) + ".title"), "title");
        title.setId("need-title");
        Label hint = ui.label("", "body");
        hint.setId("need-hint");
        scope.listen(
                model.troubleProperty(),
                trouble -> hint.setText(trouble == Trouble.BADGE_SEEN ? texts.get("need.badge-seen") : hint(step)));
        head.getChildren().addAll(title, hint);
        return head;
    }

    private String hint(Step step) {
        Texts texts = ui.texts();
        return switch (step) {
            case WORDS -> texts.get("need.words.hint", new Names(texts).name(model.category()));
            case SENT -> new Promise(texts, model).words();
            default -> texts.get("need." + word(step) + ".hint");
        };
    }

    private Region body(Step step, Scope scope) {
        return switch (step) {
            case CATEGORY -> new CategoryPart(ui, model).body();
            case CALL -> new CallPart(ui).body();
            case WORDS -> new WordsPart(ui, model).body(scope);
            case MY_PHONE -> new MyPhonePart(ui, model).body(scope);
            case AUTHOR -> new AuthorPart(ui, model).body(scope);
            case PHONE -> new PhonePart(ui, model).body(scope);
            case REVIEW -> new ReviewPart(ui, model).body(scope);
            case SENDING -> Ui.spring();
            case SENT -> new SentPart(ui, model).body();
        };
    }

    private Node bar(Step step) {
        HBox bar = new HBox();
        bar.getStyleClass().add("bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        Texts texts = ui.texts();
        switch (step) {
            case SENDING -> {}
            case SENT ->
                bar.getChildren()
                        .addAll(
                                ui.button("need-another", Icon.PENCIL, texts.get("need.another"), onAnother, "quiet"),
                                Ui.spring(),
                                ui.button("need-finish", Icon.LEAVE, texts.get("need.finish"), onFinish, "primary"));
            default -> {
                bar.getChildren()
                        .addAll(
                                ui.button("need-back", Icon.BACK, texts.get("back"), model::back, "quiet"),
                                Ui.spring());
                next(step, bar);
            }
        }
        return bar;
    }

    private void next(Step step, HBox bar) {
        Texts texts = ui.texts();
        switch (step) {
            case CALL ->
                bar.getChildren()
                        .add(ui.button(
                                "need-called",
                                Icon.FORWARD,
                                texts.get("need.called"),
                                model::goOnFromCalls,
                                "primary"));
            case MY_PHONE ->
                bar.getChildren()
                        .add(ui.button("need-leave", Icon.LEAVE, texts.get("need.my-phone.leave"), onFinish, "quiet"));
            case REVIEW ->
                bar.getChildren()
                        .add(ui.button(
                                "need-send",
                                Icon.CHECK,
                                texts.get("need.send"),
                                () -> model.send(texts.isChinese() ? "zh" : "en"),
                                "primary"));
            default -> {}
        }
        if (step == Step.WORDS) {
            bar.getChildren().add(new WordsPart(ui, model).next());
        }
    }

    private static String word(Step step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
