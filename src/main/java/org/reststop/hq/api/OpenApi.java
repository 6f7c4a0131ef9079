package org.reststop.hq.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.reststop.hq.api.Operation.Access;
import org.reststop.hq.api.Operation.In;
import org.reststop.hq.api.Operation.Parameter;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.web.Language;
import org.reststop.hq.web.Pages;

/**
 * The OpenAPI 3.1 document of what other systems use, made of the same descriptions that the routes and answers are made
 * of. It tells each operation at its two addresses: with {@code .xml} or {@code .json} behind it, and without.
 */
public final class OpenApi {
    /** Where it is. */
    public static final String PATH = "/openapi.json";

    private static final String VERSION = "2.0.0";

    private final String base;
    private final List<Operation> operations;
    private final List<Hook> hooks;
    private final Tools tools;

    /**
     * What it is told with.
     *
     * @param address where others reach HQ, without a slash at its end
     */
    public record Tools(ApiTexts texts, Pages pages, JsonReplies json, Supplier<URI> address) {}

    /** @param base the path before those of the operations */
    public OpenApi(String base, List<Operation> operations, List<Hook> hooks, Tools tools) {
        this.base = base;
        this.operations = List.copyOf(operations);
        this.hooks = List.copyOf(hooks);
        this.tools = tools;
    }

    /** {@code GET /openapi.json}. */
    public List<Route> routes() {
        return List.of(Route.get(PATH, this::tell));
    }

    private Reply tell(Request request) {
        return tools.json()
                .of(200, document(tools.pages().frame(request).language()))
                .with("Access-Control-Allow-Origin", "*");
    }

    /** The document in a language. */
    Map<String, Object> document(Language language) {
        Schemas schemas = new Schemas(tools.texts(), language);
        Telling telling = new Telling(tools.texts(), language, schemas);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title", tools.texts().say(language, "document.title"),
                        "description", tools.texts().say(language, "document.description"),
                        "version", VERSION));
        document.put("servers", List.of(Map.of("url", tools.address().get().toString())));
        document.put("paths", paths(telling));
        document.put("webhooks", webhooks(telling));
        document.put(
                "components",
                Map.of("schemas", schemas.all(), "securitySchemes", Map.of("apiKey", telling.securityScheme())));
        return document;
    }

    private Map<String, Object> paths(Telling telling) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Operation operation : operations) {
            String path = base + operation.path();
            put(paths, path + ".{format}", operation, telling.operation(operation, true));
            put(paths, path, operation, telling.operation(operation, false));
        }
        return paths;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> paths, String path, Operation operation, Map<String, Object> told) {
        Map<String, Object> methods =
                (Map<String, Object>) paths.computeIfAbsent(path, key -> new LinkedHashMap<String, Object>());
        methods.put(operation.method().name().toLowerCase(Locale.ROOT), told);
    }

    private Map<String, Object> webhooks(Telling telling) {
        Map<String, Object> told = new LinkedHashMap<>();
        hooks.forEach(hook -> told.put(hook.id(), Map.of("post", telling.hook(hook))));
        return told;
    }

    /** Tells operations. */
    private record Telling(ApiTexts texts, Language language, Schemas schemas) {
        private static final Map<String, Object> KEY = Map.of("apiKey", List.of());

        Map<String, Object> securityScheme() {
            return Map.of("type", "apiKey", "in", "query", "name", "api_key", "description", text("document.key"));
        }

        private String text(String key) {
            return texts.say(language, key);
        }

        Map<String, Object> operation(Operation operation, boolean ends) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("operationId", operation.id() + (ends ? "As" : ""));
            told.put("summary", text("operation." + operation.id()));
            told.put("parameters", parameters(operation, ends));
            if (operation.method() == Route.Method.POST) {
                told.put("requestBody", body(operation));
            }
            Map<String, Object> responses = new LinkedHashMap<>();
            Map<String, Object> content = schemas.of(operation.answer().type());
            responses.put(
                    "200", response("answer.200", content, operation.answer().root()));
            for (int status : operation.problems().statuses()) {
                Type errors = new Type.Several("error", new Type.Of(Interface.FAULT));
                responses.put(Integer.toString(status), response("answer." + status, schemas.of(errors), "errors"));
            }
            told.put("responses", responses);
            told.put("security", security(operation.access()));
            return told;
        }

        private static List<Map<String, Object>> security(Access access) {
            return switch (access) {
                case OPEN -> List.of();
                case KEY_IF_ANY -> List.of(Map.of(), KEY);
                case KEY -> List.of(KEY);
            };
        }

        private List<Object> parameters(Operation operation, boolean ends) {
            List<Object> told = new ArrayList<>();
            for (Parameter parameter : operation.parameters()) {
                if (parameter.in() != In.FORM) {
                    told.add(parameter(parameter));
                }
            }
            if (ends) {
                told.add(parameter(new Parameter("format", In.PATH, Type.Choice.of("xml", "json"), true, false)));
            }
            return told;
        }

        private Map<String, Object> parameter(Parameter parameter) {
            return Map.of(
                    "name", parameter.name(),
                    "in", parameter.in().name().toLowerCase(Locale.ROOT),
                    "required", parameter.required(),
                    "description", text("parameter." + parameter.name()),
                    "schema", schemas.of(parameter.type()));
        }

        private Map<String, Object> body(Operation operation) {
            Map<String, Object> properties = new LinkedHashMap<>();
            for (Parameter parameter : operation.parameters()) {
                if (parameter.in() == In.FORM) {
                    Map<String, Object> one = new LinkedHashMap<>(schemas.of(parameter.type()));
                    one.put("description", text("parameter." + parameter.name()));
                    properties.put(parameter.name(), parameter.many() ? Map.of("type", "array", "items", one) : one);
                }
            }
            Map<String, Object> schema = Map.of(
                    "type",
                    "object",
                    "properties",
                    properties,
                    "required",
                    operation.parameters().stream()
                            .filter(Parameter::required)
                            .map(Parameter::name)
                            .toList());
            Map<String, Object> form = Map.of("schema", schema);
            return Map.of(
                    "required",
                    true,
                    "content",
                    Map.of("application/x-www-form-urlencoded", form, "multipart/form-data", form));
        }

        private Map<String, Object> response(String key, Map<String, Object> schema, String root) {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put(Format.JSON.bareType(), Map.of("schema", schema));
            Map<String, Object> xml = new LinkedHashMap<>(schema);
            xml.put("xml", Map.of("name", root));
            content.put(Format.XML.bareType(), Map.of("schema", xml));
            return Map.of("description", text(key), "content", content);
        }

        Map<String, Object> hook(Hook hook) {
            List<Object> headers = hook.headers().stream()
                    .<Object>map(header -> Map.of(
                            "name",
                            header,
                            "in",
                            "header",
                            "required",
                            true,
                            "description",
                            text("parameter." + header),
                            "schema",
                            Map.of("type", "string")))
                    .toList();
            Map<String, Object> json = Map.of("application/json", Map.of("schema", schemas.of(hook.body())));
            return Map.of(
                    "operationId", hook.id(),
                    "summary", text("operation." + hook.id()),
                    "parameters", headers,
                    "requestBody", Map.of("required", true, "content", json),
                    "responses", Map.of("2XX", Map.of("description", text("answer.heard"))));
        }
    }
}
