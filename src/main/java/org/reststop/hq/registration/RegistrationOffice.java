package org.reststop.hq.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.badge.Role;
import org.reststop.domain.person.Person;
import org.reststop.domain.registration.CodeState;
import org.reststop.domain.registration.EmployerCode;
import org.reststop.hq.badge.KnownPerson;
import org.reststop.hq.badge.People;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.intake.ForgottenFacts;
import org.reststop.hq.registration.Registration.State;
import org.reststop.hq.web.Pager;
import org.reststop.store.Store;
import org.reststop.sync.NeedFact;
import org.reststop.sync.PersonFact;

/** Where staff decide about registrations. Safe to call from any thread; waits for the database. */
public final class RegistrationOffice {
    /** The longest reason of a refusal, in characters. */
    static final int MAX_REASON = 200;

    /** How long what a refused person told is kept, so that the decision can be undone. */
    private static final Duration REFUSED_KEPT = Duration.ofDays(30);

    private static final int ON_A_PAGE = 30;

    private final Store store;
    private final FeedPublisher feed;
    private final People people;
    private final InstantSource clock;

    public RegistrationOffice(Store store, FeedPublisher feed, People people, InstantSource clock) {
        this.store = store;
        this.feed = feed;
        this.people = people;
        this.clock = clock;
    }

    /** What came of a decision. */
    enum Outcome {
        DONE,
        /** Somebody has decided already, or there is no such registration. */
        GONE,
        /** The card stands for somebody else, or the person's number does. */
        TAKEN,
        /** The person has a badge by now, or is who others were found to be. */
        HELD,
        /** What was typed cannot be. */
        BROKEN
    }

    /**
     * A registration with the one that came before it with the same code, if any.
     *
     * @param holder null unless the code stands for somebody else
     */
    record Case(Registration registration, @Nullable EmployerCode holder, List<Registration> others) {}

    /** One page of the registrations. */
    record Listed(List<Case> cases, Pager pager) {}

    /**
     * Those that wait, the earliest first, and behind them those decided, the latest first.
     *
     * @param page which, as an address says it
     */
    Listed list(Optional<String> page) {
        return store.read(session -> {
            RegistrationQueries queries = new RegistrationQueries_(session);
            Pager pager = Pager.of(page, queries.countAll(), ON_A_PAGE);
            List<Registration> found = new ArrayList<>(queries.findPending(pager.size(), pager.from()));
            int behind = Math.toIntExact(Math.max(0, pager.from() - queries.countPending()));
            int room = pager.size() - found.size();
            found.addAll(room == 0 ? List.of() : queries.findDecided(room, behind));
            return new Listed(
                    found.stream()
                            .map(registration -> caseOf(session, registration))
                            .toList(),
                    pager);
        });
    }

    Optional<Case> find(UUID id) {
        return store.read(session -> Optional.ofNullable(session.get(Registration.class, id))
                .map(registration -> caseOf(session, registration)));
    }

    private static Case caseOf(StatelessSession session, Registration registration) {
        EmployerCode code = session.get(EmployerCode.class, registration.codeSha256());
        boolean clash = registration.state() == State.PENDING && isOthers(code, registration);
        List<Registration> others = clash
                ? new RegistrationQueries_(session).findOthers(registration.codeSha256(), registration.id())
                : List.of();
        return new Case(registration, clash ? code : null, others);
    }

    private static boolean isOthers(@Nullable EmployerCode code, Registration registration) {
        return code != null && code.personId() != registration.personId() && code.state() != CodeState.REFUSED;
    }

    /**
     * Whether a registration bears the number of somebody whom HQ knows otherwise. An honest kiosk draws its own; what
     * is decided about such a registration must leave that person and what they carry as they are.
     */
    private static boolean bearsForeignNumber(StatelessSession session, Registration registration) {
        return registration.state() != State.APPROVED && session.get(Person.class, registration.personId()) != null;
    }

    /** Makes the person known at all kiosks, with what staff corrected. */
    Outcome approve(UUID id, Details details, String by) {
        if (!details.isSound()) {
            return Outcome.BROKEN;
        }
        return decide(id, State.PENDING::equals, (session, registration, code) -> {
            long person = registration.personId();
            if (isOthers(code, registration) || session.get(Person.class, person) != null) {
                return Outcome.TAKEN;
            }
            registration.correct(details);
            registration.decide(State.APPROVED, by, clock.instant());
            session.update(registration);
            EmployerCode own = bind(session, registration, person, CodeState.APPROVED);
            people.register(
                    session,
                    new KnownPerson(person, details.name(), Role.COURIER, details.company()),
                    details.phoneTail());
            publish(session, own);
            return Outcome.DONE;
        });
    }

