package org.reststop.kiosk;

import java.time.ZoneId;
import java.util.Optional;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.attachment.Attachments;
import org.reststop.kiosk.attract.AttractViewModel;
import org.reststop.kiosk.checkin.BadgeRecognizer;
import org.reststop.kiosk.checkin.CheckInDesk;
import org.reststop.kiosk.checkin.Place;
import org.reststop.kiosk.checkin.Recognizer;
import org.reststop.kiosk.counter.MachineTask;
import org.reststop.kiosk.counter.PaperPictures;
import org.reststop.kiosk.counter.PinDoor;
import org.reststop.kiosk.notice.NoticeBoard;
import org.reststop.kiosk.register.RegistrationDesk;
import org.reststop.kiosk.register.WorkCardRecognizer;
import org.reststop.kiosk.scan.Scan;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.screen.IdleWatch;
import org.reststop.kiosk.sync.SyncService;
import org.reststop.kiosk.sync.SyncStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a kiosk does for people once it has a store and an identity, put together. JavaFX thread only. */
final class Serving {
    private static final Logger log = LoggerFactory.getLogger(Serving.class);

    private final Stage stage;
    private final Around around;
    private final Opened.Ready opened;
    private final ZoneId zone;
    private final SyncService sync;
    private final NoticeWays notices;
    private final NeedWays needs;
    private final ServiceWays services;
    private final CounterWays counter;
    private final MachineTask machine;
    private final Visits visits;

    /** What stands at the kiosk whether or not it is enrolled. */
    record Around(
            KioskSettings settings,
            IdleWatch idle,
            AttractViewModel attract,
            Viewfinder viewfinder,
            Syncing syncing,
            WallWays walls,
            Closing closing) {}

    Serving(Opened.Ready opened, Stage stage, Around around) {
        this.stage = stage;
        this.around = around;
        this.opened = opened;
        zone = opened.station().timeZone();
        sync = around.syncing().begin(opened.identity(), opened.store(), zone);
        Telling telling = new Telling(sync::nudge, sync::syncNow);
        Attachments kept = around.syncing().attachments(opened.store());
        notices = notices();
        StoryWays stories = StoryWays.at(opened, stage, sync::nudge);
        needs = needs(telling, kept, stories);
        ActivityWays activities = activities(telling);
        services = services(telling);
        Recognizer who = new BadgeRecognizer(
                        zone, () -> Optional.ofNullable(sync.status().clockOffset()))
                .otherwise(new WorkCardRecognizer());
        CheckInDesk desk = desk(who);
        GiftWays gifts = GiftWays.at(opened, stage, telling);
        var ways = new Visits.Ways(notices, registering(desk), needs, stories, activities, gifts);
        visits = visits(desk, ways);
        CounterTasks.Gear gear = gear(who, kept);
        CounterTasks tasks = new CounterTasks(stage);
        machine = tasks.machine(gear, sync, around.settings());
        counter = counter(tasks, gear, gifts);
        visits.with(services, BookWays.at(opened, stage), counter);
        around.walls().visitor(visits::visitor);
    }

    private NoticeWays notices() {
        NoticeBoard board = new NoticeBoard(
                opened.store(), zone, stage.clock(), around.walls().shownAt(), stage.ids());
        NoticeWays made = new NoticeWays(
                stage.ui(),
                stage.navigator(),
                board,
                zone,
                stage.background(),
                around.walls().frames(),
                sync::nudge);
        around.walls().begin(opened, sync);
        sync.onChanges(() -> stage.fx().run(made::refresh));
        around.attract().dayProperty().subscribe(day -> around.walls().refresh());
        return made;
    }

    private NeedWays needs(Telling telling, Attachments kept, StoryWays stories) {
        VoiceMemos voice = around.closing()
                .add(new VoiceMemos(around.settings().voice(), stage.ui(), stage.fx(), kept, around.idle()::touched));
        NeedWays made = NeedWays.at(opened, stage, telling);
        made.with(voice).with(around.viewfinder(), kept).with(stories);
        made.offerLeft();
        return made;
    }

