package org.reststop.kiosk.story;

import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.need.Question;
import org.reststop.domain.need.StoryStep;
import org.reststop.kiosk.screen.Aloud;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Ui;

/** One story: each step with its day, the newest first, and the faces where something is asked. */
record StoryPart(Ui ui, StoryViewModel model, StoryWords words) {
    private static final double DISC_MM = 14;
    private static final double LEAST_MM = 46;
    private static final double FACES_SHARE = 0.46;

    Region body(Story story, Scope scope) {
        VBox steps = new VBox();
        steps.setId("story-steps");
        steps.getStyleClass().add("story-steps");
        story.told().ifPresent(told -> told.steps().reversed().forEach(step -> steps.getChildren()
                .add(step(step))));
        steps.getChildren().add(row(Icon.SPEECH, story.raisedAt(), words.raised(story), ""));
        Scroller scroller = new Scroller(ui, steps, scope);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        ((Region) scroller.pane()).setMinHeight(ui.glass().mm(LEAST_MM));
        VBox card = new VBox(scroller.pane(), scroller.buttons());
        card.getStyleClass().addAll("card-flat", "enrol-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        if (story.question() == Question.NONE) {
            VBox all = new VBox(card);
            all.getStyleClass().add("stack");
            return all;
        }
        Region faces = new FacesPart(ui, model).body(story);
        if (ui.glass().portrait() || ui.glass().isNarrow() || ui.isLarge()) {
            VBox all = new VBox(card, faces);
            all.getStyleClass().add("stack");
            return all;
        }
        HBox.setHgrow(card, Priority.ALWAYS);
        double width = ui.glass().width() * FACES_SHARE;
        faces.setMinWidth(width);
        faces.setMaxSize(width, Region.USE_PREF_SIZE);
        HBox all = new HBox(card, faces);
        all.getStyleClass().add("figures");
        return all;
    }

    private Node step(StoryStep.Told step) {
        return row(icon(step), step.at(), words.step(step), step.words());
    }

    private Node row(Icon icon, Instant at, String what, String said) {
        Label day = ui.label(words.day(at), "small");
        VBox texts = new VBox(day, ui.label(what, "register-strong"));
        if (!said.isBlank()) {
            Label quote = ui.label(said, "story-quote");
            Aloud.sayInstead(quote, ui.texts().get("story.unspoken"));
            texts.getChildren().add(quote);
        }
        texts.getStyleClass().add("notice-row-words");
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox row = new HBox(ui.disc(icon, DISC_MM, "disc-soft"), texts);
        row.getStyleClass().add("story-step");
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Icon icon(StoryStep.Told step) {
        return switch (step.act()) {
            case "finish" -> Icon.CHECK;
            case "rate" -> Icon.FACE_GOOD;
            case "reopen" -> Icon.AGAIN;
            case "wait" -> Icon.CLOCK;
            case "answer", "add-words" -> Icon.SPEECH;
            case "decline" -> Icon.BLOCKED;
            case "refer" -> Icon.FORWARD;
            case "merge", "unmerge" -> Icon.LINK;
            case "assign", "accept" -> Icon.PERSON;
            default -> Icon.WRENCH;
        };
    }
}
