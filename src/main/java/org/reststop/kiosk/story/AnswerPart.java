package org.reststop.kiosk.story;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.NeedText;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Tiles;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.screen.WritingArea;

/** The face that was chosen, words beside it, and the thanks. */
record AnswerPart(Ui ui, StoryViewModel model) {
    private static final double DISC_MM = 26;
    private static final double LARGE_DISC_MM = 48;
    private static final double LEAST_MM = 34;
    private static final double USUAL_MM = 70;

    Region body(Face face, Scope scope) {
        WritingArea area = new WritingArea(ui, "story-words-area", ui.texts().get("story.answer.prompt"), NeedText.MAX);
        area.setText(model.words());
        area.writeAtOnce();
        scope.listen(area.textProperty(), model::write);
        area.setMinHeight(ui.glass().mm(LEAST_MM));
        area.setPrefHeight(ui.glass().mm(USUAL_MM));
        Region name = ui.label(ui.texts().get("story.face." + face.word()), "register-choice");
        HBox chosen = new HBox(FacesPart.drawing(ui, face, DISC_MM), name);
        chosen.getStyleClass().add("step");
        chosen.setAlignment(Pos.CENTER_LEFT);
        VBox box = area.withCounter();
        VBox.setVgrow(box, Priority.ALWAYS);
        VBox all = new VBox(chosen, box);
        all.getStyleClass().add("stack");
        return all;
    }

    Region thanks(Face face) {
        HBox card = new HBox(
                FacesPart.drawing(ui, face, LARGE_DISC_MM),
                ui.label(ui.texts().get(face.isHelped() ? "story.thanks" : "story.sorry"), "register-choice"));
        card.getStyleClass().addAll("card-flat", "need-call");
        card.setAlignment(Pos.CENTER_LEFT);
        return Tiles.centred(card);
    }
}
