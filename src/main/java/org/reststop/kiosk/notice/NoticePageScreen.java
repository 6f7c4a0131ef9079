package org.reststop.kiosk.notice;

import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.reststop.domain.notice.Notice;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** One notice in large type. */
final class NoticePageScreen implements Screen {
    private final Ui ui;
    private final Notice notice;
    private final ZoneId zone;
    private final Runnable onBack;

    NoticePageScreen(Ui ui, Notice notice, ZoneId zone, Runnable onBack) {
        this.ui = ui;
        this.notice = notice;
        this.zone = zone;
        this.onBack = onBack;
    }

    @Override
    public Parent open(Scope scope) {
        Texts texts = ui.texts();
        NoticeWords words = NoticeWords.of(notice.text(), texts);
        Label day = ui.label(
                texts.format("format.date", notice.window().publishedAt().atZone(zone)), "small");
        Label body = ui.label(words.body(), "notice-body");
        body.setId("notice-body");
        VBox text = new VBox(ui.label(words.title(), "notice-title"), day, body);
        text.getStyleClass().add("list");
        Scroller scroller = new Scroller(ui, text, scope);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        Button back = ui.button("notice-back", Icon.BACK, texts.get("back"), onBack, "quiet");
        HBox bar = new HBox(back, Ui.spring(), scroller.buttons());
        bar.getStyleClass().add("bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox page = new VBox(scroller.pane(), bar);
        page.setId("notice-page");
        page.getStyleClass().add("page");
        return page;
    }
}
