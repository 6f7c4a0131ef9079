package org.reststop.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.badge.Role;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.counter.Clerk;
import org.reststop.kiosk.counter.DeskScreen;
import org.reststop.kiosk.counter.DeskTask;
import org.reststop.kiosk.counter.PinDoor;
import org.reststop.kiosk.counter.PinScreen;
import org.reststop.kiosk.counter.PinViewModel;
import org.reststop.kiosk.home.HomeFeature;
import org.reststop.kiosk.home.Tile;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.Ui;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way behind the counter: a tile for whose badge is of staff, a PIN, the desk. It ends with the visit: by its
 * button, by another person's badge, after a time without a touch, or once HQ says that the person is no staff any more.
 * JavaFX thread only.
 */
final class CounterWays implements HomeFeature {
    private static final Logger log = LoggerFactory.getLogger(CounterWays.class);

    private final Ui ui;
    private final Navigator navigator;
    private final Background background;
    private final PinDoor door;
    private final Runnable onFact;
    private final List<DeskTask> tasks = new ArrayList<>();
    private @Nullable PinViewModel asking;
    private @Nullable Clerk inside;

    /** @param onFact is called when a new fact is on disk */
    CounterWays(Ui ui, Navigator navigator, Background background, PinDoor door, Runnable onFact) {
        this.ui = ui;
        this.navigator = navigator;
        this.background = background;
        this.door = door;
        this.onFact = onFact;
        navigator.onRest(this::forget);
    }

    /** Gives tasks their tiles on the desk, in this order. */
    CounterWays with(DeskTask... more) {
        tasks.addAll(List.of(more));
        return this;
    }

    @Override
    public Optional<Tile> tile(Visitor visitor, Runnable home) {
        if (visitor.role() != Role.STAFF) {
            return Optional.empty();
        }
        Clerk clerk = new Clerk(visitor.personId(), visitor.maskedName().orElse(""));
        return Optional.of(new Tile(
                "home-counter",
                Icon.BADGE,
                ui.texts().get("counter.tile"),
                ui.texts().get("counter.tile.hint"),
                () -> ask(clerk, home)));
    }

    private void ask(Clerk clerk, Runnable home) {
        if (clerk.equals(inside)) {
            desk(clerk);
            return;
        }
        PinViewModel model = new PinViewModel(clerk, door, background, () -> {
            inside = clerk;
            onFact.run();
            desk(clerk);
        });
        asking = model;
        navigator.show(new PinScreen(ui, model, () -> {
            model.leave();
            onFact.run();
            home.run();
        }));
        model.begin();
    }

    private void desk(Clerk clerk) {
        asking = null;
        navigator.show(new DeskScreen(ui, clerk, tasks, () -> desk(clerk), navigator::rest));
    }

    /** Somebody scanned something: whether it is for the task that is open, and begins no other visit. */
    boolean takes(String text) {
        return inside != null && tasks.stream().anyMatch(task -> task.scanned(text));
    }

    /** A second has passed. */
    void tick() {
        PinViewModel model = asking;
        if (model != null) {
            model.tick();
        }
        tasks.forEach(DeskTask::tick);
    }

    /** HQ's changes have arrived: whoever is no staff any more is shown out. */
    void refresh() {
        Clerk clerk = inside;
        if (clerk != null) {
            tasks.forEach(DeskTask::refresh);
            background.run(
                    () -> door.mayStay(clerk.personId()),
                    stays -> {
                        if (!stays && clerk.equals(inside)) {
                            log.info("Whoever is behind the counter is no staff any more");
                            navigator.rest();
                        }
                    },
                    e -> log.error("Who may stay behind the counter could not be read", e));
        }
    }

    private void forget() {
        PinViewModel model = asking;
        if (model != null) {
            model.leave();
        }
        tasks.forEach(DeskTask::leave);
        asking = null;
        inside = null;
    }
}
