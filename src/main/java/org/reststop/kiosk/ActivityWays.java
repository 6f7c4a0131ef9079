package org.reststop.kiosk;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import org.reststop.kiosk.activity.ActivityDesk;
import org.reststop.kiosk.activity.ActivityScreen;
import org.reststop.kiosk.activity.ActivityViewModel;
import org.reststop.kiosk.activity.ActivityWords;
import org.reststop.kiosk.activity.Gathering;
import org.reststop.kiosk.attract.Appeal;
import org.reststop.kiosk.attract.AttractViewModel;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.Ui;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways to the activities, and what somebody who is greeted is told of them. JavaFX thread only. */
final class ActivityWays {
    private static final Logger log = LoggerFactory.getLogger(ActivityWays.class);

    private final Ui ui;
    private final Navigator navigator;
    private final Background background;
    private final ActivityDesk desk;
    private final ActivityWords words;
    private final Telling telling;
    private final LongProperty changes = new SimpleLongProperty();

    /** @param telling how HQ hears of what is stored */
    ActivityWays(
            Ui ui,
            Navigator navigator,
            Background background,
            ActivityDesk desk,
            ActivityWords words,
            Telling telling) {
        this.ui = ui;
        this.navigator = navigator;
        this.background = background;
        this.desk = desk;
        this.words = words;
        this.telling = telling;
    }

    /** The ways of a kiosk that is ready. */
    static ActivityWays at(Opened.Ready opened, Stage stage, Telling telling) {
        ActivityDesk desk = new ActivityDesk(opened.store(), opened.identity().stationId(), stage.clock(), stage.ids());
        ActivityWords words =
                new ActivityWords(stage.ui().texts(), opened.station().timeZone());
        return new ActivityWays(stage.ui(), stage.navigator(), stage.background(), desk, words, telling);
    }

    /** HQ's changes have arrived, or some time has passed: whoever comes by sees who is called out. */
    void refresh(AttractViewModel attract) {
        changes.set(changes.get() + 1);
        background.run(
                desk::callOut,
                called -> attract.appeal(
                        called.map(one -> new Appeal(() -> words.appealTitle(one), () -> words.appealText(one)))),
                e -> log.error("Who is called out could not be read", e));
    }

    /** What there is; whoever has not checked in may look. */
    void show(Optional<Visitor> visitor, Runnable onBack) {
        ActivityViewModel model =
                new ActivityViewModel(desk, visitor, background, new ActivityViewModel.Ways(onBack, telling.now()));
        navigator.show(new ActivityScreen(ui, model, words, changes, background));
        model.begin();
    }

    /** What somebody is told who has just been greeted; nothing if the disk does not say. */
    void greet(Visitor visitor, Consumer<Gathering> then) {
        background.run(
                () -> desk.greet(visitor.personId()),
                gathering -> {
                    if (!gathering.arrived().isEmpty()) {
                        telling.soon().run();
                    }
                    then.accept(gathering);
                },
                e -> {
                    log.error("What there is to tell of activities could not be read", e);
                    then.accept(Gathering.NOTHING);
                });
    }

    /** A line about it in the language in use; empty if there is nothing. */
    String line(Gathering gathering) {
        return gathering.line(words);
    }
}
