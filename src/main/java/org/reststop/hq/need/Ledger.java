package org.reststop.hq.need;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.Channel;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.NeedProblem;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Receipt;
import org.reststop.domain.person.Person;
import org.reststop.hq.ledger.CaseEvent;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.sync.Attachment;

/** The ledger: every need with its state. Safe to call from any thread; waits for the database. */
public final class Ledger {
    /** The entities of this package. */
    public static final List<Class<?>> ENTITIES = List.of(LedgerEntry.class, CaseEvent.class, PublicPage.class);

    /** How many entries a page has. */
    static final int ON_A_PAGE = 50;

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

    /** A part of the ledger, the newest first. */
    record Part(List<LedgerEntry> entries, Optional<LedgerPlace> older) {}

    /** An entry with whom it is from and what is attached to it. */
    record Case(LedgerEntry entry, Optional<Person> author, List<Attachment> attachments) {}

    /** The entries that a filter lets through, from a place on. */
    Part part(LedgerFilter filter) {
        List<LedgerEntry> found = store.read(session -> filter.query(session, ON_A_PAGE + 1));
        boolean more = found.size() > ON_A_PAGE;
        List<LedgerEntry> shown = more ? found.subList(0, ON_A_PAGE) : found;
        return new Part(List.copyOf(shown), more ? Optional.of(LedgerPlace.after(shown.getLast())) : Optional.empty());
    }

    Optional<Case> find(String stationId, UUID id) {
        return store.read(
                session -> Optional.ofNullable(session.get(LedgerEntry.class, new LedgerEntry.Key(stationId, id)))
                        .map(entry -> new Case(entry, author(session, entry), attachments(session, entry))));
    }

    private static Optional<Person> author(StatelessSession session, LedgerEntry entry) {
        Long person = entry.personId();
        return person == null ? Optional.empty() : Optional.ofNullable(session.get(Person.class, person));
    }

    private static List<Attachment> attachments(StatelessSession session, LedgerEntry entry) {
        String sql = "select sha256, media_type, bytes from need_attachment where station_id = ? and need_id = ?"
                + " order by number";
        return session.doReturningWork(connection -> {
            List<Attachment> all = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setString(1, entry.stationId());
                query.setObject(2, entry.id());
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        all.add(new Attachment(rows.getString(1), rows.getString(2), rows.getLong(3)));
                    }
                }
            }
            return all;
        });
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
            return find(stationId, need.id())
                    .map(before -> again(before.entry(), need))
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
