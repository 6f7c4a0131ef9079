package org.reststop.kiosk.notice;

import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.reststop.domain.notice.Notice;
import org.reststop.kiosk.media.MediaFrames;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** All notices on show, pinned first, those that the person has not opened marked. */
public final class NoticeListScreen implements Screen {
    private final Ui ui;
    private final NoticeListViewModel model;
    private final ObservableValue<?> changes;
    private final ZoneId zone;
    private final MediaFrames frames;
    private final Consumer<Screen> show;
    private final Runnable onBack;
    private double place;

    /**
     * @param changes has another value whenever HQ's changes have arrived
     * @param zone by which days of publication are told
     * @param frames shows media
     * @param show shows another screen
     * @param onBack leaves the notices
     */
    public NoticeListScreen(
            Ui ui,
            NoticeListViewModel model,
            ObservableValue<?> changes,
            ZoneId zone,
            MediaFrames frames,
            Consumer<Screen> show,
            Runnable onBack) {
        this.ui = ui;
        this.model = model;
        this.changes = changes;
        this.zone = zone;
        this.frames = frames;
        this.show = show;
        this.onBack = onBack;
    }

    @Override
    public Parent open(Scope scope) {
        VBox list = new VBox();
        list.getStyleClass().add("list");
        Scroller scroller = new Scroller(ui, list, scope);
        scope.listen(model.stateProperty(), state -> {
            list.getChildren().setAll(faces(state));
            scroller.moveTo(place);
        });
        scope.listen(changes, change -> model.load());
        scope.onRelease(() -> place = scroller.place());
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        Button back = ui.button("notices-back", Icon.BACK, ui.texts().get("back"), onBack, "quiet");
        Bar bar = new Bar(back, Ui.spring(), scroller.buttons());
        VBox page = new VBox(ui.label(ui.texts().get("notices.title"), "title"), scroller.pane(), bar);
        page.setId("notices");
        page.getStyleClass().add("page");
        return page;
    }

    private Node[] faces(NoticeListViewModel.State state) {
        Texts texts = ui.texts();
        return switch (state) {
            case NoticeListViewModel.State.Loading() -> new Node[] {ui.label(texts.get("notices.loading"), "body")};
            case NoticeListViewModel.State.Failed() -> new Node[] {ui.label(texts.get("notices.failed"), "body")};
            case NoticeListViewModel.State.Loaded(var items)
            when items.isEmpty() -> new Node[] {ui.label(texts.get("notices.none"), "body")};
            case NoticeListViewModel.State.Loaded(var items) ->
                items.stream().map(this::row).toArray(Node[]::new);
        };
    }

    private Node row(NoticeItem item) {
        Notice notice = item.notice();
        Texts texts = ui.texts();
        String title = NoticeWords.of(notice.text(), texts).title();
        HBox line = new HBox();
        line.getStyleClass().add("row");
        line.setAlignment(Pos.CENTER_LEFT);
        if (item.unread()) {
            line.getChildren().add(tag("notices.new", "tag-new"));
        }
        if (notice.window().pinned()) {
            line.getChildren().add(tag("notices.pinned", "tag-pinned"));
        }
        line.getChildren()
                .add(ui.label(
                        texts.format(
                                "format.date", notice.window().publishedAt().atZone(zone)),
                        "small"));
        VBox words = new VBox(ui.label(title, "notice-row-title"), line);
        words.getStyleClass().add("notice-row-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(words, ui.icon(Icon.FORWARD, 9));
        content.getStyleClass().addAll("notice-row", "accent");
        content.setAlignment(Pos.CENTER_LEFT);
        return ui.card("notice-" + notice.id(), title, content, () -> open(notice), "card");
    }

    private Label tag(String key, String styleClass) {
        Label tag = ui.label(ui.texts().get(key), "tag", styleClass);
        tag.setMinWidth(Label.USE_PREF_SIZE);
        return tag;
    }

    private void open(Notice notice) {
        show.accept(new NoticePageScreen(ui, notice, model, changes, frames, zone, () -> show.accept(this)));
        model.opened(notice.id());
    }
}
