package org.reststop.kiosk;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.domain.station.Station;
import org.reststop.kiosk.sync.Enrolling;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.Identity;
import org.reststop.kiosk.sync.IdentityException;
import org.reststop.kiosk.sync.IdentityFile;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.StoreException;
import org.reststop.store.StoreInUseException;
import org.reststop.store.StoreTooNewException;
import org.reststop.sync.EnrolmentTicket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens what the kiosk works with. Waits for the disk and, when enrolling, for HQ: never on the JavaFX thread. */
final class Opening {
    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    private final KioskSettings settings;
    private final Optional<String> enrolment;
    private final Clock clock;
    private final UuidV7 ids;
    private final Closing closing;

    /** @param closing closes what was opened */
    Opening(KioskSettings settings, Optional<String> enrolment, Clock clock, UuidV7 ids, Closing closing) {
        this.settings = settings;
        this.enrolment = enrolment;
        this.clock = clock;
        this.ids = ids;
        this.closing = closing;
    }

    /** Opens the store and finds out which kiosk this is. */
    Opened open() {
        KioskStore store;
        try {
            store = closing.add(KioskStores.open(settings.dataFolder(), clock, ids));
        } catch (StoreInUseException e) {
            log.error("{}", e.getMessage());
            return new Opened.Failed("store-in-use", settings.dataFolder(), true);
        } catch (StoreTooNewException e) {
            log.error("{}", e.getMessage());
            return new Opened.Failed("store-too-new", settings.dataFolder(), false);
        } catch (StoreException e) {
            log.error("The store cannot be opened", e);
            return new Opened.Failed("store-failed", settings.dataFolder(), false);
        }
        try {
            return identify(store);
        } catch (IdentityException e) {
            log.error("{}", e.getMessage());
            return new Opened.Failed("identity-failed", settings.dataFolder(), false);
        }
    }

    /** Where a kiosk keeps who it is. */
    static IdentityFile identityFile(KioskSettings settings) {
        return new IdentityFile(settings.dataFolder().resolve("identity"));
    }

    private Opened identify(KioskStore store) {
        IdentityFile file = identityFile(settings);
        Enrolling enrolling = new Enrolling(store, file, settings.sync().timeout(), clock);
        if (enrolment.isEmpty()) {
            return file.load()
                    .<Opened>map(identity -> ready(store, identity))
                    .orElseGet(() -> new Opened.NotEnrolled(store, enrolling, Optional.empty()));
        }
        EnrolmentOutcome outcome = enrol(enrolling, enrolment.get());
        if (outcome instanceof EnrolmentOutcome.Enrolled(Identity identity)) {
            log.info("Enrolled as kiosk {} of station {}", identity.kiosk(), identity.stationId());
            return ready(store, identity);
        }
        log.error("The enrolment came to nothing: {}", outcome);
        // A start command that still has the code of the first start must not keep an enrolled kiosk from working.
        return file.load()
                .<Opened>map(identity -> ready(store, identity))
                .orElseGet(() -> new Opened.NotEnrolled(store, enrolling, Optional.of(outcome)));
    }

    private EnrolmentOutcome enrol(Enrolling enrolling, String codeOrTicket) {
        return EnrolmentTicket.parse(codeOrTicket)
                .map(ticket -> enrolling.enrol(ticket, HostName.get()))
                .orElseGet(() -> enrolling.enrol(settings.hq(), codeOrTicket, HostName.get()));
    }

    /** A kiosk with what it knows of its station. */
    static Opened.Ready ready(KioskStore store, Identity identity) {
        String id = identity.stationId();
        Station known = store.read(session -> session.get(Station.class, id));
        Station station = known == null ? new Station(id, id, id, ZoneId.systemDefault()) : known;
        return new Opened.Ready(store, identity, station);
    }
}
