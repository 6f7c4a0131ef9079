package org.reststop.wholeway;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.kiosk.checkin.BadgeRecognizer;
import org.reststop.kiosk.checkin.CheckInDesk;
import org.reststop.kiosk.checkin.Place;
import org.reststop.kiosk.gift.GiftDesk;
import org.reststop.kiosk.register.Answers;
import org.reststop.kiosk.register.RegistrationDesk;
import org.reststop.kiosk.register.WorkCardRecognizer;
import org.reststop.kiosk.sync.Enrolling;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.Identity;
import org.reststop.kiosk.sync.IdentityFile;
import org.reststop.kiosk.sync.SyncService;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.sync.EnrolmentTicket;

/** A kiosk but for its screen: store, check-in desk and sync. */
final class RunningKiosk implements AutoCloseable {
    private static final KioskSettings.Sync SETTINGS =
            new KioskSettings.Sync(Duration.ofSeconds(5), 0.2, Duration.ofSeconds(15));

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final UuidV7 ids;
    private final IdentityFile identity;
    final KioskStore store;
    private final CheckInDesk desk;
    private final GiftDesk gifts;

    RunningKiosk(Path folder) {
        this(folder, RunningHq.STATION, Clock.systemUTC());
    }

    /** One at another station, or whose clock is off. */
    RunningKiosk(Path folder, String station, Clock clock) {
        this.clock = clock;
        this.ids = new UuidV7(clock, random);
        store = KioskStores.open(ReadyStores.kiosk(folder), clock, ids);
        identity = new IdentityFile(folder.resolve("identity"));
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        desk = new CheckInDesk(
                store,
                new BadgeRecognizer(zone).otherwise(new WorkCardRecognizer()),
                new Place(station, zone, Duration.ZERO),
                clock,
                ids);
        gifts = new GiftDesk(store, station, zone, clock, ids);
    }

    EnrolmentOutcome enrol(URI hq, String code) {
        return new Enrolling(store, identity, SETTINGS.timeout(), clock).enrol(hq, code, "南门终端");
    }

    EnrolmentOutcome enrol(EnrolmentTicket ticket) {
        return new Enrolling(store, identity, SETTINGS.timeout(), clock).enrol(ticket, "南门终端");
    }

    /** Who it is, as it has written it down. */
    Identity identity() {
        return identity.load().orElseThrow();
    }

    /** Sync with the HQ that it is enrolled at, not yet started. */
    SyncService sync() {
        return sync(SETTINGS);
    }

    /** The same by other settings. */
    SyncService sync(KioskSettings.Sync settings) {
        Identity known = identity.load().orElseThrow();
        return new SyncService(known, identity, store, settings, clock, random);
    }

    /** Somebody registers with a work card, as the screens would have it. */
    CheckInOutcome register(String card, String name) {
        return new RegistrationDesk(store, desk, RunningHq.STATION, clock, ids, random)
                .register(card, new Answers(name, "顺丰", "4821", "zh"));
    }

    CheckInOutcome scan(String badge) {
        return desk.checkIn(badge);
    }

    /** Where gift packs are claimed and handed out. */
    GiftDesk gifts() {
        return gifts;
    }

    List<UUID> checkIns() {
        return store.read(session -> session.createSelectionQuery("select id from CheckIn", UUID.class)
                .getResultList());
    }

    @Override
    public void close() {
        store.close();
    }
}
