package org.reststop.hq.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reststop.hq.api.ApiProblem.Complaint;
import org.reststop.hq.http.Refusal;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.web.Language;
import org.reststop.hq.web.Pages;
import org.reststop.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Operations below one path, each answered as XML and as JSON: by the path's ending {@code .xml} or {@code .json}, or as
 * Accept asks for without one, which is XML unless only JSON is wanted.
 */
public final class Interface {
    /** The shape of what is said when a request is not done. */
    public static final Shape<Fault> FAULT = Shape.<Fault>named("Error")
            .always("code", Type.Plain.WHOLE, fault -> Node.number(fault.code()))
            .always("description", Type.Plain.TEXT, fault -> new Node.Text(fault.description()))
            .done();

    private static final Logger log = LoggerFactory.getLogger(Interface.class);
    private static final String ENDING = "{format}";
    private static final int LARGEST = 12 << 20;

    private final String base;
    private final ApiTexts texts;
    private final Pages pages;

    /** @param base the path before all others, without a slash at its end */
    public Interface(String base, ApiTexts texts, Pages pages) {
        this.base = base;
        this.texts = texts;
        this.pages = pages;
    }

    /** @param code the status */
    public record Fault(int code, String description) {}

    /** Their addresses: each with and without an ending. */
    public List<Route> routes(List<Operation> operations) {
        List<Route> routes = new ArrayList<>();
        for (Operation operation : operations) {
            routes.add(route(operation, base + operation.path() + "." + ENDING));
            routes.add(route(operation, base + operation.path()));
        }
        return List.copyOf(routes);
    }

    private Route route(Operation operation, String path) {
        boolean ends = path.endsWith(ENDING);
        Route.Handler handler = request -> answer(operation, request, ends ? request.segment("format") : "");
        int largest = operation.method() == Route.Method.POST ? LARGEST : 0;
        return new Route(operation.method(), path, largest, handler);
    }

    private Reply answer(Operation operation, Request request, String ending) {
        Language language = pages.frame(request).language();
        Format format =
                ending.isEmpty() ? preferred(request) : Format.of(ending).orElse(Format.XML);
        try {
            if (!ending.isEmpty() && Format.of(ending).isEmpty()) {
                throw ApiProblem.of(404, "format", ending);
            }
            Call call = Call.of(request, format, language, operation.method() == Route.Method.POST);
            Node content = operation.answer().of().of(call);
            return open(format.reply(200, new Document(operation.answer().root(), content)));
        } catch (ApiProblem problem) {
            log.info("{} {} is refused: {}", operation.method(), operation.path(), problem.getMessage());
            return faults(problem.status(), format, language, problem.complaints(), problem.headers());
        } catch (Refusal refusal) {
            log.info("{} {} is refused: {}", operation.method(), operation.path(), refusal.error());
            return faults(refusal.status(), format, language, List.of(ofDoor(refusal)), Map.of());
        } catch (StoreException e) {
            log.error("{} {} failed: the database did not do it", operation.method(), operation.path(), e);
            List<Complaint> busy = List.of(new Complaint("unavailable", List.of()));
            return faults(503, format, language, busy, Map.of("Retry-After", "5"));
        }
    }

    private static Complaint ofDoor(Refusal refusal) {
        String key =
                switch (refusal.error()) {
                    case "form-not-utf-8" -> "not-utf-8";
                    case "body-too-large" -> "too-large";
                    default -> "unreadable";
                };
        return new Complaint(key, List.of());
    }

    /** What is answered below the path where no operation is. */
    public Optional<Reply> unknown(int status, Request request) {
        String path = request.path();
        if (!path.equals(base) && !path.startsWith(base + "/")) {
            return Optional.empty();
        }
        Format format = path.endsWith(".json") ? Format.JSON : path.endsWith(".xml") ? Format.XML : preferred(request);
        String key = status == 404 ? "no-such-address" : status < 500 ? "unreadable" : "failed";
        return Optional.of(faults(
                status, format, pages.frame(request).language(), List.of(new Complaint(key, List.of())), Map.of()));
    }

    private static Format preferred(Request request) {
        String accepted = request.header("Accept").orElse("");
        return accepted.contains("json") && !accepted.contains("xml") ? Format.JSON : Format.XML;
    }

    private Reply faults(
            int status, Format format, Language language, List<Complaint> complaints, Map<String, String> headers) {
        List<Fault> faults = complaints.stream()
                .map(complaint -> new Fault(
                        status,
                        texts.say(
                                language,
                                "problem." + complaint.key(),
                                complaint.values().toArray())))
                .toList();
        Reply reply = open(format.reply(status, new Document("errors", FAULT.rows("error", faults))));
        for (Map.Entry<String, String> header : headers.entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }

    /** Pages of others may ask by a browser: nothing here goes by cookies. */
    private static Reply open(Reply reply) {
        return reply.with("Access-Control-Allow-Origin", "*");
    }
}
