package org.reststop.hq.open311;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reststop.domain.station.Station;
import org.reststop.hq.api.ApiProblem;
import org.reststop.hq.api.Call;
import org.reststop.hq.fleet.Fleet;
import org.reststop.store.Store;

/**
 * The stations as other programs name them: each is a jurisdiction, and its id also an address. Where HQ has only one
 * station it need not be named. Whoever raises a need and names none is led to the nearest one within {@value #NEAR}
 * metres of the place that they tell.
 */
final class Stations {
    static final double NEAR = 5_000;

    private final Fleet fleet;
    private final Store store;

    Stations(Fleet fleet, Store store) {
        this.fleet = fleet;
        this.store = store;
    }

    /** Every station, by id. */
    List<Station> all() {
        return fleet.stations();
    }

    /** By its id. */
    Map<String, Station> byId() {
        return all().stream().collect(Collectors.toMap(Station::id, Function.identity()));
    }

    /** Where stations are, by their ids; those that nobody has entered are missing. */
    Map<String, Spot> spots() {
        return store
                .read(session ->
                        session.createSelectionQuery("from Spot", Spot.class).getResultList())
                .stream()
                .collect(Collectors.toMap(Spot::stationId, Function.identity()));
    }

    void place(Spot spot) {
        store.write(tx -> {
            tx.session().upsert(spot);
            return spot;
        });
    }

    /**
     * The station that a request names, if it names one.
     *
     * @throws ApiProblem with 404 if there is none of that name
     */
    Optional<Station> named(Call call) {
        return call.one("jurisdiction_id").map(this::jurisdiction);
    }

    private Station jurisdiction(String id) {
        return find(id).orElseThrow(() -> ApiProblem.of(404, "jurisdiction-unknown", id, ids()));
    }

    private Optional<Station> find(String id) {
        return all().stream().filter(station -> station.id().equals(id)).findFirst();
    }

    private String ids() {
        return all().stream().map(Station::id).collect(Collectors.joining(", "));
    }

    /**
     * The station that a need is raised at: the one named, or whose id the address begins with, or the only one, or the
     * nearest.
     *
     * @param only the only one that the key may raise needs at
     * @throws ApiProblem with 400 if it cannot be told, 403 if it is another than the key's, 404 if there is none of
     *     that name
     */
    Station chosen(Call call, Optional<Point> point, Optional<String> only) {
        Optional<Station> named = named(call);
        if (named.isPresent() && only.isPresent() && !named.get().id().equals(only.get())) {
            throw ApiProblem.of(403, "key-other-station", only.get());
        }
        List<Station> all = all();
        return named.or(() -> only.flatMap(this::find))
                .or(() -> call.one("address_id").flatMap(id -> find(id.replaceFirst("/.*", ""))))
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty())
                .or(() -> point.flatMap(this::nearest))
                .orElseThrow(() -> ApiProblem.of(400, "jurisdiction-missing", ids()));
    }

    private Optional<Station> nearest(Point point) {
        return spots().values().stream()
                .filter(spot -> spot.point().metresTo(point) <= NEAR)
                .min(Comparator.comparingDouble(spot -> spot.point().metresTo(point)))
                .flatMap(spot -> find(spot.stationId()));
    }

    /** The zone of days that are told without one. */
    ZoneId zone(Optional<Station> station) {
        return station.or(() -> all().stream().findFirst())
                .map(Station::timeZone)
                .orElse(ZoneId.of("Asia/Shanghai"));
    }
}
