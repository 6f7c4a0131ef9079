package org.reststop.hq.open311;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.reststop.domain.station.Station;
import org.reststop.hq.api.ApiTexts;
import org.reststop.hq.api.Call;
import org.reststop.hq.api.Format;
import org.reststop.hq.api.Node;
import org.reststop.hq.api.Shape;
import org.reststop.hq.api.Type;

/**
 * Where the interface is and how a key is had, as Open311's service discovery tells it; the stations, by whose ids
 * jurisdictions are named, are told beside.
 */
final class Discovery {
    /** When what is answered below the path was last changed in what it means. */
    private static final Instant CHANGED = Instant.parse("2026-11-26T00:00:00Z");

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private static final Shape<String> ENDPOINT = Shape.<String>named("Endpoint")
            .always("specification", Type.Plain.ADDRESS, url -> new Node.Text(SPECIFICATION))
            .always("url", Type.Plain.ADDRESS, Node.Text::new)
            .always("changeset", Type.Plain.MOMENT, url -> Moments.of(CHANGED, ZoneOffset.UTC))
            .always("type", Type.Choice.of("production", "test", "acceptance"), url -> new Node.Text("production"))
            .always(
                    "formats",
                    new Type.Several("format", Type.Plain.TEXT),
                    url -> new Node.Rows(
                            "format",
                            Arrays.stream(Format.values())
                                    .<Node>map(format -> new Node.Text(format.bareType()))
                                    .toList()))
            .done();

    private static final Shape<Station> JURISDICTION = Shape.<Station>named("Jurisdiction")
            .always("jurisdiction_id", Type.Plain.TEXT, station -> new Node.Text(station.id()))
            .always("name", Type.Plain.TEXT, station -> new Node.Text(station.nameZh()))
            .always("name_en", Type.Plain.TEXT, station -> new Node.Text(station.nameEn()))
            .done();

    static final Shape<Told> SHAPE = Shape.<Told>named("Discovery")
            .always("changeset", Type.Plain.MOMENT, told -> Moments.of(CHANGED, ZoneOffset.UTC))
            .always("contact", Type.Plain.TEXT, told -> new Node.Text(told.contact()))
            .always("key_service", Type.Plain.TEXT, told -> new Node.Text(told.keyService()))
            .always(
                    "endpoints",
                    new Type.Several("endpoint", new Type.Of(ENDPOINT)),
                    told -> ENDPOINT.rows("endpoint", List.of(told.url())))
            .always(
                    "jurisdictions",
                    new Type.Several("jurisdiction", new Type.Of(JURISDICTION)),
                    told -> JURISDICTION.rows("jurisdiction", told.stations()))
            .done();

    private final Supplier<URI> address;
    private final Stations stations;
    private final ApiTexts texts;

    /** @param address where others reach HQ, without a slash at its end */
    Discovery(Supplier<URI> address, Stations stations, ApiTexts texts) {
        this.address = address;
        this.stations = stations;
        this.texts = texts;
    }

    /** What is told. */
    record Told(String contact, String keyService, String url, List<Station> stations) {}

    Node tell(Call call) {
        List<Station> all = stations.all();
        String names = all.stream().map(Station::nameZh).collect(Collectors.joining("、"));
        return SHAPE.of(new Told(
                texts.say(call.language(), "discovery.contact", names),
                texts.say(call.language(), "discovery.key-service", address.get()),
                address.get() + Open311.BASE,
                all));
    }
}
