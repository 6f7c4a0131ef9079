package org.reststop.hq.tls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.fleet.Kiosk;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Refusal;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.operator.OperatorDoor;
import org.reststop.sync.WireCodec;

/** Changing the key that kiosks know HQ by, for the operator's programs. */
public final class TlsApi {
    private final OperatorDoor door;
    private final JsonReplies json;
    private final WireCodec codec;
    private final Optional<Certificates> certificates;
    private final Fleet fleet;

    public TlsApi(
            OperatorDoor door, JsonReplies json, WireCodec codec, Optional<Certificates> certificates, Fleet fleet) {
        this.door = door;
        this.json = json;
        this.codec = codec;
        this.certificates = certificates;
        this.fleet = fleet;
    }

    record RotateRequest(@Nullable Boolean force) {}

    record Rotated(List<String> pins, int leftBehind) {}

    /** {@code POST tls/rotate}, below {@code /api/v1}. */
    public List<Route> routes() {
        return List.of(door.post("/api/v1/tls/rotate", this::rotate));
    }

    /** Refuses while kiosks would be cut off: those that were not told of the next key, unless it is forced. */
    private Reply rotate(Request request) {
        boolean force = request.body().length > 0
                && Boolean.TRUE.equals(
                        codec.fromJson(request.body(), RotateRequest.class).force());
        if (!(certificates.orElse(null) instanceof OwnCertificate own)) {
            throw new Refusal(409, "no-own-certificate", "HQ has no certificate of its own to change");
        }
        Instant since = own.nextKnownSince();
        List<String> untold = fleet.kiosks().stream()
                .filter(kiosk -> kiosk.revokedAt().isEmpty() && !lastTold(kiosk).isAfter(since))
                .map(kiosk -> kiosk.id().toString())
                .toList();
        if (!untold.isEmpty() && !force) {
            throw new Refusal(
                    409,
                    "kiosks-untold",
                    untold.size() + " kiosks have not exchanged since " + since
                            + " and would be cut off; wait, revoke them, or force it: "
                            + String.join(", ", untold.subList(0, Math.min(20, untold.size()))));
        }
        own.rotate();
        return json.of(200, new Rotated(own.pins(), untold.size()));
    }

    private static Instant lastTold(Kiosk kiosk) {
        return kiosk.lastSeenAt().orElse(kiosk.enrolledAt());
    }
}
