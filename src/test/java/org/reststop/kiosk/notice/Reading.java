package org.reststop.kiosk.notice;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import javafx.beans.property.SimpleLongProperty;
import org.reststop.domain.UuidV7;
import org.reststop.domain.notice.Notice;
import org.reststop.kiosk.media.MediaFrames;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;
import org.reststop.store.Store;

/** The screens on which a notice is read. */
public final class Reading {
    private Reading() {}

    /** One notice, put as HQ would have sent it. */
    public static Screen page(Ui ui, Store store, Notice notice, MediaFrames frames, ZoneId zone, Clock clock) {
        store.write(tx -> {
            tx.session().upsert(notice);
            return notice;
        });
        NoticeListViewModel model = new NoticeListViewModel(
                new NoticeBoard(store, zone, clock, new UuidV7(clock, new Random(2))),
                Optional.empty(),
                new Background(Runnable::run, Runnable::run),
                () -> {});
        return new NoticePageScreen(ui, notice, model, new SimpleLongProperty(), frames, zone, () -> {});
    }
}
