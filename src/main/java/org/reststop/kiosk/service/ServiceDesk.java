package org.reststop.kiosk.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.calendar.HolidayYears_;
import org.reststop.domain.calendar.WorkingDays;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.Need;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NeedText;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Receipt;
import org.reststop.domain.need.StationPage;
import org.reststop.domain.service.Busyness;
import org.reststop.domain.service.OpenTimes;
import org.reststop.domain.service.OpeningHours;
import org.reststop.domain.service.ReportedService;
import org.reststop.domain.service.RestService;
import org.reststop.domain.service.RestServices_;
import org.reststop.domain.service.ServiceKind;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.domain.service.ServiceState;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.store.Tx;
import org.reststop.sync.NeedFact;
import org.reststop.sync.ServiceFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The services of this kiosk's station. Waits for the disk: never to be called on the JavaFX thread. */
public final class ServiceDesk {
    /** The most reports of broken services at a kiosk in an hour: many more than things break. */
    static final int AN_HOUR = 30;

    /** Within this time somebody nameless who taps again is the same. */
    static final Duration SAME = Duration.ofMinutes(10);

    /** What is broken at the station comes under the care of its premises. */
    private static final String CATEGORY = "property";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Logger log = LoggerFactory.getLogger(ServiceDesk.class);

    private final Store store;
    private final Place place;
    private final Clock clock;
    private final RandomGenerator random;
    private final UuidV7 ids;

    /** Where the kiosk stands. */
    public record Place(String stationId, ZoneId zone) {}

    /** @param random must be fit for receipts that cannot be guessed */
    public ServiceDesk(Store store, Place place, Clock clock, RandomGenerator random) {
        this.store = store;
        this.place = place;
        this.clock = clock;
        this.random = random;
        this.ids = new UuidV7(clock, random);
    }

    /** What there is now. */
    public ServiceBoard board() {
        Instant now = clock.instant();
        LocalDateTime local = LocalDateTime.ofInstant(now, place.zone());
        return store.read(session -> {
            Reports reports = new Reports(session, now);
            List<ServiceStanding> services = new RestServices_(session)
                    .findAll().stream()
                            .map(row -> reports.with(row.standing()))
                            .sorted(Comparator.comparing(ServiceStanding::service))
                            .toList();
            return new ServiceBoard(
                    services,
                    hours(session, local),
                    local,
                    Busyness.at(new RestServices_(session), place.stationId(), place.zone(), now));
        });
    }

    private Optional<OpeningHours.Now> hours(StatelessSession session, LocalDateTime now) {
        OpenTimes times = session.get(OpenTimes.class, place.stationId());
        return Optional.ofNullable(times)
                .map(OpenTimes::hours)
                .filter(hours -> !hours.isUnknown())
                .map(hours -> hours.at(now, WorkingDays.of(new HolidayYears_(session).findEdited())));
    }

    /**
     * Staff set how a service stands: shown here at once, and HQ hears of it.
     *
     * @param note perhaps empty
     * @param personId whose badge it was; null if that is not known
     * @return false if there is no such service here, the note cannot be one, or the disk did not keep it
     */
    public boolean set(ServiceKind service, ServiceState state, String note, @Nullable Long personId) {
        if (!ServiceStanding.isNote(note)) {
            return false;
        }
        try {
            return store.write(tx ->
                    set(tx, service, new ServiceFact.StateSet(place.stationId(), service, state, note, personId)));
        } catch (StoreException e) {
            log.error("The state of a service could not be stored", e);
            return false;
        }
    }

    private boolean set(Tx tx, ServiceKind service, ServiceFact.StateSet fact) {
        RestService held = tx.session().get(RestService.class, service);
        if (held == null) {
            return false;
        }
        Instant now = clock.instant();
        UUID id = ids.next();
        ServiceStanding before = held.standing();
        tx.record(id, fact, now);
        tx.session()
                .upsert(new RestService(
                        new ServiceStanding(
                                service,
                                fact.state(),
                                before.places(),
                                fact.note(),
                                fact.state() == before.state() ? before.since() : now,
                                before.report(),
                                before.reporters()),
                        id));
        return true;
    }

    /**
     * Somebody reports a service as broken: by a need, or by joining the one that is open.
     *
     * @param personId null if nobody has checked in
     * @param words what the need says
     * @param language of the screens, {@code zh} or {@code en}
     */
    Reported report(ServiceKind service, @Nullable Long personId, String words, String language) {
        try {
            return store.write(tx -> report(tx, service, personId, new Saying(words, language)));
        } catch (StoreException e) {
            log.error("That a service is broken could not be stored", e);
            return new Reported.NotKept();
        }
    }

    private record Saying(String words, String language) {}

    private Reported report(Tx tx, ServiceKind service, @Nullable Long person, Saying saying) {
        Instant now = clock.instant();
        Reports reports = new Reports(tx.session(), now);
        RestService held = tx.session().get(RestService.class, service);
        if (held == null) {
            return new Reported.NotKept();
        }
        ServiceStanding standing = reports.with(held.standing());
        UUID open = standing.report();
        if (open != null && reports.isKnown(service, open, person, SAME)) {
            return new Reported.Joined(standing.reporters());
        }
        if (reports.count(HOUR) >= AN_HOUR) {
            return new Reported.TooMany();
        }
        if (open != null) {
            note(tx, service, open, person, now);
            return new Reported.Joined(standing.reporters() + 1);
        }
        return raise(tx, service, person, saying, now);
    }

    private Reported raise(Tx tx, ServiceKind service, @Nullable Long person, Saying saying, Instant now) {
        NeedAuthor author = person == null ? new NeedAuthor.Anonymous() : new NeedAuthor.Known(person);
        NewNeed need = new NewNeed(ids.next(), CATEGORY, NeedText.clean(saying.words()), author);
        Receipt receipt = Receipt.draw(random);
        FollowToken follow = FollowToken.draw(random);
        tx.session().insert(new Need(place.stationId(), need, receipt, follow, now));
        tx.record(
                need.id(),
                new NeedFact.Raised(
                        place.stationId(),
                        CATEGORY,
                        need.words(),
                        null,
                        person,
                        null,
                        receipt.text(),
                        saying.language(),
                        List.of(),
                        follow.text(),
                        null),
                now);
        note(tx, service, need.id(), person, now);
        StationPage page = tx.session().get(StationPage.class, place.stationId());
        return new Reported.Raised(receipt, page == null ? Optional.empty() : follow.beside(page));
    }

    private void note(Tx tx, ServiceKind service, UUID need, @Nullable Long person, Instant now) {
        UUID id = ids.next();
        tx.session().insert(new ReportedService(id, service, need, person, now));
        tx.record(id, new ServiceFact.Reported(place.stationId(), service, need, person), now);
    }
}
