package org.reststop.hq.follow;

import java.util.Optional;
import java.util.function.Function;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.Categories_;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.station.Station;
import org.reststop.hq.attachment.Shelf;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.CaseEvent;
import org.reststop.hq.ledger.CaseFile;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Outcome;
import org.reststop.hq.ledger.Stories;
import org.reststop.store.Store;

/**
 * What somebody with a need's token may read and add. Whatever is sent twice counts once. Safe to call from any thread;
 * waits for the database.
 */
public final class FollowDesk {
    /** The most that is attached to a need from a phone. */
    static final int MOST_PHOTOS = 10;

    private static final String JPEG = "image/jpeg";

    private final Store store;
    private final CaseWork cases;
    private final Shelf shelf;
    private final Function<String, Optional<String>> pages;

    /** @param pages the path of a station's page for new needs, by the station's id */
    public FollowDesk(Store store, CaseWork cases, Shelf shelf, Function<String, Optional<String>> pages) {
        this.store = store;
        this.cases = cases;
        this.shelf = shelf;
        this.pages = pages;
    }

    /** What came of adding something. */
    sealed interface Added {
        /** It is there, perhaps since before. */
        record There() implements Added {}

        /** It is kept for whoever works it, but was not asked any more. */
        record TooLate() implements Added {}

        /** There are {@link #MOST_PHOTOS} photos already. */
        record Enough() implements Added {}

        /** The ledger does not take it. */
        record Refused(Outcome.Reason reason) implements Added {}
    }

    /** The need of a token; empty if there is none. */
    Optional<Followed> find(FollowToken token) {
        return store.read(session -> new CaseFile(session).followed(token).flatMap(entry -> sight(session, entry)))
                .map(this::withPage);
    }

    private static Optional<Followed> sight(StatelessSession session, LedgerEntry entry) {
        Station station = session.get(Station.class, entry.stationId());
        return Optional.ofNullable(station)
                .map(known -> new Followed(
                        entry,
                        new Stories(session).of(entry),
                        known,
                        CategoryBook.of(new Categories_(session).findEdited()).find(entry.category()),
                        Optional.empty()));
    }

    private Followed withPage(Followed need) {
        return new Followed(
                need.entry(),
                need.story(),
                need.station(),
                need.category(),
                pages.apply(need.station().id()));
    }

    /** Adds words of the author's. */
    Added addWords(LedgerEntry.Key key, String words) {
        return add(key, new Act.AddWords(words));
    }

    /** Answers the question that the author is asked. An answer to one that is not asked any more is kept too. */
    Added rate(LedgerEntry.Key key, Act.Rate rate) {
        return add(key, rate);
    }

    private Added add(LedgerEntry.Key key, Act act) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            LedgerEntry entry = cases.in(session).lock(key, act);
            if (entry != null && isThere(session, entry, act)) {
                return new Added.There();
            }
            boolean late = entry != null && act instanceof Act.Rate rate && entry.question() != rate.question();
            Added added = act(session, key, act);
            return late && added instanceof Added.There ? new Added.TooLate() : added;
        });
    }

    private Added act(StatelessSession session, LedgerEntry.Key key, Act act) {
        CaseWork.Batch batch = cases.in(session);
        Outcome outcome = batch.act(key, act, Actor.author());
        batch.publish();
        return switch (outcome) {
            case Outcome.Acted acted -> new Added.There();
            case Outcome.Refused(Outcome.Reason reason) -> new Added.Refused(reason);
        };
    }

    private static boolean isThere(StatelessSession session, LedgerEntry entry, Act act) {
        return switch (act) {
            case Act.Rate rate ->
                entry.question() != rate.question()
                        && last(session, entry)
                                .filter(said -> said.face() == rate.face()
                                        && said.words().equals(rate.words()))
                                .isPresent();
            case Act.AddWords(String words) ->
                last(session, entry).filter(said -> said.words().equals(words)).isPresent();
            default -> false;
        };
    }

    /** What the author did last. */
    private static Optional<CaseEvent.Content> last(StatelessSession session, LedgerEntry entry) {
        return new CaseFile(session)
                .events(entry.key()).stream()
                        .filter(event -> event.actor().kind() == Actor.Kind.AUTHOR)
                        .reduce((first, last) -> last)
                        .map(CaseEvent::content);
    }

    /**
     * Adds a photo of the author's.
     *
     * @param jpeg as HQ has drawn it anew
     */
    Added addPhoto(LedgerEntry.Key key, byte[] jpeg) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            LedgerEntry entry = session.get(LedgerEntry.class, key, LockMode.PESSIMISTIC_WRITE);
            if (entry == null) {
                return new Added.Refused(Outcome.Reason.MISSING);
            }
            if (shelf.countOf(session, key.stationId(), key.id()) >= MOST_PHOTOS) {
                return new Added.Enough();
            }
            return shelf.attach(session, key.stationId(), key.id(), jpeg, JPEG)
                    ? act(session, key, new Act.AddPhoto())
                    : new Added.There();
        });
    }
}
