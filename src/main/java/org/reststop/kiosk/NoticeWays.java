package org.reststop.kiosk;

import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import org.reststop.kiosk.media.MediaFrames;
import org.reststop.kiosk.notice.NoticeBoard;
import org.reststop.kiosk.notice.NoticeListScreen;
import org.reststop.kiosk.notice.NoticeListViewModel;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;

/** The ways to the notices, and how news from HQ reach the screens. JavaFX thread only. */
final class NoticeWays {
    private final Ui ui;
    private final Navigator navigator;
    private final NoticeBoard board;
    private final ZoneId zone;
    private final Background background;
    private final MediaFrames frames;
    private final Runnable onFact;
    private final LongProperty changes = new SimpleLongProperty();

    NoticeWays(
            Ui ui,
            Navigator navigator,
            NoticeBoard board,
            ZoneId zone,
            Background background,
            MediaFrames frames,
            Runnable onFact) {
        this.ui = ui;
        this.navigator = navigator;
        this.board = board;
        this.zone = zone;
        this.background = background;
        this.frames = frames;
        this.onFact = onFact;
    }

    /** The notices as one person, or nobody in particular, will see them. */
    NoticeListViewModel listFor(Optional<Long> person) {
        return new NoticeListViewModel(board, person, background, onFact);
    }

    /** The list's screen. */
    Screen screen(NoticeListViewModel list, Runnable onBack) {
        return new NoticeListScreen(ui, list, changes, zone, frames, navigator::show, onBack);
    }

    /** Shows the list to somebody who has not checked in. */
    void showToAnyone() {
        navigator.show(screen(listFor(Optional.empty()), navigator::rest));
    }

    /** HQ's changes have arrived, or another day has begun. */
    void refresh() {
        changes.set(changes.get() + 1);
    }
}
