package org.reststop.kiosk.neighbour;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.Categories_;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.Need;
import org.reststop.domain.need.NeedStory;
import org.reststop.domain.need.PublicNeed;
import org.reststop.domain.need.Support;
import org.reststop.domain.need.Supports_;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.store.Tx;
import org.reststop.sync.NeedFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What others asked for, and who joins them. Waits for the disk: never to be called on the JavaFX thread. */
public final class NeighbourDesk {
    /** How often strangers may join at a kiosk in an hour: many more than come by. */
    static final int STRANGERS_AN_HOUR = 30;

    /** How often somebody known may join in an hour. */
    static final int PERSON_AN_HOUR = 20;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Logger log = LoggerFactory.getLogger(NeighbourDesk.class);

    private final Store store;
    private final String stationId;
    private final Clock clock;
    private final UuidV7 ids;

    public NeighbourDesk(Store store, String stationId, Clock clock, UuidV7 ids) {
        this.store = store;
        this.stationId = stationId;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What somebody may read.
     *
     * @param asked the newest two hundred, the newest first
     */
    public record Board(CategoryBook categories, List<Asked> asked) {}

    /** @param personId null if nobody has checked in */
    public Board board(@Nullable Long personId) {
        return store.read(session -> {
            Supports_ supports = new Supports_(session);
            Set<UUID> joined = personId == null ? Set.of() : Set.copyOf(supports.findJoinedBy(personId));
            Set<UUID> own = personId == null ? Set.of() : Set.copyOf(supports.findOwn(personId));
            return new Board(
                    CategoryBook.of(new Categories_(session).findEdited()),
                    supports.findPublic().stream()
                            .map(need -> new Asked(need, joined.contains(need.needId()), own.contains(need.needId())))
                            .toList());
        });
    }

    /**
     * What others have asked that is open and like what is being written, three at most, the most supported first.
     *
     * @param place null if it was not told; then of any place
     */
    public List<PublicNeed> alike(String category, @Nullable String place, @Nullable Long personId) {
        return store.read(session -> new Supports_(session).findAlike(category, place, personId));
    }

    private static boolean isOwn(StatelessSession session, UUID id, @Nullable Long personId) {
        if (personId == null) {
            return false;
        }
        Need raised = session.get(Need.class, id);
        NeedStory told = session.get(NeedStory.class, id);
        return raised != null && personId.equals(raised.personId())
                || told != null && personId.equals(told.tag().personId());
    }

    /** Stores that somebody wants the same, with its fact; the count is told anew at once. */
    public Joined join(UUID needId, @Nullable Long personId) {
        try {
            return store.write(tx -> join(tx, needId, personId));
        } catch (StoreException e) {
            log.error("That somebody joined a need could not be stored", e);
            return new Joined.NotKept();
        }
    }

    private Joined join(Tx tx, UUID needId, @Nullable Long personId) {
        PublicNeed need = tx.session().get(PublicNeed.class, needId);
        if (need == null) {
            return new Joined.Gone();
        }
        Supports_ supports = new Supports_(tx.session());
        if (personId != null && (supports.countOf(needId, personId) > 0 || isOwn(tx.session(), needId, personId))) {
            return new Joined.Before();
        }
        Instant now = clock.instant();
        Instant since = now.minus(HOUR);
        boolean tooMany = personId == null
                ? supports.countOfStrangers(since) >= STRANGERS_AN_HOUR
                : supports.countSince(personId, since) >= PERSON_AN_HOUR;
        if (tooMany) {
            return new Joined.TooMany();
        }
        UUID id = ids.next();
        tx.session().insert(new Support(id, needId, personId, now));
        PublicNeed counted = new PublicNeed(
                needId,
                need.category(),
                need.words(),
                need.place(),
                need.raisedAt(),
                need.supporters() + 1,
                need.state());
        tx.session().upsert(counted);
        tx.record(id, new NeedFact.Supported(stationId, needId, personId), now);
        return new Joined.Counted(counted.supporters());
    }
}
