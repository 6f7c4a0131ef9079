package org.reststop.hq.open311;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.reststop.hq.print.PictureFile;
import org.reststop.hq.print.PrintException;

/** Needs as requests: how they are raised, found and followed. */
final class Requests {
    private static final Shape<Done> DONE = Shape.<Done>named("RaisedRequest")
            .always(
                    "service_request_id",
                    Type.Plain.UUID,
                    done -> new Node.Text(done.id().toString()))
            .perhaps("service_notice", Type.Plain.TEXT, done -> Node.text(done.notice()))
            .perhaps("account_id", Type.Plain.TEXT, done -> Node.text(done.account()))
            .done();

    private static final Shape<UUID> TOKEN = Shape.<UUID>named("TokenRequest")
            .always("service_request_id", Type.Plain.UUID, id -> new Node.Text(id.toString()))
            .always("token", Type.Plain.TEXT, id -> new Node.Text(id.toString()))
            .done();

    private static final int MOST_PHOTOS = 3;
    private static final int LONGEST_SIDE = 1_600;
    private static final String ROOT = "service_requests";

    private final Parts parts;
    private final ApiTexts texts;
    private final Clock clock;

    /** What it is made of. */
    record Parts(
            Door door,
            Stations stations,
            Services services,
            Questions questions,
            RequestDesk desk,
            Reports reports,
            RequestView view) {}

    private record Done(UUID id, String notice, @Nullable String account) {}

    Requests(Parts parts, ApiTexts texts, Clock clock) {
        this.parts = parts;
        this.texts = texts;
        this.clock = clock;
    }

    List<Operation> operations() {
        return List.of(post(), token(), list(), one());
    }

    private Operation post() {
        Type text = Type.Plain.TEXT;
        return new Operation(
                Method.POST,
                "/requests",
                "raise",
                Access.KEY,
                List.of(
                        Parameter.form("api_key", text).needed(),
                        Parameter.form("jurisdiction_id", text),
                        Parameter.form("service_code", text).needed(),
                        Parameter.form("description", text),
                        Parameter.form("lat", Type.Plain.DECIMAL),
                        Parameter.form("long", Type.Plain.DECIMAL),
                        Parameter.form("address_string", text),
                        Parameter.form("address_id", text),
                        Parameter.form("attribute[place]", text),
                        Parameter.form("attribute[urgency]", Type.Choice.of("usual", "soon", "now")),
                        Parameter.form("email", text),
                        Parameter.form("phone", text),
                        Parameter.form("first_name", text),
                        Parameter.form("last_name", text),
                        Parameter.form("account_id", text),
                        Parameter.form("device_id", text),
                        Parameter.form("media_url", Type.Plain.ADDRESS).often()),
                new Answer(ROOT, Catalogue.several("request", new Type.Of(DONE)), this::raise),
                Problems.of(400, 403, 404, 413, 429));
    }

    private Node raise(Call call) {
        ApiKey key = parts.door().bringer(call);
        Brought brought = Brought.of(call, parts.stations(), parts.services(), parts.questions(), key);
        RequestDesk.Raised raised = parts.desk().raise(brought, photos(call), key, call.language());
        int days = brought.category().rules().answerDays();
        String notice = texts.say(call.language(), "notice", raised.receipt().shown(), days);
        return DONE.rows(
                "request",
                List.of(new Done(raised.need(), notice, brought.others().accountId())));
    }

    /** The files of a form, whatever their fields are called: clients differ. */
    private static List<byte[]> photos(Call call) {
        Collection<byte[]> files = call.request().uploads().values();
        if (files.size() > MOST_PHOTOS) {
            throw ApiProblem.of(400, "photos-many", MOST_PHOTOS);
        }
        try {
            return files.stream()
                    .map(file -> PictureFile.jpeg(file, LONGEST_SIDE))
                    .toList();
        } catch (PrintException e) {
            throw ApiProblem.of(400, "photo");
        }
    }

    private Operation token() {
        return new Operation(
                Method.GET,
                "/tokens/{token_id}",
                "token",
                Access.OPEN,
                List.of(Parameter.path("token_id"), Catalogue.JURISDICTION),
                new Answer(ROOT, Catalogue.several("request", new Type.Of(TOKEN)), this::token),
                Problems.of(404));
    }

    /** Requests have their number at once, and it is their token too: whoever asks with it learns nothing more. */
    private Node token(Call call) {
        parts.stations().named(call);
        String token = call.request().segment("token_id");
        UUID id = Search.uuid(token)
                .filter(need -> parts.reports().keyOf(need).isPresent())
                .orElseThrow(() -> ApiProblem.of(404, "token-unknown"));
        return TOKEN.rows("request", List.of(id));
    }

    private Operation list() {
        Type text = Type.Plain.TEXT;
        return new Operation(
                Method.GET,
                "/requests",
                "requests",
                Access.KEY_IF_ANY,
                List.of(
                        Catalogue.JURISDICTION,
                        Parameter.query("api_key", text),
                        Parameter.query("service_request_id", text),
                        Parameter.query("service_code", text),
                        Parameter.query("start_date", Type.Plain.MOMENT),
                        Parameter.query("end_date", Type.Plain.MOMENT),
                        Parameter.query("updated_after", Type.Plain.MOMENT),
                        Parameter.query("updated_before", Type.Plain.MOMENT),
                        Parameter.query("status", text),
                        Parameter.query("page", Type.Plain.WHOLE),
                        Parameter.query("page_size", Type.Plain.WHOLE),
                        Parameter.query("per_page", Type.Plain.WHOLE)),
                new Answer(ROOT, Catalogue.several("request", new Type.Of(RequestView.SHAPE)), this::find),
                Problems.of(400, 403, 404, 429));
    }

    private Node find(Call call) {
        UUID key = parts.door().guest(call).map(ApiKey::id).orElse(null);
        Optional<Station> station = parts.stations().named(call);
        Search search = Search.of(call, parts.stations().zone(station), clock);
        return parts.view().rows(parts.reports().find(search, key, among(station)), call.language());
    }

    private List<String> among(Optional<Station> station) {
        return station.map(Stream::of)
                .orElseGet(() -> parts.stations().all().stream())
                .map(Station::id)
                .toList();
    }

    private Operation one() {
        return new Operation(
                Method.GET,
                "/requests/{service_request_id}",
                "request",
                Access.KEY_IF_ANY,
                List.of(
                        Parameter.path("service_request_id"),
                        Catalogue.JURISDICTION,
                        Parameter.query("api_key", Type.Plain.TEXT)),
                new Answer(ROOT, Catalogue.several("request", new Type.Of(RequestView.SHAPE)), this::follow),
                Problems.of(403, 404, 429));
    }

    private Node follow(Call call) {
        UUID key = parts.door().guest(call).map(ApiKey::id).orElse(null);
        Optional<Station> station = parts.stations().named(call);
        Report report = Search.uuid(call.request().segment("service_request_id"))
                .flatMap(id -> parts.reports().find(id, key, among(station)))
                .orElseThrow(() -> ApiProblem.of(404, "request-unknown"));
        return parts.view().rows(List.of(report), call.language());
    }
}
