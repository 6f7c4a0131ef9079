package org.reststop.hq.open311;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.station.Station;
import org.reststop.hq.api.ApiProblem;
import org.reststop.hq.api.ApiTexts;
import org.reststop.hq.api.Call;
import org.reststop.hq.api.Node;
import org.reststop.hq.api.Operation;
import org.reststop.hq.api.Operation.Access;
import org.reststop.hq.api.Operation.Answer;
import org.reststop.hq.api.Operation.Parameter;
import org.reststop.hq.api.Operation.Problems;
import org.reststop.hq.api.Shape;
import org.reststop.hq.api.Type;
import org.reststop.hq.http.Route.Method;
import org.reststop.hq.web.Language;

/**
 * The exchange of updates as FixMyStreet and its adapters speak it: what came to pass here is fetched, what came to pass
 * there is brought. An update that was brought is fetched again under the number that its bringer was told, so it is
 * known there.
 */
final class UpdateExchange {
    private static final String ROOT = "service_request_updates";
    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration WIDEST = Duration.ofDays(90);

    private static final Shape<Told> UPDATE = Shape.<Told>named("ServiceRequestUpdate")
            .always(
                    "update_id",
                    Type.Plain.TEXT,
                    told -> new Node.Text(told.update().id()))
            .always(
                    "service_request_id",
                    Type.Plain.UUID,
                    told -> new Node.Text(told.update().need().toString()))
            .always("status", States.FINER, told -> new Node.Text(told.status()))
            .always(
                    "updated_datetime",
                    Type.Plain.MOMENT,
                    told -> Moments.of(told.update().at(), told.zone()))
            .always("description", Type.Plain.TEXT, told -> new Node.Text(told.description()))
            .always(
                    "external_status_code",
                    Type.Plain.TEXT,
                    told -> new Node.Text(told.update().state().word()))
            .perhaps("media_url", Type.Plain.TEXT, told -> new Node.Nothing())
            .done();

    private static final Shape<String> TAKEN = Shape.<String>named("TakenUpdate")
            .always("update_id", Type.Plain.TEXT, Node.Text::new)
            .done();

    private final Parts parts;
    private final ApiTexts texts;
    private final Clock clock;

    /** What it is made of. */
    record Parts(Door door, Stations stations, Reports reports, Updates updates, UpdateDesk desk) {}

    private record Told(Update update, String status, String description, ZoneId zone) {}

    UpdateExchange(Parts parts, ApiTexts texts, Clock clock) {
        this.parts = parts;
        this.texts = texts;
        this.clock = clock;
    }

    List<Operation> operations() {
        return List.of(fetch(), bring());
    }

    private Operation fetch() {
        return new Operation(
                Method.GET,
                "/servicerequestupdates",
                "updates",
                Access.KEY_IF_ANY,
                List.of(
                        Catalogue.JURISDICTION,
                        Parameter.query("api_key", Type.Plain.TEXT),
                        Parameter.query("service_request_id", Type.Plain.UUID),
                        Parameter.query("start_date", Type.Plain.MOMENT),
                        Parameter.query("end_date", Type.Plain.MOMENT),
                        Parameter.query("page", Type.Plain.WHOLE),
                        Parameter.query("page_size", Type.Plain.WHOLE),
                        Parameter.query("per_page", Type.Plain.WHOLE)),
                new Answer(ROOT, Catalogue.several("request_update", new Type.Of(UPDATE)), this::fetch),
                Problems.of(400, 403, 404, 429));
    }

    private Node fetch(Call call) {
        Optional<ApiKey> key = parts.door().guest(call);
        Optional<Station> station = parts.stations().named(call);
        ApiProblem.Several wrong = new ApiProblem.Several();
        Search.Span span = span(call, parts.stations().zone(station), wrong);
        Search.Page page = Search.Page.of(call, wrong);
        wrong.throwIfAny();
        Optional<UUID> need = call.one("service_request_id")
                .map(text -> Search.uuid(text).orElseThrow(() -> ApiProblem.of(404, "request-unknown")));
        List<Update> found =
                parts.updates().find(span, key.map(ApiKey::id).orElse(null), station.map(Station::id), need, page);
        boolean finer = key.filter(ApiKey::finerStates).isPresent();
        Map<String, Station> stations = parts.stations().byId();
        return UPDATE.rows(
                "request_update",
                found.stream()
                        .map(update -> tell(update, finer, call.language(), stations.get(update.station())))
                        .toList());
    }

    private Told tell(Update update, boolean finer, Language language, @Nullable Station station) {
        String state = texts.say(language, States.key(update.state()));
        return new Told(
                update,
                finer ? States.finer(update.state()) : States.of(update.state()),
                update.words().isEmpty() ? state : update.words(),
                station == null ? ZoneId.of("Asia/Shanghai") : station.timeZone());
    }

    /** Without dates it is the last week. */
    private Search.Span span(Call call, ZoneId zone, ApiProblem.Several wrong) {
        Optional<Instant> from = Search.moment(call, "start_date", zone, wrong);
        Optional<Instant> to = Search.moment(call, "end_date", zone, wrong);
        Instant end = to.orElse(clock.instant());
        Instant start = from.orElse(end.minus(USUAL));
        if (Duration.between(start, end).compareTo(WIDEST) > 0) {
            wrong.add("span", WIDEST.toDays());
        }
        return new Search.Span(start, end);
    }

    private Operation bring() {
        Type text = Type.Plain.TEXT;
        return new Operation(
                Method.POST,
                "/servicerequestupdates",
                "update",
                Access.KEY,
                List.of(
                        Parameter.form("api_key", text).needed(),
                        Parameter.form("jurisdiction_id", text),
                        Parameter.form("service_request_id", Type.Plain.UUID).needed(),
                        Parameter.form("update_id", text),
                        Parameter.form("update_id_ext", text),
                        Parameter.form("service_request_id_ext", text),
                        Parameter.form("status", text),
                        Parameter.form("updated_datetime", Type.Plain.MOMENT),
                        Parameter.form("description", text),
                        Parameter.form("media_url", Type.Plain.ADDRESS).often()),
                new Answer(ROOT, Catalogue.several("request_update", new Type.Of(TAKEN)), this::bring),
                Problems.of(400, 403, 404, 413, 429));
    }

    private Node bring(Call call) {
        ApiKey key = parts.door().bringer(call);
        Optional<Station> station = parts.stations().named(call);
        ApiProblem.Several wrong = new ApiProblem.Several();
        if (call.one("service_request_id").isEmpty()) {
            wrong.add("request-missing");
        }
        ZoneId zone = parts.stations().zone(station);
        if (call.one("updated_datetime")
                .filter(time -> Moments.loosely(time, zone).isEmpty())
                .isPresent()) {
            wrong.add("date", "updated_datetime");
        }
        wrong.throwIfAny();
        UUID id = Search.uuid(call.one("service_request_id").orElse(""))
                .orElseThrow(() -> ApiProblem.of(404, "request-unknown"));
        List<String> among = station.map(Station::id).map(List::of).orElseGet(() -> parts.stations().all().stream()
                .map(Station::id)
                .toList());
        Report report =
                parts.reports().find(id, key.id(), among).orElseThrow(() -> ApiProblem.of(404, "request-unknown"));
        if (parts.reports().keyOf(id).filter(key.id()::equals).isEmpty()) {
            throw ApiProblem.of(403, "request-of-others");
        }
        return TAKEN.rows("request_update", List.of(parts.desk().take(call, key, report.id())));
    }
}
