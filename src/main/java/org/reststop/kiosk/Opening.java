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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens what the kiosk works with. Waits for the disk and, when enrolling, for HQ: never on the JavaFX thread. */
final class Opening {
    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    private final KioskSettings settings;
    private final Optional<String> enrolmentCode;
    private final Clock clock;
    private final UuidV7 ids;
    private final Closing closing;

    /** @param closing closes what was opened */
    Opening(KioskSettings settings, Optional<String> enrolmentCode, Clock clock, UuidV7 ids, Closing closing) {
        this.settings = settings;
        this.enrolmentCode = enrolmentCode;
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

    private Opened identify(KioskStore store) {
        IdentityFile file = new IdentityFile(settings.dataFolder().resolve("identity"));
        if (enrolmentCode.isPresent()) {
            return enrol(store, file, enrolmentCode.get());
        }
        return file.load().<Opened>map(identity -> ready(store, identity)).orElseGet(Opened.NotEnrolled::new);
    }

    private Opened enrol(KioskStore store, IdentityFile file, String code) {
        var enrolling = new Enrolling(store, file, settings.sync().timeout(), clock);
        return switch (enrolling.enrol(settings.hq(), code, HostName.get())) {
            case EnrolmentOutcome.Enrolled(Identity identity) -> {
                log.info("Enrolled as kiosk {} of station {}", identity.kiosk(), identity.stationId());
                yield ready(store, identity);
            }
            case EnrolmentOutcome.CodeRefused() -> {
                log.error("HQ refused the enrolment code");
                yield enrolledBefore(store, file)
                        .orElseGet(() -> new Opened.Failed("code-refused", settings.hq(), false));
            }
            case EnrolmentOutcome.Failed(var problem, String detail, var retryAfter) -> {
                log.error("The enrolment at {} failed: {} {}", settings.hq(), problem, detail);
                yield new Opened.Failed("enrol-failed", settings.hq(), false);
            }
            case EnrolmentOutcome.NotKept(String reason, boolean codeSpent) -> {
                log.error("The enrolment cannot be kept: {}", reason);
                yield new Opened.Failed("enrol-not-kept", settings.dataFolder(), false);
            }
        };
    }

    /** A start command that still has the code of the first start must not keep an enrolled kiosk from working. */
    private static Optional<Opened> enrolledBefore(KioskStore store, IdentityFile file) {
        return file.load().map(identity -> ready(store, identity));
    }

    private static Opened ready(KioskStore store, Identity identity) {
        String id = identity.stationId();
        Station known = store.read(session -> session.get(Station.class, id));
        Station station = known == null ? new Station(id, id, id, ZoneId.systemDefault()) : known;
        return new Opened.Ready(store, identity, station);
    }
}
