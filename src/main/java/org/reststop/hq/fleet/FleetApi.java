package org.reststop.hq.fleet;

import java.util.List;
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

    public FleetApi(OperatorDoor door, JsonReplies json, WireCodec codec, Fleet fleet) {
        this.door = door;
        this.json = json;
        this.codec = codec;
        this.fleet = fleet;
    }

    record StationEntry(String id, String nameZh, String nameEn) {
        static StationEntry of(Station station) {
            return new StationEntry(station.id(), station.nameZh(), station.nameEn());
        }
    }

    record CodeRequest(@Nullable String stationId) {}

    /** {@code GET stations} and {@code POST enrolment-codes}, below {@code /api/v1}. */
    public List<Route> routes() {
        return List.of(
                door.get(
                        "/api/v1/stations",
                        request -> json.of(
                                200,
                                fleet.stations().stream().map(StationEntry::of).toList())),
                door.post("/api/v1/enrolment-codes", this::createCode));
    }

    private Reply createCode(Request request) {
        String station = codec.fromJson(request.body(), CodeRequest.class).stationId();
        if (station == null) {
            throw new Refusal(400, "station-missing", "say for which stationId");
        }
        return fleet.createCode(station)
                .map(code -> json.of(200, code))
                .orElseThrow(() -> new Refusal(404, "station-unknown", "there is no such station"));
    }
}
