package org.reststop.sync;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes flat objects of whole numbers, truths and texts in which nothing needs escaping, as {@link JsonNode#toString}
 * does and several times as fast. Most facts are such, and HQ writes each that it stores.
 */
final class PlainJson {
    private PlainJson() {}

    /** The object's JSON, all of it ASCII, or null if it is not so plain. */
    static @Nullable String write(JsonNode object) {
        if (!object.isObject()) {
            return null;
        }
        StringBuilder json = new StringBuilder(128).append('{');
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (json.length() > 1) {
                json.append(',');
            }
            if (!appendText(json, field.getKey()) || !appendValue(json.append(':'), field.getValue())) {
                return null;
            }
        }
        return json.append('}').toString();
    }

    private static boolean appendValue(StringBuilder json, JsonNode value) {
        if (value.isString()) {
            return appendText(json, value.stringValue());
        }
        if (value.isInt() || value.isLong()) {
            json.append(value.longValue());
            return true;
        }
        if (value.isBoolean()) {
            json.append(value.booleanValue());
            return true;
        }
        return false;
    }

    private static boolean appendText(StringBuilder json, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\' || c == '/') {
                return false;
            }
        }
        json.append('"').append(text).append('"');
        return true;
    }
}
