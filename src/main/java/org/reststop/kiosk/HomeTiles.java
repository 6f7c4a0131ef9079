package org.reststop.kiosk;

import java.util.List;
import org.reststop.kiosk.home.Tile;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Texts;

/** The features that this kiosk has, as tiles of the home screen; a new feature adds its own here. */
record HomeTiles(Texts texts, long unread, Runnable onNotices, Runnable onNeed, Runnable onLeave) {
    List<Tile> all() {
        return List.of(
                new Tile("home-notices", Icon.NOTICE, texts.get("home.notices"), noticeHint(), onNotices),
                new Tile("home-need", Icon.SPEECH, texts.get("home.need"), texts.get("home.need.hint"), onNeed),
                new Tile(
                        "home-language",
                        Icon.GLOBE,
                        texts.in(texts.other(), "language.name"),
                        texts.get("home.language.hint"),
                        texts::toggle),
                new Tile("home-leave", Icon.LEAVE, texts.get("home.leave"), texts.get("home.leave.hint"), onLeave));
    }

    private String noticeHint() {
        return unread == 0 ? texts.get("home.notices.read") : texts.count("home.notices.hint", unread);
    }
}
