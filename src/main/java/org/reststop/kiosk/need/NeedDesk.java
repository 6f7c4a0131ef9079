package org.reststop.kiosk.need;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.calendar.HolidayYears_;
import org.reststop.domain.calendar.WorkingDays;
import org.reststop.domain.need.Categories_;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.Need;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NeedOutcome;
import org.reststop.domain.need.NeedProblem;
import org.reststop.domain.need.NeedText;
import org.reststop.domain.need.Needs_;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Patrol;
import org.reststop.domain.need.PlaceName;
import org.reststop.domain.need.Receipt;
import org.reststop.domain.need.StationPage;
import org.reststop.domain.need.StationPlaces;
import org.reststop.domain.station.Station;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.store.Tx;
import org.reststop.sync.Attachment;
import org.reststop.sync.NeedFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes needs in at the kiosk. Waits for the disk: never to be called on the JavaFX thread. */
public final class NeedDesk {
    private static final Logger log = LoggerFactory.getLogger(NeedDesk.class);

    /** The most that strangers may raise at a kiosk in an hour: many more than come by. */
    static final int STRANGERS_AN_HOUR = 30;

    /** The most that somebody known may raise in an hour. */
    static final int PERSON_AN_HOUR = 10;

    /** The most patrol reports of one worker in an hour; what cannot wait is always taken. */
    static final int PATROLS_AN_HOUR = 60;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Store store;
    private final String stationId;
    private final Clock clock;
    private final RandomGenerator random;

    /** @param random must be fit for receipts that cannot be guessed */
    public NeedDesk(Store store, String stationId, Clock clock, RandomGenerator random) {
        this.store = store;
        this.stationId = stationId;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What the screens show.
     *
     * @param places at the station; perhaps none
     * @param page the address by which people write on their own phone; empty if phones cannot reach HQ
     */
    public record Offer(CategoryBook categories, List<PlaceName> places, Optional<String> page) {}

    /** What there is to choose from now. */
    public Offer offer() {
        return store.read(session -> new Offer(categories(session), places(session), page(session)));
    }

    private static CategoryBook categories(StatelessSession session) {
        return CategoryBook.of(new Categories_(session).findEdited());
    }

    private List<PlaceName> places(StatelessSession session) {
        StationPlaces places = session.get(StationPlaces.class, stationId);
        return places == null ? List.of() : places.places();
    }

    private Optional<String> page(StatelessSession session) {
        return Optional.ofNullable(session.get(StationPage.class, stationId))
                .map(StationPage::address)
                .filter(address -> !address.isEmpty());
    }

    /**
     * Stores a need, with its fact, and erases what was kept of it while it was written: all in one transaction. One
     * that was stored before is not stored again.
     *
     * @param language of the screens, {@code zh} or {@code en}
     * @param attachments whose content is on the disk already
     */
    public NeedOutcome raise(NewNeed need, String language, List<Attachment> attachments) {
        try {
            return store.write(tx -> raise(tx, need, language, attachments));
        } catch (StoreException e) {
            log.error("A need could not be stored", e);
            return new NeedOutcome.NotStored();
        }
    }

    private NeedOutcome raise(Tx tx, NewNeed need, String language, List<Attachment> attachments) {
        Need before = tx.session().get(Need.class, need.id());
        if (before != null) {
            DraftTable.erase(tx.session(), need.id());
            return new NeedOutcome.Raised(
                    before.receipt(), follow(tx.session(), before.follow().orElse(null)), null);
        }
        if (isTooMany(tx.session(), need)) {
            return new NeedOutcome.TooMany();
        }
        Optional<NeedProblem> problem = need.problem(categories(tx.session()))
                .filter(found -> found != NeedProblem.EMPTY || attachments.isEmpty());
        if (problem.isPresent()) {
            return new NeedOutcome.Unfit(problem.get());
        }
        Instant now = clock.instant();
        Receipt receipt = draw(new Needs_(tx.session()));
        FollowToken follow = FollowToken.draw(random);
        tx.session().insert(new Need(stationId, need, receipt, follow, now));
        DraftTable.erase(tx.session(), need.id());
        tx.record(need.id(), fact(need, new Marks(receipt, follow), language, attachments), now);
        return new NeedOutcome.Raised(receipt, follow(tx.session(), follow), expected(tx.session(), need, now));
    }

    /** What a need is known by to its author. */
    private record Marks(Receipt receipt, FollowToken follow) {}

    private NeedFact.Raised fact(NewNeed need, Marks marks, String language, List<Attachment> attachments) {
        return new NeedFact.Raised(
                stationId,
                need.category(),
                NeedText.clean(need.words()),
                need.place(),
                need.author() instanceof NeedAuthor.Known(long person) ? person : null,
                need.author() instanceof NeedAuthor.Caller(String phone) ? phone : null,
                marks.receipt().text(),
                language,
                attachments,
                marks.follow().text(),
                need.patrol());
    }

    /** So many in an hour are nobody's honest need. */
    private boolean isTooMany(StatelessSession session, NewNeed need) {
        Needs_ needs = new Needs_(session);
        Instant since = clock.instant().minus(HOUR);
        if (need.patrol() == Patrol.NOW) {
            return false;
        }
        if (!(need.author() instanceof NeedAuthor.Known(long person))) {
            return needs.countOfStrangers(since) >= STRANGERS_AN_HOUR;
        }
        return need.patrol() == null
                ? needs.countOf(person, since) >= PERSON_AN_HOUR
                : needs.countOfPatrols(person, since) >= PATROLS_AN_HOUR;
    }

    private Optional<String> follow(StatelessSession session, @Nullable FollowToken token) {
        StationPage page = session.get(StationPage.class, stationId);
        return token == null || page == null ? Optional.empty() : token.beside(page);
    }

    /** The last of the working days within which an answer is promised, by the station's clocks. */
    private @Nullable LocalDate expected(StatelessSession session, NewNeed need, Instant now) {
        Station station = session.get(Station.class, stationId);
        Optional<Category> category = categories(session).find(need.category());
        if (station == null || category.isEmpty()) {
            return null;
        }
        LocalDate today = LocalDate.ofInstant(now, station.timeZone());
        return WorkingDays.of(new HolidayYears_(session).findEdited())
                .plus(today, category.get().rules().answerDays());
    }

    private Receipt draw(Needs_ needs) {
        Receipt receipt;
        do {
            receipt = Receipt.draw(random);
        } while (needs.countOfReceipt(receipt.text()) > 0);
        return receipt;
    }
}
