package org.reststop.kiosk.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.badge.PhoneUse;
import org.reststop.domain.badge.Role;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.domain.checkin.CheckIns;
import org.reststop.domain.checkin.CheckIns_;
import org.reststop.domain.notice.Notices_;
import org.reststop.domain.person.Person;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.sync.PersonFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges a scanned text and checks its holder in. Waits for the disk: never to be called on the JavaFX thread. Scans
 * are taken one at a time, so that one badge before two readers is one check-in.
 */
public final class CheckInDesk {
    private static final Logger log = LoggerFactory.getLogger(CheckInDesk.class);
    private static final Credential NOBODY = new Credential(0, Role.COURIER, 0);

    private final Store store;
    private final Recognizer who;
    private final Place place;
    private final Clock clock;
    private final UuidV7 ids;
    private boolean storeFails;

    /** @param who tells whose a scanned text is */
    public CheckInDesk(Store store, Recognizer who, Place place, Clock clock, UuidV7 ids) {
        this.store = store;
        this.who = who;
        this.place = place;
        this.clock = clock;
        this.ids = ids;
    }

    /** Judges {@code text} and, if its badge counts, returns when the check-in is on disk. */
    public synchronized CheckInOutcome checkIn(String text) {
        Instant now = clock.instant();
        try {
            return switch (store.<Seen>read(session -> look(session, text, now))) {
                case Seen.Refused(BadgeVerdict verdict) -> new CheckInOutcome.Refused(verdict);
                case Seen.Visit visit when visit.sameVisit() != null -> greetAgain(visit);
                case Seen.Visit visit -> write(visit, now);
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
        store.read(session -> visit(session, NOBODY, clock.instant()));
        return this;
    }

    private Seen look(StatelessSession session, String text, Instant now) {
        return switch (who.recognize(session, text, now)) {
            case Recognition.Refused(BadgeVerdict verdict) -> new Seen.Refused(verdict);
            case Recognition.Known(Credential credential) -> visit(session, credential, now);
        };
    }

    private Seen.Visit visit(StatelessSession session, Credential credential, Instant now) {
        long personId = credential.personId();
        CheckIns checkIns = new CheckIns_(session);
        Person person = session.get(Person.class, personId);
        return new Seen.Visit(
                credential,
                Optional.ofNullable(person),
                RoleToday.of(session, credential, person, LocalDate.ofInstant(now, place.zone())),
                checkIns.countVisits(place.stationId(), personId),
                unread(session, credential, now),
                sameVisit(checkIns, personId, now));
    }

    /** Of what is on show now and for people like whoever has come. */
    private long unread(StatelessSession session, Credential credential, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, place.zone());
        return new Notices_(session)
                .findUnread(today.minusDays(1), today, credential.personId()).stream()
                        .filter(card -> card.isOnAt(now, place.zone()))
                        .filter(card -> card.extras().audience().isFor(Optional.of(credential.role())))
                        .count();
    }

    /** What a clock that was wrong for a while left in its future must not make every later scan a new visit. */
    private @Nullable Instant sameVisit(CheckIns checkIns, long personId, Instant now) {
        Duration within = place.repeatWithin();
        return checkIns.findLatest(place.stationId(), personId, now.minus(within), now.plus(within));
    }

    private CheckInOutcome greetAgain(Seen.Visit visit) {
        if (visit.credential().phoneCounter() != null) {
            store.write(tx -> useUp(tx.session(), visit.credential()));
        }
        return visit.welcomeAgain();
    }

    /** Whoever sees a phone's code must not be greeted by it once more. */
    private static Credential useUp(StatelessSession session, Credential credential) {
        Long counter = credential.phoneCounter();
        PhoneUse before = counter == null ? null : session.get(PhoneUse.class, credential.serial());
        // HQ may have told of a later code meanwhile, and that stays used.
        if (counter != null && (before == null || before.counter() < counter)) {
            session.upsert(new PhoneUse(credential.serial(), counter));
        }
        return credential;
    }

    private CheckInOutcome write(Seen.Visit visit, Instant now) {
        Credential credential = visit.credential();
        CheckIn checkIn = new CheckIn(ids.next(), place.stationId(), credential.personId(), credential.serial(), now);
        store.write(tx -> {
            tx.session().insert(checkIn);
            useUp(tx.session(), credential);
            tx.record(
                    checkIn.id(),
                    new PersonFact.CheckedIn(
                            place.stationId(), credential.personId(), credential.serial(), credential.phoneCounter()),
                    now);
            return checkIn;
        });
        if (storeFails) {
            log.info("Check-ins are stored again");
            storeFails = false;
        }
        return visit.welcome(now);
    }

    private sealed interface Seen {
        record Refused(BadgeVerdict verdict) implements Seen {}

        record Visit(
                Credential credential,
                Optional<Person> person,
                Role role,
                long visits,
                long unreadNotices,
                @Nullable Instant sameVisit)
                implements Seen {
            CheckInOutcome welcome(Instant now) {
                return new CheckInOutcome.Welcomed(
                        credential.personId(),
                        maskedName(),
                        role,
                        visits + 1,
                        unreadNotices,
                        now,
                        credential.pending());
            }

            CheckInOutcome welcomeAgain() {
                Instant firstAt = Objects.requireNonNull(sameVisit);
                return new CheckInOutcome.WelcomedAgain(
                        credential.personId(),
                        maskedName(),
                        role,
                        visits,
                        unreadNotices,
                        firstAt,
                        credential.pending());
            }

            private Optional<String> maskedName() {
                return person.map(Person::maskedName);
            }
        }
    }
}
