package org.reststop.kiosk.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Badge;
import org.reststop.domain.badge.BadgeKey;
import org.reststop.domain.badge.BadgeKeyRing;
import org.reststop.domain.badge.BadgeRules;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.badge.Role;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.domain.checkin.CheckIns;
import org.reststop.domain.checkin.CheckIns_;
import org.reststop.domain.notice.Notices_;
import org.reststop.domain.person.Person;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.sync.FactBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges a scanned text and checks its holder in. Waits for the disk: never to be called on the JavaFX thread. Scans
 * are taken one at a time, so that one badge before two readers is one check-in.
 */
public final class CheckInDesk {
    private static final Logger log = LoggerFactory.getLogger(CheckInDesk.class);

    private final Store store;
    private final String stationId;
    private final ZoneId zone;
    private final Duration repeatWithin;
    private final Clock clock;
    private final UuidV7 ids;
    private boolean storeFails;

    /** @param repeatWithin a second scan of the same person within this time is the same visit */
    public CheckInDesk(Store store, String stationId, ZoneId zone, Duration repeatWithin, Clock clock, UuidV7 ids) {
        this.store = store;
        this.stationId = stationId;
        this.zone = zone;
        this.repeatWithin = repeatWithin;
        this.clock = clock;
        this.ids = ids;
    }

    /** Judges {@code text} and, if its badge counts, returns when the check-in is on disk. */
    public synchronized CheckInOutcome checkIn(String text) {
        Instant now = clock.instant();
        try {
            return switch (store.<Seen>read(session -> look(session, text, now))) {
                case Seen.Refused(BadgeVerdict verdict) -> new CheckInOutcome.Refused(verdict);
                case Seen.Known known when known.sameVisit() != null -> known.welcomeAgain();
                case Seen.Known known -> write(known, now);
            };
        } catch (StoreException e) {
            if (!storeFails) {
                log.error("A check-in could not be stored; those that follow are not logged", e);
                storeFails = true;
            }
            return new CheckInOutcome.NotStored();
        }
    }

    /**
     * Makes the queries of a check-in once, for nobody: their first run is slow, and a person would wait for it.
     *
     * @return this desk
     */
    public CheckInDesk warmUp() {
        LocalDate day = LocalDate.EPOCH.plusYears(60);
        Badge nobodys = new Badge(0, Role.COURIER, 0, 0, day, day);
        store.read(session -> known(session, nobodys, clock.instant()));
        return this;
    }

    private Seen look(StatelessSession session, String text, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        BadgeKeyRing keys =
                id -> Optional.ofNullable(session.get(BadgeKey.class, id)).map(BadgeKey::toPublicKey);
        BadgeVerdict verdict =
                BadgeRules.judge(text, keys, today, serial -> session.get(Revocation.class, serial) != null);
        if (!(verdict instanceof BadgeVerdict.Valid(Badge badge))) {
            return new Seen.Refused(verdict);
        }
        return known(session, badge, now);
    }

    private Seen.Known known(StatelessSession session, Badge badge, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        CheckIns checkIns = new CheckIns_(session);
        return new Seen.Known(
                badge,
                Optional.ofNullable(session.get(Person.class, badge.personId())),
                checkIns.countVisits(stationId, badge.personId()),
                new Notices_(session).countUnread(today, badge.personId()),
                sameVisit(checkIns, badge.personId(), now));
    }

    /** What a clock that was wrong for a while left in its future must not make every later scan a new visit. */
    private @Nullable Instant sameVisit(CheckIns checkIns, long personId, Instant now) {
        return checkIns.findLatest(stationId, personId, now.minus(repeatWithin), now.plus(repeatWithin));
    }

    private CheckInOutcome write(Seen.Known known, Instant now) {
        Badge badge = known.badge();
        CheckIn checkIn = new CheckIn(ids.next(), stationId, badge.personId(), badge.serial(), now);
        store.write(tx -> {
            tx.session().insert(checkIn);
            tx.record(checkIn.id(), new FactBody.CheckedIn(stationId, badge.personId(), badge.serial()), now);
            return checkIn;
        });
        if (storeFails) {
            log.info("Check-ins are stored again");
            storeFails = false;
        }
        return known.welcome(now);
    }

    private sealed interface Seen {
        record Refused(BadgeVerdict verdict) implements Seen {}

        record Known(
                Badge badge,
                Optional<Person> person,
                long visits,
                long unreadNotices,
                @Nullable Instant sameVisit) implements Seen {
            CheckInOutcome welcome(Instant now) {
                return new CheckInOutcome.Welcomed(
                        badge.personId(), maskedName(), badge.role(), visits + 1, unreadNotices, now);
            }

            CheckInOutcome welcomeAgain() {
                Instant firstAt = Objects.requireNonNull(sameVisit);
                return new CheckInOutcome.WelcomedAgain(
                        badge.personId(), maskedName(), badge.role(), visits, unreadNotices, firstAt);
            }

            private Optional<String> maskedName() {
                return person.map(Person::maskedName);
            }
        }
    }
}