    private ActivityWays activities(Telling telling) {
        AttractViewModel attract = around.attract();
        ActivityWays made = ActivityWays.at(opened, stage, telling);
        sync.onChanges(() -> stage.fx().run(() -> made.refresh(attract)));
        attract.timeProperty().subscribe(minute -> made.refresh(attract));
        return made;
    }

    private ServiceWays services(Telling telling) {
        AttractViewModel attract = around.attract();
        ServiceWays made = ServiceWays.at(opened, stage, telling);
        sync.onChanges(() -> stage.fx().run(() -> made.refresh(attract)));
        attract.timeProperty().subscribe(minute -> made.refresh(attract));
        return made;
    }

    private CheckInDesk desk(Recognizer who) {
        CheckInDesk desk = new CheckInDesk(
                opened.store(),
                who,
                new Place(
                        opened.identity().stationId(),
                        zone,
                        around.settings().visit().repeatWithin()),
                stage.clock(),
                stage.ids());
        stage.background().run(desk::warmUp, warm -> {}, e -> log.warn("The first check-in will be slow", e));
        return desk;
    }

    private RegisterWays registering(CheckInDesk desk) {
        RegistrationDesk registrations = RegisterWays.desk(opened, desk, stage.clock(), stage.random());
        return new RegisterWays(
                stage.ui(),
                stage.navigator(),
                stage.background(),
                registrations,
                around.settings().registration().companies());
    }

    private Visits visits(CheckInDesk desk, Visits.Ways ways) {
        return new Visits(
                stage.ui(),
                stage.navigator(),
                around.idle(),
                around.attract(),
                stage.background(),
                stage.clock(),
                new Visits.Station(desk, zone, ways, sync::nudge));
    }

    private CounterTasks.Gear gear(Recognizer who, Attachments kept) {
        PaperPictures paper =
                new PaperPictures(around.viewfinder(), kept, around.walls().shelf());
        return new CounterTasks.Gear(
                opened.store(), opened.identity().stationId(), zone, paper, who, sync::nudge, this::refresh);
    }

    private CounterWays counter(CounterTasks tasks, CounterTasks.Gear gear, GiftWays gifts) {
        PinDoor door = new PinDoor(gear.store(), gear.stationId(), stage.clock(), System::nanoTime, stage.ids());
        CounterWays made = new CounterWays(stage.ui(), stage.navigator(), stage.background(), door, gear.onFact())
                .with(
                        tasks.notices(gear),
                        tasks.badges(gear, around.settings().registration().companies()),
                        tasks.gifts(gear, gifts),
                        tasks.deeds(gear),
                        machine,
                        services.task());
        sync.onChanges(() -> stage.fx().run(made::refresh));
        return made;
    }

    /** Begins to exchange with HQ. */
    void start() {
        sync.start();
    }

    /** What this kiosk shows has changed on its disk. */
    void refresh() {
        around.walls().refresh();
        notices.refresh();
    }

    /** Exchanges with HQ at once. */
    void syncNow() {
        sync.syncNow();
    }

    /** Whether HQ has shut this kiosk out. */
    boolean isShutOut() {
        return sync.status().problem() == SyncStatus.Problem.CREDENTIAL_REFUSED;
    }

    /** Somebody scanned something that is no enrolment code. */
    void scanned(Scan scan) {
        sync.giveWay();
        if (counter.takes(scan.text())) {
            around.idle().touched();
        } else {
            visits.scanned(scan);
        }
    }

    /** Notices, for somebody who has not checked in. */
    void notice() {
        notices.showToAnyone();
    }

    /** A need of somebody who has not checked in. */
    void need() {
        needs.begin();
    }

    /** What the station offers, for somebody who has not checked in. */
    void service() {
        services.show(Optional.empty(), stage.navigator()::rest);
    }

    /** A second has passed. */
    void tick(Readers readers) {
        counter.tick();
        readers.tell(machine::heard);
    }
}
