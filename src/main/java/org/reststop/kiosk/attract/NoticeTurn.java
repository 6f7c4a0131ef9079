package org.reststop.kiosk.attract;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.notice.NoticeText;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.reststop.store.FeedPlace;

/** The notice whose turn it is, and a way to all of them. */
final class NoticeTurn {
    private static final int SHORT_TITLE = 28;
    private static final int LONG_TITLE = 56;
    private static final int EXCERPT = 50;
    private static final int MOST_DOTS = 16;

    private final Ui ui;
    private final Runnable onNotices;

    NoticeTurn(Ui ui, Runnable onNotices) {
        this.ui = ui;
        this.onNotices = onNotices;
    }

    /** @param load how far the loading of HQ's documents is; it is told only while there is nothing to show */
    Node face(AttractViewModel.Shown shown, Optional<FeedPlace.Load> load) {
        if (shown.notices().isEmpty()) {
            return none(load);
        }
        NoticeText text = shown.notices().get(shown.index()).text();
        boolean english = !ui.texts().isChinese() && !text.titleEn().isBlank();
        String title = english ? text.titleEn() : text.titleZh();
        String body = english ? text.bodyEn() : text.bodyZh();
        int scale = english ? 2 : 1;
        boolean roomy = !ui.isLarge() && !ui.isLow();
        VBox words = new VBox(ui.label(title, size(title.length() / scale)));
        words.getStyleClass().add("notice-turn-words");
        if (!ui.isLarge()) {
            words.getChildren().addFirst(heading());
        }
        if (title.length() <= SHORT_TITLE * scale && roomy) {
            words.getChildren().add(ui.label(beginning(body, EXCERPT * scale), "notice-turn-body"));
        }
        HBox foot = new HBox(ui.isLarge() ? heading() : dots(shown), Ui.spring(), more());
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(words, Ui.spring(), foot);
        content.getStyleClass().add("notice-turn");
        return ui.card("attract-notices", ui.texts().get("attract.notices"), content, onNotices, "card");
    }

    private static String size(int length) {
        if (length <= SHORT_TITLE) {
            return "notice-turn-title";
        }
        return length <= LONG_TITLE ? "notice-turn-long" : "notice-turn-longest";
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

    private Node more() {
        HBox more = new HBox(ui.label(ui.texts().get("attract.read"), "link"), ui.icon(Icon.FORWARD, 9));
        more.getStyleClass().addAll("row", "accent");
        more.setAlignment(Pos.CENTER_RIGHT);
        more.setMinWidth(Region.USE_PREF_SIZE);
        return more;
    }

    private Node dots(AttractViewModel.Shown shown) {
        HBox dots = new HBox();
        dots.getStyleClass().add("dots");
        dots.setAlignment(Pos.CENTER_LEFT);
        int count = shown.notices().size();
        if (count > 1 && count <= MOST_DOTS) {
            for (int i = 0; i < count; i++) {
                Region dot = new Region();
                dot.getStyleClass().add(i == shown.index() ? "dot-now" : "dot");
                dots.getChildren().add(dot);
            }
        }
        return dots;
    }

    /** The first words of a text on one line; a mark says that there are more. */
    static String beginning(String text, int length) {
        String line = text.strip().replaceAll("\\s+", " ");
        int[] letters = line.codePoints().toArray();
        if (letters.length <= length) {
            return line;
        }
        String cut = new String(letters, 0, length);
        int lastWord = cut.lastIndexOf(' ');
        // Words are kept whole where the script has spaces.
        return (lastWord > cut.length() / 2 ? cut.substring(0, lastWord) : cut).strip() + "…";
    }
}
