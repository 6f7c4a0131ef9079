package org.reststop.kiosk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.attract.WallBook;
import org.reststop.kiosk.attract.WallViewModel;
import org.reststop.kiosk.emergency.Alarm;
import org.reststop.kiosk.emergency.EmergencyBook;
import org.reststop.kiosk.emergency.EmergencyPane;
import org.reststop.kiosk.emergency.EmergencyViewModel;
import org.reststop.kiosk.media.MediaFrames;
import org.reststop.kiosk.media.MediaShelf;
import org.reststop.kiosk.media.Pictures;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.FxThread;
import org.reststop.kiosk.screen.Layer;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.sync.SyncService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wall of notices, its media, and emergencies over every screen. JavaFX thread only. */
final class WallWays {
    private static final Logger log = LoggerFactory.getLogger(WallWays.class);
    private static final long MB = 1_000_000;

    /** What share of the glass a picture fills at the most. */
    private static final double WIDE = 0.92;

    private static final double HIGH = 0.5;

    /** The reason that HQ is told where {@code wall.media-mb} is too little. */
    private static final String NO_ROOM = "no-room";

    private final Clock clock;
    private final NoticeClock shownAt;
    private final RandomGenerator random;
    private final Background background;
    private final FxThread fx;
    private final Closing closing;
    private final MediaShelf shelf;
    private final MediaFrames frames;
    private final WallViewModel wall;
    private final EmergencyViewModel emergencies;
    private final EmergencyPane layer;
    private ZoneId zone = ZoneId.systemDefault();
    private LocalDate day = LocalDate.MIN;

    /** @param closing closes what is begun */
    WallWays(
            KioskSettings settings,
            Ui ui,
            Clock clock,
            RandomGenerator random,
            Background background,
            FxThread fx,
            Closing closing) {
        this.clock = clock;
        this.shownAt = new NoticeClock(clock, System::nanoTime);
        this.random = random;
        this.background = background;
        this.fx = fx;
        this.closing = closing;
        shelf = new MediaShelf(settings.dataFolder(), shownAt, settings.wall().mediaMb() * MB);
        int width = (int) (ui.glass().width() * WIDE);
        int height = (int) (ui.glass().height() * HIGH);
        frames = new MediaFrames(shelf, new Pictures(shelf), background, fx, width, height);
        wall = new WallViewModel(background, shownAt);
        Alarm alarm = closing.add(new Alarm());
        Runnable sound = settings.wall().sound() ? alarm::sound : () -> {};
        emergencies = new EmergencyViewModel(background, sound);
        layer = new EmergencyPane(ui, emergencies, frames, () -> zone);
    }

    /** What lies over every screen in an emergency. */
    Layer layer() {
        return layer;
    }

    /** Where the media of notices lie. */
    MediaShelf shelf() {
        return shelf;
    }

    WallViewModel wall() {
        return wall;
    }

    /** The time by which notices are on show. */
    Clock shownAt() {
        return shownAt;
    }

    MediaFrames frames() {
        return frames;
    }

    /** Who has checked in and not gone, whenever that is asked. */
    void visitor(Supplier<Optional<Long>> who) {
        emergencies.visitor(who);
    }

    /** Shows what is in the store, and whatever comes. To be called before the sync is started. */
    void begin(Opened.Ready opened, SyncService sync) {
        zone = opened.station().timeZone();
        UuidV7 ids = new UuidV7(clock, random);
        WallBook book = new WallBook(opened.store(), shelf, frames, zone, clock, shownAt, ids);
        wall.begin(book, zone, sync::nudge);
        emergencies.begin(new EmergencyBook(opened.store(), zone, clock, shownAt, ids), sync::nudge);
        closing.add(() -> book.displayed(wall.unkept()));
        shelf.onArrival(() -> fx.run(this::arrived));
        shelf.onNoRoom(card -> {
            book.unshowable(card, NO_ROOM);
            sync.nudge();
        });
        sync.fetch(shelf);
        sync.onStatus(shownAt::heard);
        sync.onChanges(() -> fx.run(this::refresh));
        emergencies.shownProperty().subscribe(shown -> wall.covered(shown.isPresent()));
        emergencies.refresh();
        background.run(
                () -> shelf.open(opened.store()),
                open -> wall.refresh(),
                e -> log.error("The media on this disk cannot be used", e));
    }

    private void arrived() {
        wall.refresh();
        layer.arrived();
    }

    /** HQ's changes have arrived, or another day has begun. */
    void refresh() {
        wall.refresh();
        emergencies.refresh();
    }

    void tick() {
        LocalDate today = LocalDate.ofInstant(shownAt.instant(), zone);
        if (!today.equals(day)) {
            day = today;
            refresh();
        }
        wall.tick();
        emergencies.tick();
    }
}
