package org.reststop.hq.points;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.Categories_;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.person.Person;
import org.reststop.domain.points.PointsKind;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.points.PointsEntry.Line;
import org.reststop.store.Store;

/**
 * Writes the points book, for one person one entry after the other: no two of them see the same balance. Safe to call
 * from any thread; waits for the database.
 */
public final class PointsBook {
    /** The entities of this package. */
    public static final List<Class<?>> ENTITIES = List.of(PointsEntry.class, PointsGoods.class);

    private final Store store;
    private final FeedPublisher feed;
    private final InstantSource clock;
    private final UuidV7 ids;

    public PointsBook(Store store, FeedPublisher feed, InstantSource clock, UuidV7 ids) {
        this.store = store;
        this.feed = feed;
        this.clock = clock;
        this.ids = ids;
    }

    /** What came of an entry. */
    public enum Outcome {
        DONE,
        /** There is nobody, no such goods on offer, or no such entry. */
        MISSING,
        /** There would be less than no points left. */
        SHORT,
        /** It was awarded for that already, or reversed. */
        AGAIN,
        /** The goods cost something else now than when their price was read. */
        CHANGED
    }

    /**
     * Somebody's book.
     *
     * @param entries the newest first
     * @param reports patrol reports that nothing was awarded for yet
     * @param attended activities that nothing was awarded for yet
     * @param categories what a report's is called
     */
    public record Full(
            long balance,
            List<PointsEntry> entries,
            List<Merit> reports,
            List<Merit> attended,
            CategoryBook categories) {
        /** Whether an entry was taken back, or takes another back. */
        public boolean isSettled(PointsEntry entry) {
            return entry.kind() == PointsKind.REVERSAL
                    || entries.stream().anyMatch(other -> entry.id().equals(other.reverses()));
        }
    }

    public Full of(long personId) {
        return store.read(session -> {
            PointsQueries queries = new PointsQueries_(session);
            List<PointsEntry> entries = queries.findOf(personId);
            Set<UUID> rewarded = rewarded(entries);
            return new Full(
                    sum(entries),
                    entries,
                    rest(queries.findReports(personId), rewarded),
                    rest(queries.findAttended(personId), rewarded),
                    CategoryBook.of(new Categories_(session).findEdited()));
        });
    }

    private static List<Merit> rest(List<Merit> all, Set<UUID> rewarded) {
        return all.stream().filter(merit -> !rewarded.contains(merit.id())).toList();
    }

    /** What was awarded for and not taken back since. */
    private static Set<UUID> rewarded(List<PointsEntry> entries) {
        Set<UUID> reversed = entries.stream()
                .map(PointsEntry::reverses)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> !reversed.contains(entry.id()))
                .map(PointsEntry::source)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static long sum(List<PointsEntry> entries) {
        return entries.stream().mapToLong(PointsEntry::amount).sum();
    }

    /** Who has how many, the most first. */
    public List<Balance> balances() {
        return store.read(session -> new PointsQueries_(session).findBalances());
    }

    /** What is on offer first, then what was, the cheapest first. */
    public List<PointsGoods> goods() {
        return store.read(session -> new PointsQueries_(session).findGoods());
    }

    /** Puts goods on the list or changes them. @param offer keeps every rule */
    public void offer(UUID id, PointsGoods.Offer offer, String staff) {
        store.write(tx -> {
            tx.session().upsert(new PointsGoods(id, offer, clock.instant(), staff));
            return id;
        });
    }

    /**
     * Awards points; a form that was sent before awards nothing again.
     *
     * @param id the form's
     * @param award whose amount is above 0
     */
    public Outcome award(UUID id, long personId, Award award, String staff) {
        return with(
                id,
                personId,
                (session, entries) -> {
                    if (award.source().filter(rewarded(entries)::contains).isPresent()) {
                        return Result.of(Outcome.AGAIN);
                    }
                    return Result.of(new Line(
                            award.kind(),
                            award.amount(),
                            award.words(),
                            award.source().orElse(null),
                            null,
                            null));
                },
                staff);
    }

    /**
     * Gives goods for points, at no other price than was read.
     *
     * @param id the form's
     */
    public Outcome redeem(UUID id, long personId, PriceTag tag, String staff) {
        return with(
                id,
                personId,
                (session, entries) -> {
                    PointsGoods goods = session.get(PointsGoods.class, tag.goods());
                    if (goods == null || !goods.onOffer()) {
                        return Result.of(Outcome.MISSING);
                    }
                    if (goods.price() != tag.price()) {
                        return Result.of(Outcome.CHANGED);
                    }
                    return Result.of(
                            new Line(PointsKind.REDEMPTION, -goods.price(), goods.name(), null, goods.id(), null));
                },
                staff);
    }

    /** Takes an entry back by another one; an award that is spent already cannot be. @param words why */
    public Outcome reverse(UUID entryId, String words, String staff) {
        Optional<Long> person = personOf(entryId);
        if (person.isEmpty()) {
            return Outcome.MISSING;
        }
        return with(
                ids.next(),
                person.get(),
                (session, entries) -> {
                    Optional<PointsEntry> entry = entries.stream()
                            .filter(one -> one.id().equals(entryId) && one.kind() != PointsKind.REVERSAL)
                            .findFirst();
                    if (entry.isEmpty()) {
                        return Result.of(Outcome.MISSING);
                    }
                    if (entries.stream().anyMatch(other -> entryId.equals(other.reverses()))) {
                        return Result.of(Outcome.AGAIN);
                    }
                    return Result.of(new Line(PointsKind.REVERSAL, -entry.get().amount(), words, null, null, entryId));
                },
                staff);
    }

    /** Whose an entry is, by the id by which she is known now; empty if there is none, or nobody's any more. */
    public Optional<Long> personOf(UUID entryId) {
        return store.read(session -> Optional.ofNullable(session.get(PointsEntry.class, entryId))
                .map(PointsEntry::personId)
                .map(id -> new PointsQueries_(session)
                        .findSameAs(id).stream().findFirst().orElse(id)));
    }

    private record Result(Outcome outcome, Optional<Line> line) {
        static Result of(Outcome outcome) {
            return new Result(outcome, Optional.empty());
        }

        static Result of(Line line) {
            return new Result(Outcome.DONE, Optional.of(line));
        }
    }

    @FunctionalInterface
    private interface Deed {
        Result on(StatelessSession session, List<PointsEntry> entries);
    }

    /** The lock on the person's row makes all others who write in the same book wait. */
    private Outcome with(UUID id, long personId, Deed deed, String staff) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            if (session.get(Person.class, personId, LockMode.PESSIMISTIC_WRITE) == null) {
                return Outcome.MISSING;
            }
            if (session.get(PointsEntry.class, id) != null) {
                return Outcome.DONE;
            }
            List<PointsEntry> entries = new PointsQueries_(session).findOf(personId);
            Result result = deed.on(session, entries);
            if (result.line().isEmpty()) {
                return result.outcome();
            }
            if (sum(entries) + result.line().get().amount() < 0) {
                return Outcome.SHORT;
            }
            session.insert(new PointsEntry(
                    id, personId, clock.instant(), staff, result.line().get()));
            new PointsBulletin(session, feed).tell(personId);
            return Outcome.DONE;
        });
    }
}
