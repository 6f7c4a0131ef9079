package org.reststop.hq;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Checks JSON against the part of JSON Schema 2020-12 that HQ's document uses: {@code $ref}, {@code anyOf}, {@code type},
 * {@code enum}, {@code items}, {@code properties}, {@code required}, {@code additionalProperties}. Whatever else stands
 * in a schema is a mistake of the document's, but for words that assert nothing.
 */
final class SchemaCheck {
    private static final List<String> KNOWN = List.of(
            "$ref",
            "anyOf",
            "type",
            "enum",
            "items",
            "properties",
            "required",
            "additionalProperties",
            "description",
            "format",
            "xml");

    private final JsonNode document;
    private final List<String> broken = new ArrayList<>();

    private SchemaCheck(JsonNode document) {
        this.document = document;
    }

    /** What a value has that its schema does not allow, by the place in the value. */
    static List<String> broken(JsonNode document, JsonNode schema, JsonNode value) {
        SchemaCheck check = new SchemaCheck(document);
        check.check("", schema, value);
        return check.broken;
    }

    private void check(String at, JsonNode schema, JsonNode value) {
        schema.propertyNames().stream()
                .filter(word -> !KNOWN.contains(word))
                .forEach(word -> broken.add(at + ": the schema says " + word));
        if (schema.has("$ref")) {
            check(at, document.at(schema.get("$ref").stringValue().substring(1)), value);
        }
        if (schema.has("anyOf")
                && schema.get("anyOf").valueStream().noneMatch(one -> broken(document, one, value)
                        .isEmpty())) {
            broken.add(at + ": fits none of " + schema.get("anyOf"));
        }
        if (schema.has("type") && !isOf(schema.get("type"), value)) {
            broken.add(at + ": is no " + schema.get("type") + " but " + value);
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            broken.add(at + ": is none of " + schema.get("enum") + " but " + value);
        }
        if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                check(at + "/" + i, schema.get("items"), value.get(i));
            }
        }
        if (value.isObject()) {
            object(at, schema, value);
        }
    }

    private void object(String at, JsonNode schema, JsonNode value) {
        JsonNode properties = schema.path("properties");
        schema.path("required")
                .valueStream()
                .map(JsonNode::stringValue)
                .filter(name -> !value.has(name))
                .forEach(name -> broken.add(at + ": lacks " + name));
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            if (properties.has(field.getKey())) {
                check(at + "/" + field.getKey(), properties.get(field.getKey()), field.getValue());
            } else if (schema.has("additionalProperties")) {
                broken.add(at + ": has " + field.getKey());
            }
        }
    }

    private static boolean isOf(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(one -> isOf(one, value));
        }
        return switch (type.stringValue()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
