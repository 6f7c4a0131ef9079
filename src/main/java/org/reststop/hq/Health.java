package org.reststop.hq;

import java.util.List;
import java.util.Map;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Route;
import org.reststop.store.Store;
import org.reststop.store.StoreException;

/** Whether HQ and its database answer; open to everybody. */
final class Health {
    private final Store store;
    private final JsonReplies json;

    Health(Store store, JsonReplies json) {
        this.store = store;
        this.json = json;
    }

    List<Route> routes() {
        return List.of(Route.get("/health", request -> check()));
    }

    private Reply check() {
        try {
            store.read(session ->
                    session.createNativeQuery("select 1", Integer.class).getSingleResult());
            return json.of(200, Map.of("status", "ok"));
        } catch (StoreException e) {
            return json.of(503, Map.of("status", "database-away"));
        }
    }
}
