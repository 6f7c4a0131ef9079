package org.reststop.kiosk;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.checkin.Recognizer;
import org.reststop.kiosk.counter.BadgeDesk;
import org.reststop.kiosk.counter.BadgeTask;
import org.reststop.kiosk.counter.DeedsTask;
import org.reststop.kiosk.counter.DeskTask;
import org.reststop.kiosk.counter.MachineTask;
import org.reststop.kiosk.counter.NoticeDesk;
import org.reststop.kiosk.counter.NoticeTask;
import org.reststop.kiosk.counter.PaperPictures;
import org.reststop.kiosk.gift.HandingDesk;
import org.reststop.kiosk.sync.SyncService;
import org.reststop.store.KioskStore;

/** Makes the tasks of the staff desk. JavaFX thread only. */
final class CounterTasks {
    private final Stage stage;

    CounterTasks(Stage stage) {
        this.stage = stage;
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
        NoticeDesk desk = new NoticeDesk(gear.store(), gear.stationId(), gear.zone(), stage.clock(), stage.ids());
        return new NoticeTask(
                stage.ui(),
                desk,
                stage.background(),
                Optional.of(gear.pictures()),
                stage.navigator()::show,
                gear.onFact(),
                gear.onShown());
    }

    BadgeTask badges(Gear gear, List<String> companies) {
        BadgeDesk desk = new BadgeDesk(gear.store(), gear.stationId(), gear.who(), stage.clock(), stage.ids());
        return new BadgeTask(
                stage.ui(), desk, companies, gear.zone(), stage.background(), stage.navigator()::show, gear.onFact());
    }

    DeskTask gifts(Gear gear, GiftWays gifts) {
        var place = new HandingDesk.Place(gear.stationId(), gear.zone());
        return gifts.task(new HandingDesk(gear.store(), place, gifts.desk(), gear.who(), stage.clock()));
    }

    DeedsTask deeds(Gear gear) {
        return new DeedsTask(
                stage.ui(), gear.store(), gear.zone(), stage.clock(), stage.background(), stage.navigator()::show);
    }

    MachineTask machine(Gear gear, SyncService sync, KioskSettings settings) {
        Path folder = settings.dataFolder();
        MachineTask task = new MachineTask(
                stage.ui(),
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
                stage.background(),
                stage.navigator()::show,
                sync::syncNow);
        task.heard(sync.status());
        sync.onStatus(status -> stage.fx().run(() -> task.heard(status)));
        return task;
    }
}
