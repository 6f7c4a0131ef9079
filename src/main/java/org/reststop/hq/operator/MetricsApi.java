package org.reststop.hq.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Route;

/** The figures that a Prometheus server reads, in its text format 0.0.4. */
public final class MetricsApi {
    private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final OperatorDoor door;
    private final PrometheusMeterRegistry meters;

    public MetricsApi(OperatorDoor door, PrometheusMeterRegistry meters) {
        this.door = door;
        this.meters = meters;
    }

    /** {@code GET /metrics}. */
    public List<Route> routes() {
        return List.of(door.get(
                "/metrics", request -> new Reply(200, FORMAT, meters.scrape().getBytes(UTF_8), Map.of())));
    }
}
