package org.reststop.kiosk;

import java.util.Optional;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import org.reststop.kiosk.attract.AttractViewModel;
import org.reststop.kiosk.attract.Glance;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.counter.Clerk;
import org.reststop.kiosk.counter.DeskTask;
import org.reststop.kiosk.home.HomeFeature;
import org.reststop.kiosk.home.Tile;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.service.ServiceBoard;
import org.reststop.kiosk.service.ServiceDesk;
import org.reststop.kiosk.service.ServiceScreen;
import org.reststop.kiosk.service.ServiceViewModel;
import org.reststop.kiosk.service.ServiceWords;
import org.reststop.kiosk.service.SettingScreen;
import org.reststop.kiosk.service.SettingViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways to what the station offers. JavaFX thread only. */
final class ServiceWays implements HomeFeature {
    private static final Logger log = LoggerFactory.getLogger(ServiceWays.class);

    private final Ui ui;
    private final Navigator navigator;
    private final Background background;
    private final ServiceDesk desk;
    private final ServiceWords words;
    private final Telling telling;
    private final LongProperty changes = new SimpleLongProperty();
    private Runnable onSet = () -> {};
    private Optional<ServiceBoard> board = Optional.empty();

    private ServiceWays(
            Ui ui, Navigator navigator, Background background, ServiceDesk desk, ServiceWords words, Telling telling) {
        this.ui = ui;
        this.navigator = navigator;
        this.background = background;
        this.desk = desk;
        this.words = words;
        this.telling = telling;
    }

    /**
     * The ways of a kiosk that is ready.
     *
     * @param telling how HQ hears of what is stored
     */
    static ServiceWays at(Opened.Ready opened, Stage stage, Telling telling) {
        var place = new ServiceDesk.Place(
                opened.identity().stationId(), opened.station().timeZone());
        ServiceDesk desk = new ServiceDesk(opened.store(), place, stage.clock(), stage.random());
        ServiceWords words = new ServiceWords(stage.ui().texts(), place.zone());
        return new ServiceWays(stage.ui(), stage.navigator(), stage.background(), desk, words, telling);
    }

    /** HQ's changes have arrived, or some time has passed: whoever comes by sees how it stands. */
    void refresh(AttractViewModel attract) {
        onSet = () -> refresh(attract);
        changes.set(changes.get() + 1);
        background.run(
                desk::board,
                now -> {
                    board = Optional.of(now);
                    attract.glance(
                            now.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(new Glance(() -> words.line(now), now.isClosed())));
                },
                e -> log.error("What the station offers could not be read", e));
    }

    /** What there is; whoever has not checked in may look and report as well. */
    void show(Optional<Visitor> visitor, Runnable onBack) {
        var ways = new ServiceViewModel.Ways(onBack, telling.now());
        ServiceViewModel model = new ServiceViewModel(desk, visitor, words, background, ways);
        navigator.show(new ServiceScreen(ui, model, words, changes));
        model.begin();
    }

    /** What staff do behind the counter. */
    DeskTask task() {
        return new Setting();
    }

    private final class Setting implements DeskTask {
        @Override
        public String word() {
            return "services";
        }

        @Override
        public Icon icon() {
            return Icon.CUP;
        }

        @Override
        public void open(Clerk clerk, Runnable back) {
            var ways = new ServiceViewModel.Ways(back, () -> {
                telling.now().run();
                onSet.run();
            });
            SettingViewModel model = new SettingViewModel(desk, clerk.personId(), background, ways);
            navigator.show(new SettingScreen(ui, model, words));
            model.begin();
        }
    }

    @Override
    public Optional<Tile> tile(Visitor visitor, Runnable home) {
        return board.filter(now -> !now.isEmpty())
                .map(now -> new Tile(
                        "home-services",
                        Icon.CUP,
                        ui.texts().get("home.services"),
                        ui.texts().get("home.services.hint"),
                        () -> show(Optional.of(visitor), home)));
    }
}
