package org.reststop.hq.fleet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Refusal;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.operator.OperatorDoor;
import org.reststop.sync.WireCodec;

/** What the operator's programs may want of kiosks. */
public final class WishApi {
    private static final int LONGEST = 3600;

    private final OperatorDoor door;
    private final JsonReplies json;
    private final WireCodec codec;
    private final Fleet fleet;
    private final Wishes wishes;

    public WishApi(OperatorDoor door, JsonReplies json, WireCodec codec, Fleet fleet, Wishes wishes) {
        this.door = door;
        this.json = json;
        this.codec = codec;
        this.fleet = fleet;
        this.wishes = wishes;
    }

    record SyncOrder(@Nullable UUID kiosk) {}

    record PaceOrder(@Nullable UUID kiosk, @Nullable Integer seconds) {}

    /** {@code POST sync-orders} for one kiosk or for all, {@code POST paces} for one, below {@code /api/v1}. */
    public List<Route> routes() {
        return List.of(door.post("/api/v1/sync-orders", this::order), door.post("/api/v1/paces", this::pace));
    }

    private Reply order(Request request) {
        UUID kiosk = codec.fromJson(request.body(), SyncOrder.class).kiosk();
        if (kiosk == null) {
            wishes.orderAll();
        } else if (!wishes.order(kiosk)) {
            throw unknown();
        }
        return json.of(200, Map.of("ordered", true));
    }

    private Reply pace(Request request) {
        PaceOrder order = codec.fromJson(request.body(), PaceOrder.class);
        UUID kiosk = order.kiosk();
        int seconds = Optional.ofNullable(order.seconds()).orElse(-1);
        if (kiosk == null || seconds < 0 || seconds > LONGEST) {
            throw new Refusal(400, "pace-unusable", "say which kiosk, and 0 to " + LONGEST + " seconds");
        }
        if (fleet.kiosks().stream().noneMatch(one -> one.id().equals(kiosk))) {
            throw unknown();
        }
        wishes.slow(kiosk, Duration.ofSeconds(seconds));
        return json.of(200, Map.of("seconds", seconds));
    }

    private static Refusal unknown() {
        return new Refusal(404, "kiosk-unknown", "there is no such kiosk, or it is shut out");
    }
}
