package org.reststop.hq.badge;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Refusal;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.operator.OperatorDoor;
import org.reststop.sync.WireCodec;

/** People and badges for the operator's programs. */
public final class BadgeApi {
    private static final int USUAL_OVERLAP_HOURS = 24;
    private static final int MAX_OVERLAP_HOURS = 24 * 90;

    private final OperatorDoor door;
    private final JsonReplies json;
    private final WireCodec codec;
    private final People people;
    private final BadgeOffice office;
    private final SigningKeys keys;

    public BadgeApi(
            OperatorDoor door, JsonReplies json, WireCodec codec, People people, BadgeOffice office, SigningKeys keys) {
        this.keys = keys;
        this.door = door;
        this.json = json;
        this.codec = codec;
        this.people = people;
        this.office = office;
    }

    record IssueRequest(long personId, int days) {}

    record RenewRequest(@Nullable Integer overlapHours) {}

    record RevokeRequest(@Nullable String reason) {}

    /**
     * {@code GET people}, {@code POST people/{id}/forget}, {@code POST badges}, {@code POST badges/{serial}/revoke},
     * {@code POST badge-keys}, below {@code /api/v1}.
     */
    public List<Route> routes() {
        return List.of(
                door.get("/api/v1/people", request -> json.of(200, people.all())),
                door.post("/api/v1/people/{id}/forget", this::forget),
                door.post("/api/v1/badges", this::issue),
                door.post("/api/v1/badges/{serial}/revoke", this::revoke),
                door.post("/api/v1/badge-keys", this::renewKey));
    }

    private Reply renewKey(Request request) {
        Integer asked = request.body().length == 0
                ? null
                : codec.fromJson(request.body(), RenewRequest.class).overlapHours();
        int hours = asked == null ? USUAL_OVERLAP_HOURS : asked;
        if (hours < 0 || hours > MAX_OVERLAP_HOURS) {
            throw new Refusal(400, "overlap-refused", "overlapHours go from 0 to " + MAX_OVERLAP_HOURS);
        }
        return json.of(200, keys.renew(Duration.ofHours(hours)));
    }

    private Reply issue(Request request) {
        IssueRequest asked = codec.fromJson(request.body(), IssueRequest.class);
        if (asked.days() < BadgeOffice.MIN_DAYS || asked.days() > BadgeOffice.MAX_DAYS) {
            throw new Refusal(
                    400, "days-refused", "days go from " + BadgeOffice.MIN_DAYS + " to " + BadgeOffice.MAX_DAYS);
        }
        return office.issue(asked.personId(), asked.days())
                .map(issued -> json.of(200, issued))
                .orElseThrow(() -> new Refusal(404, "person-unknown", "there is nobody with this id"));
    }

    private Reply forget(Request request) {
        long person = number(request.segment("id"), "person-unknown");
        if (!people.forget(person)) {
            throw new Refusal(404, "person-unknown", "there is nobody with this id");
        }
        return json.of(200, Map.of("personId", person, "forgotten", true));
    }

    private Reply revoke(Request request) {
        long serial = number(request.segment("serial"), "badge-unknown");
        String reason = reason(request.body());
        if (reason.length() > BadgeOffice.MAX_REASON) {
            throw new Refusal(400, "reason-too-long", "at most " + BadgeOffice.MAX_REASON + " characters");
        }
        if (!office.revoke(serial, reason)) {
            throw new Refusal(404, "badge-unknown", "HQ has issued no badge with this serial");
        }
        return json.of(200, Map.of("serial", serial, "revoked", true));
    }

    private String reason(byte[] body) {
        String reason = body.length == 0
                ? null
                : codec.fromJson(body, RevokeRequest.class).reason();
        return reason == null ? "" : reason;
    }

    private static long number(String text, String error) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Refusal(404, error, "that is a number");
        }
    }
}
