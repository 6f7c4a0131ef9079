package org.reststop.kiosk.register;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Role;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.domain.person.MaskedName;
import org.reststop.domain.person.Person;
import org.reststop.domain.registration.CodeState;
import org.reststop.domain.registration.EmployerCode;
import org.reststop.domain.registration.WorkCard;
import org.reststop.kiosk.checkin.CheckInDesk;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.sync.PersonFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers whoever stands at the kiosk, and checks them in. The store keeps the masked name and the card's SHA-256;
 * the name itself only waits in the outbox for HQ. Waits for the disk: never to be called on the JavaFX thread.
 */
public final class RegistrationDesk {
    private static final Logger log = LoggerFactory.getLogger(RegistrationDesk.class);

    private final Store store;
    private final CheckInDesk checkIns;
    private final String stationId;
    private final Clock clock;
    private final UuidV7 ids;
    private final RandomGenerator random;

    /** @param random must be fit for ids */
    public RegistrationDesk(
            Store store, CheckInDesk checkIns, String stationId, Clock clock, UuidV7 ids, RandomGenerator random) {
        this.store = store;
        this.checkIns = checkIns;
        this.stationId = stationId;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /**
     * Registers a work card's holder and checks them in. A card that became known meanwhile is only checked in.
     *
     * @param text what the card says
     * @throws IllegalArgumentException if it can be no work card's
     */
    public CheckInOutcome register(String text, Answers answers) {
        String sha256 = WorkCard.fingerprint(text)
                .orElseThrow(() -> new IllegalArgumentException("the text can be no work card's"));
        try {
            store.write(tx -> {
                if (tx.session().get(EmployerCode.class, sha256) == null) {
                    PersonFact.Registered fact = fact(drawPerson(tx.session()), sha256, answers);
                    write(tx.session(), fact);
                    tx.record(ids.next(), fact, clock.instant());
                }
                return sha256;
            });
        } catch (StoreException e) {
            log.error("A registration could not be stored", e);
            return new CheckInOutcome.NotStored();
        }
        return checkIns.checkIn(text);
    }

    private PersonFact.Registered fact(long personId, String sha256, Answers answers) {
        return new PersonFact.Registered(
                stationId,
                personId,
                sha256,
                answers.name(),
                answers.company(),
                answers.phoneTail(),
                Answers.CONSENT,
                answers.language());
    }

    private static void write(StatelessSession session, PersonFact.Registered fact) {
        session.insert(new EmployerCode(fact.codeSha256(), fact.personId(), CodeState.PENDING));
        session.insert(new Person(fact.personId(), MaskedName.of(fact.name()), Role.COURIER, fact.company()));
    }

    /** Of so many that neither another kiosk nor HQ will have drawn the same. */
    private long drawPerson(StatelessSession session) {
        long id;
        do {
            id = random.nextLong() >>> 1;
        } while (id == 0 || session.get(Person.class, id) != null);
        return id;
    }
}
