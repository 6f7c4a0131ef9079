package org.reststop.kiosk;

import java.time.ZoneId;
import java.util.Optional;
import org.reststop.domain.badge.Role;
import org.reststop.kiosk.book.BookDesk;
import org.reststop.kiosk.book.BookScreen;
import org.reststop.kiosk.book.BookViewModel;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.home.HomeFeature;
import org.reststop.kiosk.home.Tile;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.Ui;

/** The way to somebody's own points and reports. JavaFX thread only. */
record BookWays(Ui ui, Navigator navigator, Background background, BookDesk desk, ZoneId zone) implements HomeFeature {
    /** The ways of a kiosk that is ready. */
    static BookWays at(Opened.Ready opened, Stage stage) {
        ZoneId zone = opened.station().timeZone();
        return new BookWays(
                stage.ui(),
                stage.navigator(),
                stage.background(),
                new BookDesk(opened.store(), zone, stage.clock()),
                zone);
    }

    @Override
    public Optional<Tile> tile(Visitor visitor, Runnable home) {
        if (visitor.role() == Role.STAFF) {
            return Optional.empty();
        }
        String key = visitor.role() == Role.MOBILE_GRID_WORKER ? "home.book.worker" : "home.book";
        return Optional.of(
                new Tile("home-book", Icon.BOOK, ui.texts().get(key), ui.texts().get(key + ".hint"), () -> {
                    BookViewModel model = new BookViewModel(desk, visitor, background, home);
                    navigator.show(new BookScreen(ui, model, zone));
                    model.begin();
                }));
    }
}
