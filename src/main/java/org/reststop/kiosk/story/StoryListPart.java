package org.reststop.kiosk.story;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.need.Question;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Ui;

/** A row for each of somebody's stories. */
record StoryListPart(Ui ui, StoryViewModel model, StoryWords words) {
    private static final double DISC_MM = 20;
    private static final double ARROW_MM = 9;

    Region body(List<Story> stories, Scope scope) {
        VBox list = new VBox();
        list.getStyleClass().add("list");
        if (stories.isEmpty()) {
            list.getChildren().add(ui.label(ui.texts().get("story.none"), "body"));
        }
        for (int i = 0; i < stories.size(); i++) {
            list.getChildren().add(row(i + 1, stories.get(i)));
        }
        Scroller scroller = new Scroller(ui, list, scope);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        VBox all = new VBox(scroller.pane(), scroller.buttons());
        all.getStyleClass().add("stack");
        return all;
    }

    private Button row(int number, Story story) {
        HBox line = new HBox();
        line.getStyleClass().add("row");
        line.setAlignment(Pos.CENTER_LEFT);
        if (story.question() != Question.NONE) {
            line.getChildren().add(tag("story.asks"));
        } else if (story.isNews()) {
            line.getChildren().add(tag("story.news"));
        }
        line.getChildren().add(ui.label(ui.texts().get("story.raised-on", words.day(story.raisedAt())), "small"));
        VBox texts =
                new VBox(ui.label(words.name(story), "notice-row-title"), ui.label(words.state(story), "body"), line);
        texts.getStyleClass().add("notice-row-words");
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox content =
                new HBox(ui.disc(words.icon(story), DISC_MM, "disc-soft"), texts, ui.icon(Icon.FORWARD, ARROW_MM));
        content.getStyleClass().addAll("notice-row", "accent");
        content.setAlignment(Pos.CENTER_LEFT);
        return ui.card("story-" + number, words.name(story), content, () -> model.read(story), "card");
    }

    private Label tag(String key) {
        Label tag = ui.label(ui.texts().get(key), "tag", "tag-new");
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }
}
