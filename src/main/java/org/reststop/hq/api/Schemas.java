package org.reststop.hq.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reststop.hq.web.Language;

/** Shapes and types as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
final class Schemas {
    private static final String REFERENCE = "#/components/schemas/";

    private final ApiTexts texts;
    private final Language language;
    private final Map<String, Object> found = new LinkedHashMap<>();

    Schemas(ApiTexts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    /** Every shape that was referred to, by its name. */
    Map<String, Object> all() {
        return found;
    }

    /** A reference to a shape. */
    Map<String, Object> of(Shape<?> shape) {
        if (!found.containsKey(shape.name())) {
            // A place first: a shape may hold others.
            found.put(shape.name(), Map.of());
            found.put(shape.name(), object(shape));
        }
        return Map.of("$ref", REFERENCE + shape.name());
    }

    private Map<String, Object> object(Shape<?> shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Shape.Field<?> field : shape.fields()) {
            Map<String, Object> property = new LinkedHashMap<>(
                    field.presence() == Shape.Presence.PERHAPS_EMPTY ? orNull(field.type()) : of(field.type()));
            property.put(
                    "description",
                    texts.first(language, "field." + shape.name() + "." + field.name(), "field." + field.name()));
            properties.put(field.name(), property);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                shape.fields().stream()
                        .filter(field -> field.presence() != Shape.Presence.SOMETIMES)
                        .map(Shape.Field::name)
                        .toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> orNull(Type type) {
        Map<String, Object> schema = of(type);
        if (schema.get("type") instanceof String plain && !schema.containsKey("enum")) {
            Map<String, Object> either = new LinkedHashMap<>(schema);
            either.put("type", List.of(plain, "null"));
            return either;
        }
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    /** A type. */
    Map<String, Object> of(Type type) {
        return switch (type) {
            case Type.Plain plain -> plain(plain);
            case Type.Choice(List<String> words) -> Map.of("type", "string", "enum", words);
            case Type.Several several ->
                Map.of(
                        "type",
                        "array",
                        "items",
                        of(several.item()),
                        "xml",
                        Map.of("wrapped", true, "name", several.element()));
            case Type.Of shape -> of(shape.shape());
        };
    }

    private static Map<String, Object> plain(Type.Plain plain) {
        return switch (plain) {
            case TEXT -> Map.of("type", "string");
            case WHOLE -> Map.of("type", "integer");
            case DECIMAL -> Map.of("type", "number");
            case FLAG -> Map.of("type", "boolean");
            case MOMENT -> Map.of("type", "string", "format", "date-time");
            case ADDRESS -> Map.of("type", "string", "format", "uri");
            case UUID -> Map.of("type", "string", "format", "uuid");
        };
    }
}
