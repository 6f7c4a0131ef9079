package org.reststop.hq.fleet;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk that proved itself, and where it stands: all that an exchange needs to know if nothing is new, from one look
 * at the database.
 */
public final class Admitted {
    private final UUID kiosk;
    private final String stationId;
    private final Feed feed;
    private final Map<UUID, Long> acknowledged;
    private final Credential credential;

    private final Wish wish;

    /** The newest change and the feed that it is in. */
    record Feed(long head, @Nullable UUID epoch) {}

    /**
     * @param usedHash SHA-256 of the secret that was sent
     * @param standing what is known beside it
     */
    record Credential(byte[] usedHash, Standing standing) {}

    Admitted(UUID kiosk, String stationId, Feed feed, Map<UUID, Long> acknowledged, Credential credential, Wish wish) {
        this.kiosk = kiosk;
        this.stationId = stationId;
        this.feed = feed;
        this.acknowledged = Map.copyOf(acknowledged);
        this.credential = credential;
        this.wish = wish;
    }

    public UUID kiosk() {
        return kiosk;
    }

    public String stationId() {
        return stationId;
    }

    /** The position of the newest change, 0 if there is none. */
    public long feedHead() {
        return feed.head();
    }

    /** Null until one is drawn. */
    public @Nullable UUID feedEpoch() {
        return feed.epoch();
    }

    /** For each incarnation of its store that HQ knows, how far its facts are held. */
    public Map<UUID, Long> acknowledged() {
        return acknowledged;
    }

    /** Whether two machines were found to be this kiosk: nothing may be taken from it or given to it. */
    public boolean copied() {
        return credential.standing().copied();
    }

    /** What staff want of it. */
    public Wish wish() {
        return wish;
    }

    Credential credential() {
        return credential;
    }
}
