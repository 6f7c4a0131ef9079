package org.reststop.hq.flag;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.reststop.domain.badge.PhoneKey;
import org.reststop.domain.badge.PhoneUse;
import org.reststop.domain.badge.Revocation;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.OneNodeAtATime;
import org.reststop.store.Store;
import org.reststop.sync.BadgeChange;
import org.reststop.sync.WireCodec;

/**
 * Looks through check-ins after the intake has committed them, whatever order they come in: one at two stations too soon
 * is found whichever of the two kiosks was away. Tells every kiosk which codes of phones are used up. Each check-in is
 * looked at once; of several nodes one looks at a time.
 */
public final class BadgeWatch {
    private static final int BATCH = 500;
    private static final Duration KEPT = Duration.ofDays(120);

    private final Store store;
    private final FeedPublisher feed;
    private final WireCodec codec;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Duration leastTravel;

    /** @param leastTravel how long it takes at the least from one station to another */
    public BadgeWatch(
            Store store, FeedPublisher feed, WireCodec codec, Clock clock, Supplier<UUID> ids, Duration leastTravel) {
        this.store = store;
        this.feed = feed;
        this.codec = codec;
        this.clock = clock;
        this.ids = ids;
        this.leastTravel = leastTravel;
    }

    /** Looks at everything new. Waits for the database. */
    public void look() {
        if (!behind().isEmpty()) {
            new OneNodeAtATime(store).run("badges", () -> {
                List<NewCheckIns.Behind> stores = behind();
                while (!stores.isEmpty()) {
                    stores.forEach(this::look);
                    stores = behind();
                }
            });
        }
    }

    /** Forgets where badges were when no kiosk can have been away since. */
    public void forget() {
        Instant before = clock.instant().minus(KEPT);
        store.write(tx -> new FlagQueries_(tx.session()).forget(before));
    }

    private List<NewCheckIns.Behind> behind() {
        return store.read(session ->
                session.doReturningWork(connection -> checkIns(connection).behind()));
    }

    private NewCheckIns checkIns(Connection connection) {
        return new NewCheckIns(connection, codec);
    }

    private void look(NewCheckIns.Behind behind) {
        store.write(tx -> {
            StatelessSession session = tx.session();
            NewCheckIns.Part part =
                    session.doReturningWork(connection -> checkIns(connection).next(behind, BATCH));
            if (!part.uses().isEmpty()) {
                part.uses().forEach(session::insert);
                flag(session, part.uses());
            }
            session.doWork(connection -> checkIns(connection).save(behind, part.looked()));
            // Whoever publishes holds up all others until the commit.
            useUp(session, part.uses());
            return part.looked();
        });
    }

    private void flag(StatelessSession session, List<BadgeUse> fresh) {
        FlagQueries_ queries = new FlagQueries_(session);
        List<Long> serials = fresh.stream().map(BadgeUse::serial).distinct().toList();
        Instant first = fresh.stream().map(BadgeUse::at).min(Instant::compareTo).orElseThrow();
        Instant last = fresh.stream().map(BadgeUse::at).max(Instant::compareTo).orElseThrow();
        List<BadgeUse> near = queries.findUses(serials, first.minus(leastTravel), last.plus(leastTravel));
        pairs(fresh, near, (one, other) -> !one.repeats(other) && one.isTooSoonAfterOrBefore(other, leastTravel))
                .forEach(pair -> raise(session, BadgeFlag.Kind.TWO_PLACES, pair));
        List<Long> counters = fresh.stream()
                .flatMap(use -> Stream.ofNullable(use.counter()))
                .distinct()
                .toList();
        if (!counters.isEmpty()) {
            pairs(fresh, queries.findShown(serials, counters), BadgeUse::repeats)
                    .forEach(pair -> raise(session, BadgeFlag.Kind.REPLAYED, pair));
        }
        Map<Long, Instant> revoked = new HashMap<>();
        for (Revocation revocation : queries.findRevocations(serials)) {
            revoked.put(revocation.serial(), revocation.revokedAt());
        }
        fresh.stream()
                .filter(use -> revoked.containsKey(use.serial())
                        && use.at().isAfter(revoked.getOrDefault(use.serial(), Instant.MAX)))
                .forEach(use -> raiseRevoked(session, revoked.getOrDefault(use.serial(), use.at()), use));
    }

    private record Pair(BadgeUse one, BadgeUse other) {}

    /** Each pair once, of which one at least is fresh. */
    private static List<Pair> pairs(List<BadgeUse> fresh, List<BadgeUse> all, BiPredicate<BadgeUse, BadgeUse> wanted) {
        Map<Long, List<BadgeUse>> bySerial = new HashMap<>();
        all.forEach(use ->
                bySerial.computeIfAbsent(use.serial(), key -> new ArrayList<>()).add(use));
        List<Pair> found = new ArrayList<>();
        Set<UUID> done = new HashSet<>();
        for (BadgeUse one : fresh) {
            done.add(one.factId());
            for (BadgeUse other : bySerial.getOrDefault(one.serial(), List.of())) {
                if (!done.contains(other.factId()) && wanted.test(one, other)) {
                    found.add(new Pair(one, other));
                }
            }
        }
        return found;
    }

    private void raise(StatelessSession session, BadgeFlag.Kind kind, Pair pair) {
        if (new FlagQueries_(session).countAgain(pair.one().serial(), kind) == 0) {
            session.insert(new BadgeFlag(ids.get(), kind, pair.one(), pair.other(), clock.instant()));
        }
    }

    private void raiseRevoked(StatelessSession session, Instant revokedAt, BadgeUse use) {
        if (new FlagQueries_(session).countAgain(use.serial(), BadgeFlag.Kind.REVOKED) == 0) {
            session.insert(new BadgeFlag(ids.get(), revokedAt, use, clock.instant()));
        }
    }

    private void useUp(StatelessSession session, List<BadgeUse> fresh) {
        Map<Long, Long> latest = new HashMap<>();
        for (BadgeUse use : fresh) {
            Long counter = use.counter();
            if (counter != null) {
                latest.merge(use.serial(), counter, Math::max);
            }
        }
        latest.forEach((serial, counter) -> {
            PhoneUse before = session.get(PhoneUse.class, serial);
            boolean later = before == null || before.counter() < counter;
            if (later && session.get(PhoneKey.class, serial) != null) {
                session.upsert(new PhoneUse(serial, counter));
                feed.publish(session, new BadgeChange.PhoneUsed(serial, counter), null);
            }
        });
    }
}
