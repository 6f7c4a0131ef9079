package org.reststop.hq.need;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.Channel;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.NeedProblem;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Receipt;
import org.reststop.hq.ledger.CaseEvent;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.StoryEnd;
import org.reststop.store.Store;
import org.reststop.store.StoreException;

/** The ledger: every need with its state. Safe to call from any thread; waits for the database. */
public final class Ledger {
    /** The entities of this package. */
    public static final List<Class<?>> ENTITIES =
            List.of(LedgerEntry.class, CaseEvent.class, StoryEnd.class, PublicPage.class);

    private final Store store;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final CaseWork cases;

    /** @param random must be fit for receipts that cannot be guessed */
    public Ledger(Store store, InstantSource clock, RandomGenerator random, CaseWork cases) {
        this.cases = cases;
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** What came of a need that was written on somebody's own phone. */
    sealed interface Entered {
        /** It is in the ledger. */
        record New(Receipt receipt, Optional<FollowToken> follow) implements Entered {}

        /** The same was sent before. */
        record Before(Receipt receipt, Optional<FollowToken> follow) implements Entered {}

        /** Something else was sent before under this id; this is not entered. */
        record Edited(Receipt receipt) implements Entered {}

        /** It is none. */
        record Unfit(NeedProblem problem) implements Entered {}
    }

    /**
     * Enters a need that was written on somebody's own phone. One that was sent before is not entered again.
     *
     * @param language of the page, {@code zh} or {@code en}
     */
    Entered raise(String stationId, NewNeed need, String language) {
        try {
            return store.write(tx -> raise(tx.session(), stationId, need, language));
        } catch (StoreException e) {
            // Of two taps at once the database takes one.
            LedgerEntry.Key key = new LedgerEntry.Key(stationId, need.id());
            return store.read(session -> Optional.ofNullable(session.get(LedgerEntry.class, key)))
                    .map(before -> again(before, need))
                    .orElseThrow(() -> e);
        }
    }

    private static Entered again(LedgerEntry before, NewNeed need) {
        return before.says(need)
                ? new Entered.Before(before.receipt(), before.follow())
                : new Entered.Edited(before.receipt());
    }

    private Entered raise(StatelessSession session, String stationId, NewNeed need, String language) {
        LedgerEntry before = session.get(LedgerEntry.class, new LedgerEntry.Key(stationId, need.id()));
        if (before != null) {
            return again(before, need);
        }
        Optional<NeedProblem> problem = need.problem(CategoryOffice.book(session));
        if (problem.isPresent()) {
            return new Entered.Unfit(problem.get());
        }
        Receipt receipt = Receipt.draw(random);
        FollowToken follow = FollowToken.draw(random);
        LedgerEntry entry = new LedgerEntry(
                stationId,
                need,
                null,
                new LedgerEntry.Arrival(Channel.PHONE, receipt, follow, language, clock.instant()));
        session.insert(entry);
        CaseWork.Batch batch = cases.in(session);
        batch.entered(entry);
        batch.publish();
        return new Entered.New(receipt, Optional.of(follow));
    }
}
