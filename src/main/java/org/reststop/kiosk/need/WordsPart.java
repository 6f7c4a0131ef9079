package org.reststop.kiosk.need;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.need.NeedText;
import org.reststop.domain.need.Phrase;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Names;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.screen.WholeRows;
import org.reststop.kiosk.screen.WritingArea;

/** Where the need is written, by any input there is, with sentences that one tap writes. */
record WordsPart(Ui ui, NeedViewModel model) {
    private static final double LEAST_AREA_MM = 34;
    private static final double PHRASES_GAP_MM = 3;
    private static final double TOOLS_GAP_MM = 4;
    private static final double USUAL_AREA_MM = 90;
    private static final double PHRASES_SHARE = 0.48;

    Region body(Scope scope) {
        WritingArea area = new WritingArea(ui, "need-words-area", ui.texts().get("need.words.prompt"), NeedText.MAX);
        area.setText(model.wordsProperty().get());
        area.positionCaret(area.getLength());
        if (!model.photoStep().isBack()) {
            area.writeAtOnce();
        }
        scope.listen(area.textProperty(), model::write);
        area.setMinHeight(ui.glass().mm(LEAST_AREA_MM));
        area.setPrefHeight(ui.glass().mm(USUAL_AREA_MM));
        VBox box = area.withCounter();
        VBox.setVgrow(box, Priority.ALWAYS);
        Node tools = tools(area);
        VBox writing = new VBox(box, tools);
        writing.getStyleClass().add("stack");
        VBox phrases = phrases(area);
        VBox.setVgrow(phrases, Priority.ALWAYS);
        // The part shows and hides itself; this hides it while somebody types.
        VBox addition = new VBox();
        model.addition().offered().ifPresent(one -> addition.getChildren().add(one.part(scope)));
        boolean columns = !ui.glass().portrait() && !ui.glass().isNarrow();
        VBox side = columns ? new VBox(phrases, addition) : phrases;
        scope.listen(ui.keyboardUpProperty(), typing -> {
            Ui.show(tools, !typing);
            Ui.show(addition, !typing && !addition.getChildren().isEmpty());
            Ui.show(side, !typing || ui.glass().portrait() && !ui.isLarge());
        });
        if (columns) {
            side.getStyleClass().add("need-words");
            return beside(writing, side);
        }
        writing.getChildren().add(addition);
        VBox all = new VBox(writing, phrases);
        all.getStyleClass().add("need-words");
        VBox.setVgrow(writing, Priority.ALWAYS);
        return all;
    }

    private Region beside(VBox writing, VBox phrases) {
        HBox all = new HBox(writing, phrases);
        all.getStyleClass().add("figures");
        HBox.setHgrow(writing, Priority.ALWAYS);
        double width = ui.glass().width() * PHRASES_SHARE;
        phrases.setMinWidth(width);
        phrases.setMaxWidth(width);
        return all;
    }

    private Node tools(WritingArea area) {
        Button undo = ui.button("need-undo", Icon.UNDO, ui.texts().get("need.undo"), area::undo, "quiet");
        undo.disableProperty().bind(area.undoableProperty().not());
        double gap = ui.glass().mm(TOOLS_GAP_MM);
        // One row where there is room; else whole buttons beneath one another.
        FlowPane tools = new FlowPane(gap, gap, undo);
        model.page().ifPresent(page -> tools.getChildren()
                .add(ui.button(
                        "need-my-phone", Icon.PHONE, ui.texts().get("need.my-phone"), model::takeToPhone, "quiet")));
        if (model.photos().isOffered()) {
            int count = model.photos().attachments().size();
            String text = count == 0
                    ? ui.texts().get("need.photo.add")
                    : ui.texts().get("need.photo.count", count, Photos.MOST);
            tools.getChildren().add(ui.button("need-photo", Icon.CAMERA, text, model.photoStep()::begin, "quiet"));
        }
        return tools;
    }

    private VBox phrases(WritingArea area) {
        List<Region> list = new ArrayList<>();
        Names names = new Names(ui.texts());
        for (Phrase phrase : model.category().phrases()) {
            list.add(phrase("need-phrase-" + (list.size() + 1), names.phrase(phrase), area));
        }
        VBox all = new VBox();
        all.getStyleClass().add("need-phrases");
        if (!list.isEmpty()) {
            WholeRows rows = new WholeRows(ui, list, PHRASES_GAP_MM);
            Label title = ui.label(ui.texts().get("need.phrases"), "register-strong");
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            VBox.setVgrow(rows, Priority.ALWAYS);
            if (ui.isLarge()) {
                all.getChildren().addAll(title, rows, rows.buttons());
                return all;
            }
            Bar head = new Bar(title, rows.buttons());
            all.getChildren().addAll(head, rows);
        }
        return all;
    }

    private Button phrase(String id, String words, WritingArea area) {
        HBox content = new HBox(ui.label(words, "body"));
        content.getStyleClass().add("need-phrase");
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = ui.card(id, words, content, () -> write(words, area), "card", "register-tile");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    /** At the caret, or over what is selected; a phrase after words begins on a line of its own. */
    private static void write(String words, WritingArea area) {
        int start = area.getSelection().getStart();
        boolean begins = start == 0 || area.getText().charAt(start - 1) == '\n';
        area.replaceSelection(begins ? words : "\n" + words);
    }

    /** On to the next question; only when there are words, and not too many. */
    Button next() {
        Button next = ui.button("need-next", Icon.FORWARD, ui.texts().get("need.next"), model::finishWords, "primary");
        List<Observable> changing = new ArrayList<>(List.of(model.wordsProperty()));
        model.addition().offered().ifPresent(one -> changing.add(one.filled()));
        next.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !model.areWordsFit(), changing.toArray(Observable[]::new)));
        return next;
    }
}
