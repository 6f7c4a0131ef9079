package org.reststop.hq.phone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.PhoneOffice;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Refusal;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.operator.OperatorDoor;
import org.reststop.sync.WireCodec;

/** Phone badges for the operator's programs. */
public final class PhoneApi {
    private final OperatorDoor door;
    private final JsonReplies json;
    private final WireCodec codec;
    private final PhoneOffice office;
    private final PhoneAddress address;

    public PhoneApi(OperatorDoor door, JsonReplies json, WireCodec codec, PhoneOffice office, PhoneAddress address) {
        this.door = door;
        this.json = json;
        this.codec = codec;
        this.office = office;
        this.address = address;
    }

    record GiveRequest(long personId, @Nullable Integer days) {}

    /**
     * @param link for one phone to open, once
     * @param linkUntil when it stops working
     */
    record Given(long serial, String link, long personId, String name, LocalDate expires, Instant linkUntil) {}

    /** {@code POST /api/v1/phone-badges}. */
    public List<Route> routes() {
        return List.of(door.post("/api/v1/phone-badges", this::give));
    }

    private Reply give(Request request) {
        GiveRequest asked = codec.fromJson(request.body(), GiveRequest.class);
        Integer days = asked.days();
        int run = days == null ? PhoneOffice.USUAL_DAYS : days;
        if (run < 1 || run > BadgeOffice.MAX_DAYS) {
            throw new Refusal(400, "days-refused", "days go from 1 to " + BadgeOffice.MAX_DAYS);
        }
        return office.give(asked.personId(), run)
                .map(given -> json.of(
                        200,
                        new Given(
                                given.serial(),
                                address.of(given.token()),
                                given.personId(),
                                given.name(),
                                given.expires(),
                                given.linkUntil())))
                .orElseThrow(() -> new Refusal(404, "person-unknown", "there is nobody with this id"));
    }
}
