package org.reststop.kiosk.counter;

import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.notice.NoticeText;
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
    private static final double PICTURE_MM = 70;

    Region title(Scope scope) {
        return area(
                "counter-title-area",
                "counter.write.title.prompt",
                NoticeText.MAX_TITLE,
                writing.content().title(),
                TITLE_MM,
                scope);
    }

    Region words(Scope scope) {
        return area(
                "counter-body-area",
                "counter.write.body.prompt",
                NoticeText.MAX_BODY,
                writing.content().body(),
                BODY_MM,
                scope);
    }

    private Region area(String id, String prompt, int longest, String text, double heightMm, Scope scope) {
        WritingArea area = new WritingArea(ui, id, ui.texts().get(prompt), longest);
        area.setText(text);
        area.positionCaret(area.getLength());
        boolean title = id.equals("counter-title-area");
        scope.listen(area.textProperty(), words -> write(title, words));
        area.setMinHeight(ui.glass().mm(LEAST_AREA_MM));
        area.setPrefHeight(ui.glass().mm(heightMm));
        VBox box = area.withCounter();
        VBox all = new VBox(box);
        all.getStyleClass().add("stack");
        if (!title) {
            VBox.setVgrow(box, Priority.ALWAYS);
        }
        return all;
    }

    /** A title is one line. */
    private void write(boolean title, String words) {
        if (title && !words.equals(writing.content().title())) {
            writing.title(words.replace('\n', ' '));
        } else if (!title && !words.equals(writing.content().body())) {
            writing.body(words);
        }
    }

    Region review(Scope scope) {
        Texts texts = ui.texts();
        VBox text = new VBox(
                ui.label(writing.content().title().strip(), "notice-title"),
                ui.label(new DaysPart(ui, writing).range(), "small"),
                Markup.column(ui, writing.content().body().strip(), "notice-body"));
        byte[] picture = writing.content().picture();
        if (picture != null) {
            ImageView view = new ImageView(new Image(new ByteArrayInputStream(picture)));
            view.setPreserveRatio(true);
            view.setFitHeight(ui.glass().mm(PICTURE_MM));
            text.getChildren().add(view);
        }
        boolean english = writing.before()
                .filter(notice -> !notice.text().titleEn().isBlank())
                .isPresent();
        if (english) {
            text.getChildren().add(ui.label(texts.get("counter.write.english"), "body"));
        }
        text.getStyleClass().add("list");
        Scroller scroller = new Scroller(ui, text, scope);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        VBox all = new VBox(scroller.pane(), scroller.buttons());
        return all;
    }
}
