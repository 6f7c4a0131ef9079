package org.reststop.hq.feed;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Route;
import org.reststop.hq.operator.OperatorDoor;
import org.reststop.store.Store;

/** The feed, for the operator's programs. */
public final class FeedApi {
    private final OperatorDoor door;
    private final JsonReplies json;
    private final Store store;
    private final FeedPublisher feed;
    private final Supplier<UUID> epochs;

    /** @param epochs draws one that was never used */
    public FeedApi(OperatorDoor door, JsonReplies json, Store store, FeedPublisher feed, Supplier<UUID> epochs) {
        this.door = door;
        this.json = json;
        this.store = store;
        this.feed = feed;
        this.epochs = epochs;
    }

    /**
     * {@code POST /api/v1/feed/renew}: for whoever has restored the database with the database's own tools. Every kiosk
     * then loads all documents again.
     */
    public List<Route> routes() {
        return List.of(door.post("/api/v1/feed/renew", request -> {
            UUID epoch = epochs.get();
            store.write(tx -> {
                feed.renewEpoch(tx.session(), epoch);
                return epoch;
            });
            return json.of(200, Map.of("epoch", epoch));
        }));
    }
}
