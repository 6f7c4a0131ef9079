package org.reststop.kiosk.need;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Ui;

/** The buttons beneath a question: back, and on. */
record NeedBar(Ui ui, NeedViewModel model, NeedScreen.Ways ways) {
    HBox of(Step step) {
        Bar bar = new Bar();
        switch (step) {
            case SENDING -> {}
            case SENT, JOINED ->
                bar.getChildren()
                        .addAll(
                                button("need-another", Icon.PENCIL, "need.another", ways.onAnother(), "quiet"),
                                Ui.spring(),
                                button("need-finish", Icon.LEAVE, "need.finish", ways.onFinish(), "primary"));
            default -> {
                bar.getChildren().addAll(button("need-back", Icon.BACK, "back", model::back, "quiet"), Ui.spring());
                next(step, bar);
            }
        }
        return bar;
    }

    private void next(Step step, HBox bar) {
        switch (step) {
            case CATEGORY -> elsewhere(bar);
            case CALL ->
                bar.getChildren()
                        .add(button("need-called", Icon.FORWARD, "need.called", model::goOnFromCalls, "primary"));
            case WORDS -> bar.getChildren().add(new WordsPart(ui, model).next());
            case OTHERS ->
                bar.getChildren()
                        .add(button(
                                "need-other", Icon.FORWARD, "need.others.other", model.others()::isAnother, "quiet"));
            case MY_PHONE ->
                bar.getChildren()
                        .add(button("need-leave", Icon.LEAVE, "need.my-phone.leave", ways.onFinish(), "quiet"));
            case REVIEW ->
                bar.getChildren()
                        .add(button(
                                "need-send",
                                Icon.CHECK,
                                "need.send",
                                () -> model.send(ui.texts().isChinese() ? "zh" : "en"),
                                "primary"));
            default -> {}
        }
    }

    /** For whoever has come to ask and not to say something. */
    private void elsewhere(HBox bar) {
        if (model.isPatrol()) {
            return;
        }
        Button others = button("need-others", Icon.HANDS, "need.others", ways.onOthers(), "quiet");
        Button stories = button("need-stories", Icon.CLOCK, "need.stories", ways.onStories(), "quiet");
        if (ui.isLarge() && (ui.glass().portrait() || ui.glass().isNarrow())) {
            others.setMaxWidth(Double.MAX_VALUE);
            stories.setMaxWidth(Double.MAX_VALUE);
            VBox both = new VBox(others, stories);
            both.getStyleClass().add("stack");
            bar.getChildren().add(both);
        } else {
            bar.getChildren().addAll(others, stories);
        }
    }

    private Button button(String id, Icon icon, String key, Runnable action, String style) {
        return ui.button(id, icon, ui.texts().get(key), action, style);
    }
}
