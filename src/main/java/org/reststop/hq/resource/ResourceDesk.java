package org.reststop.hq.resource;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.Categories_;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.station.Station;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.store.Store;

/** What partner units share and what it is given to. Safe to call from any thread; waits for the database. */
public final class ResourceDesk {
    /** The entities of this package. */
    public static final List<Class<?>> ENTITIES = List.of(SharedResource.class, ResourceMatch.class, PartnerLink.class);

    private static final int TOKEN_BYTES = 16;

    /** A need that nobody has begun is being worked on once something is found for it. */
    private static final Set<NeedState> BEFORE_WORK =
            EnumSet.of(NeedState.RECEIVED, NeedState.ACCEPTED, NeedState.ASSIGNED);

    private final Store store;
    private final CaseWork cases;
    private final InstantSource clock;
    private final UuidV7 ids;
    private final RandomGenerator random;
    private final Suggestions suggestions = new Suggestions();

    /** @param random must be fit for secrets */
    public ResourceDesk(Store store, CaseWork cases, InstantSource clock, UuidV7 ids, RandomGenerator random) {
        this.store = store;
        this.cases = cases;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /** What came of a decision. */
    enum Outcome {
        DONE,
        /** There is none. */
        MISSING,
        /** All of it is given to others, on that day. */
        FULL,
        /** Somebody else has decided of it for this need already. */
        DECIDED,
        /** The need is over, or the resource is no longer shared or not there on that day. */
        NOT_NOW
    }

    /** A resource with what was decided of it, the newest first. */
    public record Shared(SharedResource resource, List<ResourceMatch> matches) {
        /** How many have it now. */
        public long booked() {
            return matches.stream()
                    .filter(match -> match.state() == ResourceMatch.State.CONFIRMED)
                    .count();
        }
    }

    /** How many matches there were: confirmed and still so, declined, undone. */
    public record Figures(long confirmed, long declined, long undone) {}

    Figures figures() {
        return store.read(session -> {
            ResourceQueries queries = new ResourceQueries_(session);
            return new Figures(
                    queries.countState(ResourceMatch.State.CONFIRMED),
                    queries.countState(ResourceMatch.State.DECLINED),
                    queries.countState(ResourceMatch.State.UNDONE));
        });
    }

    List<Shared> all() {
        return store.read(session -> shared(session, new ResourceQueries_(session).findAll()));
    }

    /** The categories that a resource may be for. */
    CategoryBook categories() {
        return store.read(session -> CategoryBook.of(new Categories_(session).findEdited()));
    }

    Optional<Shared> find(UUID id) {
        return store.read(session -> Optional.ofNullable(session.get(SharedResource.class, id))
                .map(resource -> shared(session, List.of(resource)).getFirst()));
    }

    private static List<Shared> shared(StatelessSession session, List<SharedResource> resources) {
        ResourceQueries queries = new ResourceQueries_(session);
        return resources.stream()
                .map(each -> new Shared(each, queries.findOfResource(each.id())))
                .toList();
    }

    /** Keeps one, new or changed. */
    void save(SharedResource resource) {
        store.write(tx -> {
            tx.session().upsert(resource);
            return resource;
        });
    }

    /** What a need's page tells. */
    public record Matched(SharedResource resource, ResourceMatch match) {}

    /** What was decided for a need, the oldest first. */
    List<Matched> matched(LedgerEntry.Key need) {
        return store.read(session -> new ResourceQueries_(session)
                .findMatches(need.stationId(), need.id()).stream()
                        .flatMap(match -> Optional.ofNullable(session.get(SharedResource.class, match.resourceId()))
                                .map(resource -> new Matched(resource, match))
                                .stream())
                        .toList());
    }

    /** What could serve an open need, the likeliest first; nothing that is booked or was declined for it, nor what is given away. */
    List<Suggestion> suggest(LedgerEntry need) {
        return need.state().isOpen()
                ? store.read(session -> suggestions.of(session, need, today(session, need.stationId())))
                : List.of();
    }

    private LocalDate today(StatelessSession session, String stationId) {
        Station station = session.get(Station.class, stationId);
        ZoneId zone = station == null ? ZoneOffset.UTC : station.timeZone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * Books a resource for a need and tells its author so.
     *
     * @param day null unless it is given by the day
     * @param words that the author reads
     */
    Outcome confirm(UUID resourceId, LedgerEntry.Key need, @Nullable LocalDate day, String words, Actor staff) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            CaseWork.Batch batch = cases.in(session);
            Act.Answer answer = new Act.Answer(words);
            LedgerEntry entry = batch.lock(need, answer);
            SharedResource resource = session.get(SharedResource.class, resourceId, LockMode.PESSIMISTIC_WRITE);
            if (entry == null || resource == null) {
                return Outcome.MISSING;
            }
            boolean dated = resource.kind().isByDay() == (day != null);
            LocalDate on = day == null ? today(session, need.stationId()) : day;
            if (!entry.state().isOpen()
                    || !resource.isActive()
                    || !dated
                    || on.isBefore(today(session, need.stationId()))
                    || !resource.terms().isThere(on)) {
                return Outcome.NOT_NOW;
            }
            Optional<ResourceMatch> before = decided(session, resourceId, need);
            if (before.isPresent()) {
                return before.get().isBookedFor(day) ? Outcome.DONE : Outcome.DECIDED;
            }
            if (!Suggestions.isFree(session, resource, day)) {
                return Outcome.FULL;
            }
            session.insert(new ResourceMatch(ids.next(), resourceId, need, day)
                    .become(ResourceMatch.State.CONFIRMED, "", staff.name(), clock.instant()));
            if (BEFORE_WORK.contains(entry.state())) {
                batch.act(need, new Act.Work(""), staff);
            }
            batch.act(need, answer, staff);
            batch.publish();
            return Outcome.DONE;
        });
    }

    /** What stands of a resource for a need; what was undone does not. */
    private static Optional<ResourceMatch> decided(StatelessSession session, UUID resourceId, LedgerEntry.Key need) {
        return new ResourceQueries_(session)
                .findMatches(need.stationId(), need.id()).stream()
                        .filter(match -> match.resourceId().equals(resourceId))
                        .filter(match -> match.state() != ResourceMatch.State.UNDONE)
                        .findFirst();
    }

    /** It is not what is needed; it is not suggested for this need again. */
    Outcome decline(UUID resourceId, LedgerEntry.Key need, String reason, Actor staff) {
        return store.write(tx -> {
            if (tx.session().get(SharedResource.class, resourceId, LockMode.PESSIMISTIC_WRITE) == null
                    || tx.session().get(LedgerEntry.class, need) == null) {
                return Outcome.MISSING;
            }
            if (decided(tx.session(), resourceId, need).isPresent()) {
                return Outcome.DECIDED;
            }
            tx.session()
                    .insert(new ResourceMatch(ids.next(), resourceId, need, null)
                            .become(ResourceMatch.State.DECLINED, reason, staff.name(), clock.instant()));
            return Outcome.DONE;
        });
    }

    /** What was booked is free again; the author is told. */
    Outcome undo(UUID matchId, String reason, String words, Actor staff) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            ResourceMatch match = session.get(ResourceMatch.class, matchId, LockMode.PESSIMISTIC_WRITE);
            if (match == null) {
                return Outcome.MISSING;
            }
            if (match.state() != ResourceMatch.State.CONFIRMED) {
                return Outcome.NOT_NOW;
            }
            session.update(match.become(ResourceMatch.State.UNDONE, reason, staff.name(), clock.instant()));
            CaseWork.Batch batch = cases.in(session);
            batch.act(match.need(), new Act.Answer(words), staff);
            batch.publish();
            return Outcome.DONE;
        });
    }

    /** The need of a match. */
    Optional<LedgerEntry> needOf(UUID matchId) {
        return store.read(session -> Optional.ofNullable(session.get(ResourceMatch.class, matchId))
                .map(match -> session.get(LedgerEntry.class, match.need())));
    }

    /** The token of a partner unit's own page, drawn once. */
    String link(String partnerId) {
        return store.write(tx -> {
            PartnerLink held = tx.session().get(PartnerLink.class, partnerId);
            if (held == null) {
                byte[] drawn = new byte[TOKEN_BYTES];
                random.nextBytes(drawn);
                held = new PartnerLink(
                        partnerId, Base64.getUrlEncoder().withoutPadding().encodeToString(drawn));
                tx.session().insert(held);
            }
            return held.token();
        });
    }

    /** What the partner unit of a token shares; empty if there is no such token. */
    Optional<List<Shared>> ofPartner(String token) {
        return store.read(session -> {
            ResourceQueries queries = new ResourceQueries_(session);
            return queries.findLink(token).stream()
                    .findFirst()
                    .map(link -> shared(session, queries.findOf(link.partnerId())));
        });
    }

    /** The needs of matches, as far as a partner unit may know them. */
    Optional<LedgerEntry> need(LedgerEntry.Key key) {
        return store.read(session -> Optional.ofNullable(session.get(LedgerEntry.class, key)));
    }
}