    /** Says no: the card checks nobody in. */
    Outcome refuse(UUID id, String reason, String by) {
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            return Outcome.BROKEN;
        }
        return decide(id, State.PENDING::equals, (session, registration, code) -> {
            boolean foreign = bearsForeignNumber(session, registration);
            registration.refuse(reason.strip(), by, clock.instant());
            session.update(registration);
            if (!foreign && !isOthers(code, registration)) {
                publish(session, bind(session, registration, registration.personId(), CodeState.REFUSED));
            }
            return Outcome.DONE;
        });
    }

    /** It is somebody whom HQ knows: the card stands for them, and earlier check-ins are theirs. */
    Outcome merge(UUID id, long into, String by) {
        return decide(id, State.PENDING::equals, (session, registration, code) -> {
            if (session.get(Person.class, into) == null || into == registration.personId()) {
                return Outcome.BROKEN;
            }
            registration.merge(into, by, clock.instant());
            session.update(registration);
            Runnable telling = people.merge(session, registration.personId(), into);
            if (!isOthers(code, registration)) {
                publish(session, bind(session, registration, into, CodeState.APPROVED));
            }
            telling.run();
            return Outcome.DONE;
        });
    }

    /** Takes a decision back: the registration waits again. */
    Outcome undo(UUID id) {
        Predicate<State> decided = state -> state == State.APPROVED || state == State.REFUSED || state == State.MERGED;
        return decide(id, decided, (session, registration, code) -> {
            long person = registration.personId();
            Long sameAs = registration.sameAs();
            RegistrationQueries queries = new RegistrationQueries_(session);
            boolean approved = registration.state() == State.APPROVED;
            if (approved && (people.hasBadge(session, person) || queries.countMergedInto(person) > 0)) {
                return Outcome.HELD;
            }
            boolean foreign = bearsForeignNumber(session, registration);
            registration.reopen();
            session.update(registration);
            Runnable telling = people.part(session, person);
            boolean ours = !foreign && (!isOthers(code, registration) || wasOurs(session, registration, code, sameAs));
            EmployerCode own = ours ? bind(session, registration, person, CodeState.PENDING) : null;
            if (approved) {
                people.withdraw(session, person);
            }
            if (own != null) {
                publish(session, own);
            }
            telling.run();
            return Outcome.DONE;
        });
    }

    /** Whether a code stands for whom the registration was merged into because of this registration. */
    private static boolean wasOurs(
            StatelessSession session, Registration registration, @Nullable EmployerCode code, @Nullable Long sameAs) {
        return sameAs != null
                && code != null
                && code.personId() == sameAs
                && new RegistrationQueries_(session)
                        .findOthers(registration.codeSha256(), registration.id()).stream()
                                .noneMatch(other -> other.personId() == sameAs || sameAs.equals(other.sameAs()));
    }

    /** Deletes what the person told, and the person if approved; false if there is no such registration. */
    boolean forget(UUID id) {
        Optional<Case> found = find(id);
        found.ifPresent(known -> {
            boolean foreign = store.read(session -> bearsForeignNumber(session, known.registration()));
            if (known.registration().state() != State.MERGED && !foreign) {
                people.forget(known.registration().personId());
            }
            store.write(tx -> {
                Registration left = tx.session().get(Registration.class, id);
                if (left != null && left.state() != State.FORGOTTEN) {
                    ForgettingRegistrations.blank(tx.session(), left);
                }
                return id;
            });
        });
        return found.isPresent();
    }

    /** Forgets those that were refused, and those that were put aside unread, long ago; to be called every now and then. */
    public void tidy() {
        Instant before = clock.instant().minus(REFUSED_KEPT);
        store.write(tx -> {
            List<Registration> old = new RegistrationQueries_(tx.session()).findRefusedBefore(before);
            old.forEach(registration -> ForgettingRegistrations.blank(tx.session(), registration));
            ForgottenFacts.forgetAside(tx.session(), PersonFact.Registered.TYPE, before);
            ForgottenFacts.forgetAside(tx.session(), NeedFact.Raised.TYPE, before);
            return old.size();
        });
    }

    @FunctionalInterface
    private interface Decision {
        Outcome take(StatelessSession session, Registration registration, @Nullable EmployerCode code);
    }

    private Outcome decide(UUID id, Predicate<State> in, Decision decision) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            Registration registration = session.get(Registration.class, id, LockMode.PESSIMISTIC_WRITE);
            if (registration == null || !in.test(registration.state())) {
                return Outcome.GONE;
            }
            String sha256 = registration.codeSha256();
            return decision.take(
                    session, registration, session.get(EmployerCode.class, sha256, LockMode.PESSIMISTIC_WRITE));
        });
    }

    private static EmployerCode bind(
            StatelessSession session, Registration registration, long person, CodeState state) {
        EmployerCode code = new EmployerCode(registration.codeSha256(), person, state);
        session.upsert(code);
        return code;
    }

    private void publish(StatelessSession session, EmployerCode code) {
        feed.publish(session, Registrations.changeOf(code), null);
    }
}
