package org.reststop.kiosk;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.attachment.Attachments;
import org.reststop.kiosk.attract.AttractViewModel;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.FxThread;
import org.reststop.kiosk.status.StatusViewModel;
import org.reststop.kiosk.sync.Identity;
import org.reststop.kiosk.sync.SyncService;
import org.reststop.store.KioskStore;
import org.reststop.sync.Traffic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the kiosk in step with HQ as whoever it is enrolled, and shows how that goes. For the JavaFX thread. */
final class Syncing {
    private static final Logger log = LoggerFactory.getLogger(Syncing.class);

    /** Some two thousand voice memos: months without a line to HQ. */
    private static final long ATTACHMENTS = 400_000_000;

    private final KioskSettings settings;
    private final Clock clock;
    private final RandomGenerator random;
    private final Threads threads;
    private final StatusViewModel status;
    private final AttractViewModel attract;
    private final Closing closing;
    private @Nullable SyncService running;

    /** @param closing closes what is begun */
    Syncing(
            KioskSettings settings,
            Clock clock,
            RandomGenerator random,
            Threads threads,
            StatusViewModel status,
            AttractViewModel attract,
            Closing closing) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.threads = threads;
        this.status = status;
        this.attract = attract;
        this.closing = closing;
    }

    /** Where its work is done. */
    record Threads(FxThread fx, Background background) {}

    /**
     * A service that is yet to be started; a former one ends.
     *
     * @param zone the station's, which the windows in the settings are told in
     */
    SyncService begin(Identity identity, KioskStore store, ZoneId zone) {
        closeFormer();
        SyncService sync = closing.add(new SyncService(
                identity, Opening.identityFile(settings), store, settings.sync(), clock.withZone(zone), random));
        sync.carry(attachments(store));
        store.recovery().ifPresent(recovery -> status.recovered(recovery.facts()));
        status.show(sync.status());
        status.carried(sync.traffic());
        sync.onStatus(news -> {
            Traffic traffic = sync.traffic();
            threads.fx().run(() -> {
                status.show(news);
                status.carried(traffic);
                attract.showLoading(Optional.ofNullable(news.load()));
            });
        });
        running = sync;
        return sync;
    }

    /** What is attached to facts at this kiosk. */
    Attachments attachments(KioskStore store) {
        return new Attachments(settings.dataFolder(), store, clock, ATTACHMENTS);
    }

    /** Elsewhere, because it waits for an exchange in progress. Only whoever is enrolled anew had another before. */
    private void closeFormer() {
        SyncService former = running;
        if (former != null) {
            threads.background()
                    .run(
                            () -> {
                                former.close();
                                return former;
                            },
                            closed -> {},
                            e -> log.warn("The former sync did not close", e));
        }
    }
}
