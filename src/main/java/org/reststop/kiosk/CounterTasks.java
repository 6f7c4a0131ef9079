package org.reststop.kiosk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.checkin.Recognizer;
import org.reststop.kiosk.counter.BadgeDesk;
import org.reststop.kiosk.counter.BadgeTask;
import org.reststop.kiosk.counter.DeedsTask;
import org.reststop.kiosk.counter.MachineTask;
import org.reststop.kiosk.counter.NoticeDesk;
import org.reststop.kiosk.counter.NoticeTask;
import org.reststop.kiosk.counter.PaperPictures;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.FxThread;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.sync.SyncService;
import org.reststop.store.KioskStore;

/** Makes the tasks of the staff desk. JavaFX thread only. */
final class CounterTasks {
    private final Ui ui;
    private final Navigator navigator;
    private final Background background;
    private final Clock clock;
    private final UuidV7 ids;

    CounterTasks(Ui ui, Navigator navigator, Background background, Clock clock, UuidV7 ids) {
        this.ui = ui;
        this.navigator = navigator;
        this.background = background;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What the tasks work with.
     *
     * @param who tells whose a scanned text is
     * @param onShown what this kiosk shows has changed
     */
    record Gear(
            KioskStore store,
            String stationId,
            ZoneId zone,
            PaperPictures pictures,
            Recognizer who,
            Runnable onFact,
            Runnable onShown) {}

    NoticeTask notices(Gear gear) {
        NoticeDesk desk = new NoticeDesk(gear.store(), gear.stationId(), gear.zone(), clock, ids);
        return new NoticeTask(
                ui, desk, background, Optional.of(gear.pictures()), navigator::show, gear.onFact(), gear.onShown());
    }

    BadgeTask badges(Gear gear, List<String> companies) {
        BadgeDesk desk = new BadgeDesk(gear.store(), gear.stationId(), gear.who(), clock, ids);
        return new BadgeTask(ui, desk, companies, gear.zone(), background, navigator::show, gear.onFact());
    }

    DeedsTask deeds(Gear gear) {
        return new DeedsTask(ui, gear.store(), gear.zone(), clock, background, navigator::show);
    }

    MachineTask machine(Gear gear, SyncService sync, FxThread fx, KioskSettings settings) {
        Path folder = settings.dataFolder();
        MachineTask task = new MachineTask(
                ui,
                new MachineTask.Gauges() {
                    @Override
                    public long attachmentsWaiting() {
                        return gear.pictures().attachments().waiting();
                    }

                    @Override
                    public long freeBytes() {
                        return folder.toFile().getUsableSpace();
                    }
                },
                gear.zone(),
                background,
                navigator::show,
                sync::syncNow);
        task.heard(sync.status());
        sync.onStatus(status -> fx.run(() -> task.heard(status)));
        return task;
    }
}
