package org.reststop.hq.need;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.PlaceName;
import org.reststop.domain.need.StationPlaces;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.sync.StationChange;

/** Where the places of each station are edited and sent to its kiosks. Safe to call from any thread. */
public final class PlaceOffice {
    private final Store store;
    private final FeedPublisher feed;

    public PlaceOffice(Store store, FeedPublisher feed) {
        this.store = store;
        this.feed = feed;
    }

    /** What came of an edit. */
    enum Outcome {
        DONE,
        /** Somebody has edited the list meanwhile. */
        CLASH,
        /** A name is missing, too long or there twice, or there are more than {@link StationPlaces#MOST}. */
        BROKEN
    }

    /** What is in force; of revision 0 and empty if nobody has edited it. */
    StationPlaces places(String stationId) {
        return store.read(session -> find(session, stationId))
                .orElseGet(() -> new StationPlaces(stationId, 0, List.of()));
    }

    private static Optional<StationPlaces> find(StatelessSession session, String stationId) {
        return Optional.ofNullable(session.get(StationPlaces.class, stationId));
    }

    /**
     * Publishes the next edition of a station's list.
     *
     * @param base the revision that was edited; 0 for the first
     */
    Outcome save(String stationId, long base, List<PlaceName> places) {
        Set<String> names = new HashSet<>();
        boolean sound = places.size() <= StationPlaces.MOST
                && places.stream().allMatch(place -> place.fits() && names.add(place.zh()));
        if (!sound) {
            return Outcome.BROKEN;
        }
        try {
            return store.write(tx -> publish(tx.session(), new StationPlaces(stationId, base + 1, places), base));
        } catch (StoreException e) {
            // Of two first editions at once the database takes one.
            if (places(stationId).revision() == base) {
                throw e;
            }
            return Outcome.CLASH;
        }
    }

    private Outcome publish(StatelessSession session, StationPlaces next, long base) {
        if (base == 0) {
            if (find(session, next.stationId()).isPresent()) {
                return Outcome.CLASH;
            }
            session.insert(next);
        } else {
            int held = session.createMutationQuery("update StationPlaces p set p.revision = :next"
                            + " where p.stationId = :station and p.revision = :base")
                    .setParameter("next", next.revision())
                    .setParameter("station", next.stationId())
                    .setParameter("base", base)
                    .executeUpdate();
            if (held == 0) {
                return Outcome.CLASH;
            }
            session.update(next);
        }
        feed.publish(
                session,
                new StationChange.PlacesPublished(next.stationId(), next.revision(), next.places()),
                next.stationId());
        return Outcome.DONE;
    }
}
