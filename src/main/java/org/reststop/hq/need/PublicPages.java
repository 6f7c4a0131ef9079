package org.reststop.hq.need;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.StationPage;
import org.reststop.domain.station.Station;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.fleet.Fleet;
import org.reststop.store.Store;
import org.reststop.sync.StationChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page of each station on which people write from their own phone: its address ends with a token of 128 random bits
 * and reaches the station's kiosks by the feed. Safe to call from any thread; waits for the database.
 */
public final class PublicPages {
    static final String PATH = StationPage.PATH;
    private static final Logger log = LoggerFactory.getLogger(PublicPages.class);
    private static final int TOKEN_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    private final Store store;
    private final FeedPublisher feed;
    private final Fleet fleet;
    private final Optional<URI> base;
    private final RandomGenerator random;

    /**
     * @param base the address that phones reach HQ by, as its operator has configured it
     * @param random must be fit for secrets
     */
    public PublicPages(Store store, FeedPublisher feed, Fleet fleet, Optional<URI> base, RandomGenerator random) {
        this.store = store;
        this.feed = feed;
        this.fleet = fleet;
        this.base = base;
        this.random = random;
    }

    /** Gives each station its page, and tells its kiosks where it is now, or that phones cannot reach it. */
    public void ensure() {
        List<String> due = store.read(session -> fleet.stations().stream()
                .map(Station::id)
                .filter(id -> isDue(session.get(PublicPage.class, id)))
                .toList());
        for (String id : due) {
            store.write(tx -> ensure(tx.session(), id));
        }
    }

    private boolean isDue(@Nullable PublicPage page) {
        return page == null ? base.isPresent() : !page.address().equals(address(page.token()));
    }

    private String ensure(StatelessSession session, String stationId) {
        PublicPage page = session.get(PublicPage.class, stationId);
        if (page == null) {
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
            page = new PublicPage(stationId, token, bytes(SECRET_BYTES), address(token));
            session.insert(page);
        } else {
            page.publishedAt(address(page.token()));
            session.update(page);
        }
        log.info("The page of station {} is {}", stationId, page.address().isEmpty() ? "withdrawn" : "published");
        feed.publish(session, new StationChange.PagePublished(stationId, page.address()), stationId);
        return stationId;
    }

    private byte[] bytes(int count) {
        byte[] drawn = new byte[count];
        random.nextBytes(drawn);
        return drawn;
    }

    private String address(String token) {
        return base.map(hq -> hq + PATH + token).orElse("");
    }

    /** Where a need is followed, as phones reach it; empty if they do not. */
    Optional<String> follow(FollowToken token) {
        return base.map(token::at);
    }

    /** The path of a station's page; empty if it has none. */
    public Optional<String> path(String stationId) {
        return store.read(session ->
                Optional.ofNullable(session.get(PublicPage.class, stationId)).map(page -> PATH + page.token()));
    }

    /**
     * What else of HQ's is shown by a station's token.
     *
     * @param secret signs forms
     */
    public record Key(Station station, byte[] secret) {}

    /** The station of a token; empty if there is none, or none any more. */
    public Optional<Key> key(String token) {
        return find(token).map(found -> new Key(found.station(), found.page().secret()));
    }

    /** The page and its station; empty if there is none, or none any more. */
    Optional<Found> find(String token) {
        return store.read(session -> new PublicQueries_(session)
                .findPages(token).stream().findFirst().flatMap(page -> Optional.ofNullable(
                                session.get(Station.class, page.stationId()))
                        .map(station -> new Found(page, station))));
    }

    record Found(PublicPage page, Station station) {}
}
