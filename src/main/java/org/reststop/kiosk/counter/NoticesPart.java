package org.reststop.kiosk.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.reststop.domain.notice.Notice;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Markup;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** The station's notices, and one of them with what can be done with it. */
record NoticesPart(Ui ui, NoticeWork work) {
    private static final double ARROW_MM = 9;

    Node page(NoticeDesk.Listed listed, Scope scope) {
        Texts texts = ui.texts();
        VBox list = new VBox();
        list.getStyleClass().add("list");
        listed.left().ifPresent(left -> list.getChildren()
                .add(left(listed, left.text().titleZh())));
        listed.notices().forEach(notice -> list.getChildren().add(row(notice)));
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(ui.label(texts.get("counter.notices.none"), "body"));
        }
        Scroller scroller = new Scroller(ui, list, scope);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        Bar begin = new Bar(wide(ui.button(
                "counter-write", Icon.PENCIL, texts.get("counter.notices.write"), () -> work.begin(false), "primary")));
        if (work.camera().isPresent()) {
            begin.getChildren()
                    .add(wide(ui.button(
                            "counter-paper",
                            Icon.CAMERA,
                            texts.get("counter.notices.paper"),
                            () -> work.begin(true),
                            "primary")));
        }
        Button back = ui.button("counter-back", Icon.BACK, texts.get("back"), work::back, "quiet");
        Bar bar = new Bar(back, Ui.spring(), scroller.buttons());
        VBox page = new VBox(ui.label(texts.get("counter.task.notices"), "title"), begin, scroller.pane(), bar);
        page.setId("counter-notices-list");
        page.getStyleClass().add("page");
        return page;
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private Node left(NoticeDesk.Listed listed, String title) {
        Texts texts = ui.texts();
        Button goOn = ui.button(
                "counter-go-on",
                Icon.PENCIL,
                texts.get("counter.draft.go-on"),
                () -> work.goOn(new NoticePage.Listed(listed)),
                "primary");
        Button drop = ui.button("counter-drop", Icon.CROSS, texts.get("counter.draft.drop"), work::dropLeft, "quiet");
        Bar buttons = new Bar(goOn, drop);
        String name = title.isBlank() ? texts.get("counter.draft.untitled") : title;
        VBox card = new VBox(ui.label(texts.get("counter.draft.title", name), "notice-row-title"), buttons);
        card.getStyleClass().addAll("card", "notice-row-words", "notice-row");
        return card;
    }

    private Node row(Notice notice) {
        HBox line = new HBox(standing(notice));
        line.getStyleClass().add("row");
        line.setAlignment(Pos.CENTER_LEFT);
        if (notice.window().pinned()) {
            line.getChildren().add(CounterParts.tag(ui, ui.texts().get("notices.pinned"), "tag-pinned"));
        }
        line.getChildren().add(ui.label(days(notice), "small"));
        String title = notice.text().titleZh();
        VBox words = new VBox(ui.label(title, "notice-row-title"), line);
        words.getStyleClass().add("notice-row-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(words, ui.icon(Icon.FORWARD, ARROW_MM));
        content.getStyleClass().addAll("notice-row", "accent");
        content.setAlignment(Pos.CENTER_LEFT);
        return ui.card("counter-notice-" + notice.id(), title, content, () -> work.open(notice), "card");
    }

    private Node standing(Notice notice) {
        NoticeDesk.Standing standing = work.desk().standing(notice);
        String key = "counter.standing." + standing.name().toLowerCase(Locale.ROOT);
        return CounterParts.tag(
                ui, ui.texts().get(key), standing == NoticeDesk.Standing.LIVE ? "tag-new" : "tag-pinned");
    }

    private String days(Notice notice) {
        Texts texts = ui.texts();
        return texts.get(
                "counter.days",
                texts.format("format.date", notice.window().firstDay()),
                texts.format("format.date", notice.window().lastDay()));
    }

    Node one(Notice notice, Scope scope) {
        Texts texts = ui.texts();
        VBox body = Markup.column(ui, notice.text().bodyZh(), "notice-body");
        VBox text = new VBox(new HBox(standing(notice)), ui.label(days(notice), "small"), body);
        text.getStyleClass().add("list");
        Scroller scroller = new Scroller(ui, text, scope);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        List<Node> deeds = new ArrayList<>();
        boolean emergency = notice.extras().isEmergency();
        if (notice.withdrawn()) {
            deeds.add(wide(ui.button(
                    "counter-put-back",
                    Icon.CHECK,
                    texts.get("counter.put-back"),
                    () -> work.putBack(notice),
                    "primary")));
        } else if (!emergency) {
            deeds.add(wide(ui.button(
                    "counter-edit", Icon.PENCIL, texts.get("counter.edit"), () -> work.edit(notice), "primary")));
            deeds.add(wide(ui.button(
                    "counter-down", Icon.CROSS, texts.get("counter.down"), () -> work.askDown(notice), "quiet")));
        }
        Bar buttons = new Bar(deeds.toArray(Node[]::new));
        Button back = ui.button("counter-back", Icon.BACK, texts.get("back"), work::back, "quiet");
        Bar bar = new Bar(back, Ui.spring(), scroller.buttons());
        VBox page = new VBox(ui.label(notice.text().titleZh(), "title"), scroller.pane());
        if (notice.withdrawn()) {
            page.getChildren().add(ui.label(texts.get("counter.aside"), "body"));
        }
        page.getChildren()
                .add(emergency && deeds.isEmpty() ? ui.label(texts.get("counter.emergency"), "body") : buttons);
        page.getChildren().add(bar);
        page.setId("counter-notice");
        page.getStyleClass().add("page");
        return page;
    }
}
