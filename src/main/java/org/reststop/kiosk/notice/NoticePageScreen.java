package org.reststop.kiosk.notice;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.reststop.domain.notice.Notice;
import org.reststop.kiosk.media.MediaFrames;
import org.reststop.kiosk.notice.NoticeListViewModel.State;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Markup;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** One notice in large type. It changes with HQ's revisions, and its words go at once when HQ withdraws it. */
final class NoticePageScreen implements Screen {
    private static final double CODE_MM = 44;

    private final Ui ui;
    private final UUID id;
    private final NoticeListViewModel model;
    private final ObservableValue<?> changes;
    private final MediaFrames frames;
    private final ZoneId zone;
    private final Runnable onBack;
    private Notice shown;
    private Scope media = new Scope();

    /** @param changes has another value whenever HQ's changes have arrived */
    NoticePageScreen(
            Ui ui,
            Notice notice,
            NoticeListViewModel model,
            ObservableValue<?> changes,
            MediaFrames frames,
            ZoneId zone,
            Runnable onBack) {
        this.ui = ui;
        this.id = notice.id();
        this.shown = notice;
        this.model = model;
        this.changes = changes;
        this.frames = frames;
        this.zone = zone;
        this.onBack = onBack;
    }

    @Override
    public Parent open(Scope scope) {
        Texts texts = ui.texts();
        VBox text = new VBox();
        text.getStyleClass().add("list");
        fill(text);
        scope.onRelease(() -> media.release());
        scope.listen(changes, change -> model.load());
        scope.listen(model.stateProperty(), state -> follow(state, text));
        Scroller scroller = new Scroller(ui, text, scope);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        Button back = ui.button("notice-back", Icon.BACK, texts.get("back"), onBack, "quiet");
        Bar bar = new Bar(back, Ui.spring(), scroller.buttons());
        VBox page = new VBox(scroller.pane(), bar);
        page.setId("notice-page");
        page.getStyleClass().add("page");
        return page;
    }

    private void follow(State state, VBox text) {
        if (!(state instanceof State.Loaded(var items))) {
            return;
        }
        Optional<Notice> now = items.stream()
                .map(NoticeItem::notice)
                .filter(notice -> notice.id().equals(id))
                .findFirst();
        if (now.isEmpty()) {
            media.release();
            text.getChildren().setAll(gone());
        } else if (!now.get().text().equals(shown.text()) || !now.get().extras().equals(shown.extras())) {
            shown = now.get();
            fill(text);
        }
    }

    private void fill(VBox text) {
        media.release();
        media = new Scope();
        text.getChildren().setAll(words());
        String link = shown.extras().link();
        if (link != null) {
            text.getChildren().add(frames.link(ui, link, CODE_MM, media));
        }
        shown.extras().media().forEach(medium -> text.getChildren().add(frames.captioned(ui, medium, media)));
    }

    private Node[] words() {
        NoticeWords words = NoticeWords.of(shown.text(), ui.texts());
        Label day = ui.label(
                ui.texts().format("format.date", shown.window().publishedAt().atZone(zone)), "small");
        VBox body = Markup.column(ui, words.body(), "notice-body");
        body.setId("notice-body");
        return new Node[] {ui.label(words.title(), "notice-title"), day, body};
    }

    private Node gone() {
        Label words = ui.label(ui.texts().get("notices.gone"), "notice-body");
        words.setId("notice-gone");
        return words;
    }
}
