package org.reststop.kiosk.counter;

import java.io.ByteArrayInputStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.notice.NoticeText;
import org.reststop.kiosk.media.MediaFrames;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Markup;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.screen.WritingArea;

/** Where a notice's title and words are written, and looked over. */
record WritingParts(Ui ui, NoticeWork work, Writing writing) {
    private static final double LEAST_AREA_MM = 30;
    private static final double TITLE_MM = 50;
    private static final double BODY_MM = 120;

    /** Where the words of a step are written. */
    Region words(NoticeStep step, Scope scope) {
        boolean title = step == NoticeStep.TITLE || step == NoticeStep.TITLE_EN;
        boolean english = step == NoticeStep.TITLE_EN || step == NoticeStep.BODY_EN;
        String word = step.word();
        int longest = (title ? NoticeText.MAX_TITLE : NoticeText.MAX_BODY) * (english ? 2 : 1);
        WritingArea area = new WritingArea(
                ui, "counter-" + word + "-area", ui.texts().get("counter.write." + word + ".prompt"), longest);
        area.setText(writing.words(step));
        area.positionCaret(area.getLength());
        scope.listen(area.textProperty(), words -> write(step, title ? words.replace('\n', ' ') : words));
        area.setMinHeight(ui.glass().mm(LEAST_AREA_MM));
        area.setPrefHeight(ui.glass().mm(title ? TITLE_MM : BODY_MM));
        area.writeAtOnce();
        VBox box = area.withCounter();
        VBox all = new VBox(box);
        all.getStyleClass().add("stack");
        if (!title) {
            VBox.setVgrow(box, Priority.ALWAYS);
        }
        return all;
    }

    private void write(NoticeStep step, String words) {
        if (!words.equals(writing.words(step))) {
            writing.write(step, words);
        }
    }

    Region review(Scope scope) {
        Texts texts = ui.texts();
        VBox text = new VBox(
                ui.label(writing.words(NoticeStep.TITLE).strip(), "notice-title"),
                ui.label(new DaysPart(ui, writing).range(), "small"),
                Markup.column(ui, writing.words(NoticeStep.BODY).strip(), "notice-body"));
        byte[] picture = writing.content().picture();
        if (picture != null) {
            Region paper = MediaFrames.picture(new Image(new ByteArrayInputStream(picture)));
            paper.setId("counter-review-picture");
            text.getChildren().add(paper);
        }
        String titleEn = writing.words(NoticeStep.TITLE_EN).strip();
        String bodyEn = writing.words(NoticeStep.BODY_EN).strip();
        if (!titleEn.isEmpty()) {
            text.getChildren().add(ui.label(titleEn, "notice-title"));
        }
        if (!bodyEn.isEmpty()) {
            text.getChildren().add(Markup.column(ui, bodyEn, "notice-body"));
        }
        if (writing.leftEnglish()) {
            text.getChildren().add(ui.label(texts.get("counter.write.english"), "body"));
        }
        text.getStyleClass().add("list");
        Scroller scroller = new Scroller(ui, text, scope);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        String add = titleEn.isEmpty() && bodyEn.isEmpty() ? "counter.write.add-english" : "counter.write.edit-english";
        Button english = ui.button(
                "counter-english", Icon.PENCIL, texts.get(add), () -> work.step(NoticeStep.TITLE_EN), "quiet");
        HBox row = new HBox(english, Ui.spring());
        row.setAlignment(Pos.CENTER_LEFT);
        // Large words leave no room for the page's buttons beside it.
        if (ui.isLarge()) {
            return new VBox(scroller.pane(), row, scroller.buttons());
        }
        row.getChildren().add(scroller.buttons());
        return new VBox(scroller.pane(), row);
    }
}
