package org.reststop.hq.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.station.Station;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Refusal;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.operator.OperatorDoor;
import org.reststop.sync.WireCodec;

/** Stations and enrolment codes for the operator's programs. */
public final class FleetApi {
    private final OperatorDoor door;
    private final JsonReplies json;
    private final WireCodec codec;
    private final Fleet fleet;
    private final Tickets tickets;

    public FleetApi(OperatorDoor door, JsonReplies json, WireCodec codec, Fleet fleet, Tickets tickets) {
        this.door = door;
        this.json = json;
        this.codec = codec;
        this.fleet = fleet;
        this.tickets = tickets;
    }

    record StationEntry(String id, String nameZh, String nameEn) {
        static StationEntry of(Station station) {
            return new StationEntry(station.id(), station.nameZh(), station.nameEn());
        }
    }

    record KioskEntry(UUID id, String stationId, String name, String state) {
        static KioskEntry of(KioskSight sight) {
            Kiosk kiosk = sight.kiosk();
            return new KioskEntry(
                    kiosk.id(), kiosk.stationId(), kiosk.name(), sight.state().cssClass());
        }
    }

    /** @param ticket what the code's QR code says */
    record CodeReply(String code, Instant expiresAt, String ticket) {}

    record CodeRequest(@Nullable String stationId) {}

    /**
     * {@code GET stations}, {@code POST enrolment-codes}, {@code GET kiosks}, {@code POST kiosks/{id}/revoke},
     * {@code …/one-machine} and {@code …/rotate-secret}, below {@code /api/v1}.
     */
    public List<Route> routes() {
        return List.of(
                door.get(
                        "/api/v1/stations",
                        request -> json.of(
                                200,
                                fleet.stations().stream().map(StationEntry::of).toList())),
                door.post("/api/v1/enrolment-codes", this::createCode),
                door.get(
                        "/api/v1/kiosks",
                        request -> json.of(
                                200, fleet.sights().stream().map(KioskEntry::of).toList())),
                door.post("/api/v1/kiosks/{id}/revoke", request -> decide(request, fleet::revoke)),
                door.post("/api/v1/kiosks/{id}/one-machine", request -> decide(request, fleet::oneMachineAgain)),
                door.post("/api/v1/kiosks/{id}/rotate-secret", request -> decide(request, fleet::orderRotation)));
    }

    private Reply decide(Request request, Predicate<UUID> decision) {
        UUID kiosk = id(request.segment("id"));
        if (!decision.test(kiosk)) {
            throw new Refusal(404, "kiosk-unknown", "there is no such kiosk, or nothing to decide about it");
        }
        return json.of(200, Map.of("kiosk", kiosk));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(404, "kiosk-unknown", "a kiosk's id is a UUID");
        }
    }

    private Reply createCode(Request request) {
        String station = codec.fromJson(request.body(), CodeRequest.class).stationId();
        if (station == null) {
            throw new Refusal(400, "station-missing", "say for which stationId");
        }
        return fleet.createCode(station)
                .map(code -> json.of(200, new CodeReply(code.code(), code.expiresAt(), tickets.text(code))))
                .orElseThrow(() -> new Refusal(404, "station-unknown", "there is no such station"));
    }
}
