package org.reststop.kiosk;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.counter.Clerk;
import org.reststop.kiosk.counter.DeskTask;
import org.reststop.kiosk.gift.Gift;
import org.reststop.kiosk.gift.GiftDesk;
import org.reststop.kiosk.gift.GiftScreen;
import org.reststop.kiosk.gift.GiftViewModel;
import org.reststop.kiosk.gift.HandingDesk;
import org.reststop.kiosk.gift.HandingScreen;
import org.reststop.kiosk.gift.HandingViewModel;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.Ui;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ways to letters of thanks and gift packs. JavaFX thread only.
 *
 * @param onFact tells HQ what is stored
 */
record GiftWays(Ui ui, Navigator navigator, Background background, GiftDesk desk, Runnable onFact) {
    private static final Logger log = LoggerFactory.getLogger(GiftWays.class);

    /** The ways of a kiosk that is ready. */
    static GiftWays at(Opened.Ready opened, Stage stage, Telling telling) {
        GiftDesk desk = new GiftDesk(
                opened.store(), opened.identity().stationId(), opened.station().timeZone(), stage.clock(), stage.ids());
        return new GiftWays(stage.ui(), stage.navigator(), stage.background(), desk, telling.now());
    }

    /** What staff do behind the counter. */
    DeskTask task(HandingDesk handing) {
        return new Handing(ui, navigator, background, handing, onFact);
    }

    private static final class Handing implements DeskTask {
        private final Ui ui;
        private final Navigator navigator;
        private final Background background;
        private final HandingDesk desk;
        private final Runnable onFact;
        private @Nullable HandingViewModel work;

        Handing(Ui ui, Navigator navigator, Background background, HandingDesk desk, Runnable onFact) {
            this.ui = ui;
            this.navigator = navigator;
            this.background = background;
            this.desk = desk;
            this.onFact = onFact;
        }

        @Override
        public String word() {
            return "gifts";
        }

        @Override
        public Icon icon() {
            return Icon.PARCEL;
        }

        @Override
        public void open(Clerk clerk, Runnable back) {
            Runnable out = () -> {
                leave();
                back.run();
            };
            HandingViewModel opened =
                    new HandingViewModel(desk, clerk.personId(), background, new GiftViewModel.Ways(out, onFact));
            work = opened;
            navigator.show(new HandingScreen(ui, opened));
            opened.begin();
        }

        @Override
        public boolean scanned(String text) {
            HandingViewModel now = work;
            if (now != null) {
                now.scanned(text);
            }
            return now != null;
        }

        @Override
        public void leave() {
            HandingViewModel now = work;
            work = null;
            if (now != null) {
                now.leave();
            }
        }
    }

    /** What somebody is entitled to; nothing if the disk does not say. */
    void of(Visitor visitor, Consumer<List<Gift>> then) {
        background.run(() -> desk.of(visitor), then::accept, e -> {
            log.error("What gifts there are could not be read", e);
            then.accept(List.of());
        });
    }

    /** The letters, one after the other. */
    void show(Visitor visitor, List<Gift> gifts, Runnable onLeave) {
        var ways = new GiftViewModel.Ways(onLeave, onFact);
        navigator.show(new GiftScreen(ui, new GiftViewModel(desk, visitor, gifts, background, ways)));
    }
}
