package org.reststop.kiosk.attract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.domain.notice.NoticeText;
import org.reststop.kiosk.media.MediaFrames;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Markup;
import org.reststop.kiosk.screen.PagedText;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.reststop.store.FeedPlace;

/** The notice whose turn it is, and a way to all of them. */
final class NoticeTurn {
    private static final int SHORT_TITLE = 28;
    private static final int LONG_TITLE = 56;
    private static final double GAP_MM = 3;
    private static final double CODE_MM = 38;
    private static final int MOST_DOTS = 16;

    private final Ui ui;
    private final WallViewModel wall;
    private final MediaFrames frames;
    private final Runnable onNotices;

    NoticeTurn(Ui ui, WallViewModel wall, MediaFrames frames, Runnable onNotices) {
        this.ui = ui;
        this.wall = wall;
        this.frames = frames;
        this.onNotices = onNotices;
    }

    /**
     * A part of a notice.
     *
     * @param load how far the loading of HQ's documents is; it is told only while there is nothing to show
     * @param scope ends when another face comes
     */
    Node face(WallShown shown, Optional<FeedPlace.Load> load, Scope scope) {
        return switch (shown) {
            case WallShown.Nothing nothing -> none(load);
            case WallShown.Turn turn -> face(turn, scope);
        };
    }

    private Node face(WallShown.Turn turn, Scope scope) {
        NoticeText text = turn.notice().text();
        boolean english = !ui.texts().isChinese() && !text.titleEn().isBlank();
        String title = english ? text.titleEn() : text.titleZh();
        int length = title.length() / (english ? 2 : 1);
        boolean led = length <= LONG_TITLE;
        VBox words = new VBox();
        words.getStyleClass().add("notice-turn-words");
        if (!ui.isLarge()) {
            words.getChildren().add(heading(turn));
        }
        if (led) {
            words.getChildren().add(ui.label(title, length <= SHORT_TITLE ? "notice-turn-title" : "notice-turn-long"));
        }
        Node part =
                switch (turn.part()) {
                    case WallShown.Part.Words(int page) ->
                        body(turn, led ? "" : title, english ? text.bodyEn() : text.bodyZh(), page, scope);
                    case WallShown.Part.Medium(int index) -> medium(turn, index, scope);
                };
        VBox.setVgrow(part, Priority.ALWAYS);
        HBox foot = new HBox(ui.isLarge() ? heading(turn) : dots(scope), Ui.spring(), more());
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(words, part, foot);
        content.getStyleClass().add("notice-turn");
        return ui.card("attract-notices", ui.texts().get("attract.notices"), content, onNotices, "card");
    }

    /** @param title that would leave the words little room: it begins them, and is turned with them */
    private Node body(WallShown.Turn turn, String title, String body, int page, Scope scope) {
        List<Region> blocks = new ArrayList<>(Markup.nodes(ui, body, "notice-turn-body"));
        if (!title.isEmpty()) {
            blocks.addFirst(Markup.strong(title, "notice-turn-longest"));
        }
        PagedText text = new PagedText(blocks, ui.glass().mm(GAP_MM));
        text.show(page);
        text.pagesProperty().addListener((observed, before, after) -> wall.laidOut(turn.turn(), after.intValue()));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(text);
        row.getStyleClass().add("notice-turn-row");
        // It takes what the card has left, and never makes the card larger.
        row.setMinHeight(0);
        row.setPrefHeight(0);
        String link = turn.notice().extras().link();
        if (link != null && !ui.isLarge() && !ui.isLow()) {
            Region code = frames.link(ui, link, CODE_MM, scope);
            row.getChildren().add(code);
            scope.listen(row.heightProperty(), height -> Ui.show(code, height.doubleValue() >= code.prefHeight(-1)));
        }
        return row;
    }

    private Node medium(WallShown.Turn turn, int index, Scope scope) {
        NoticeMedium medium = turn.notice().extras().media().get(index);
        Node frame = frames.open(medium, scope, new MediaFrames.Listener() {
            @Override
            public void ended() {
                wall.ended(turn.turn());
            }

            @Override
            public void broke(String reason) {
                wall.broke(turn.turn(), reason);
            }
        });
        VBox.setVgrow(frame, Priority.ALWAYS);
        VBox box = new VBox(frame);
        box.getStyleClass().add("notice-turn-words");
        box.setMinHeight(0);
        box.setPrefHeight(0);
        String caption =
                ui.texts().isChinese() || medium.captionEn().isBlank() ? medium.captionZh() : medium.captionEn();
        if (!caption.isBlank()) {
            box.getChildren().add(ui.label(caption, "small"));
        }
        return box;
    }

    private Node none(Optional<FeedPlace.Load> load) {
        Texts texts = ui.texts();
        String words = load.map(
                        now -> texts.get("attract.loading", Texts.number(now.loaded()), Texts.number(now.expected())))
                .orElseGet(() -> texts.get("attract.no-notices"));
        VBox content = new VBox(heading(), ui.label(words, "body"));
        content.setId("no-notices");
        content.getStyleClass().addAll("notice-turn", "notice-turn-words", "card-flat");
        return content;
    }

    private Node heading() {
        HBox heading = new HBox(ui.icon(Icon.NOTICE, 11), ui.label(ui.texts().get("attract.notices"), "eyebrow"));
        heading.getStyleClass().addAll("row", "accent");
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private Node heading(WallShown.Turn turn) {
        if (!turn.notice().extras().isEmergency()) {
            return heading();
        }
        HBox heading = new HBox(ui.icon(Icon.SIREN, 11), ui.label(ui.texts().get("emergency.title"), "eyebrow"));
        heading.getStyleClass().addAll("row", "accent");
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private Node more() {
        HBox more = new HBox(ui.label(ui.texts().get("attract.read"), "link"), ui.icon(Icon.FORWARD, 9));
        more.getStyleClass().addAll("row", "accent");
        more.setAlignment(Pos.CENTER_RIGHT);
        more.setMinWidth(Region.USE_PREF_SIZE);
        return more;
    }

    private Node dots(Scope scope) {
        HBox dots = new HBox();
        dots.getStyleClass().add("dots");
        dots.setAlignment(Pos.CENTER_LEFT);
        scope.listen(wall.progressProperty(), progress -> fill(dots, progress));
        return dots;
    }

    private static void fill(HBox dots, WallViewModel.Progress progress) {
        dots.getChildren().clear();
        if (progress.of() > 1 && progress.of() <= MOST_DOTS) {
            for (int i = 0; i < progress.of(); i++) {
                Region dot = new Region();
                dot.getStyleClass().add(i == progress.at() ? "dot-now" : "dot");
                dots.getChildren().add(dot);
            }
        }
    }
}
