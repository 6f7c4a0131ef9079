package org.reststop.hq.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reststop.domain.need.NeedText;
import org.reststop.hq.http.Request;
import org.reststop.hq.web.Language;

/**
 * What another program asks, read.
 *
 * @param request as it came
 * @param format in which it wants to be answered
 * @param language in which people are spoken to
 * @param values of a form and of the query, by their field, cleaned as {@link NeedText#clean} does; those of the form
 *     come first
 */
public record Call(Request request, Format format, Language language, Map<String, List<String>> values) {
    /** What a decoder writes for bytes that are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    /**
     * Reads a request.
     *
     * @param form whether it brings a form
     * @throws ApiProblem with 400 if it is not in UTF-8, or is no form where one is expected
     */
    static Call of(Request request, Format format, Language language, boolean form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (form) {
            String type = request.header("Content-Type").orElse("");
            if (!type.startsWith("application/x-www-form-urlencoded") && !type.startsWith("multipart/form-data")) {
                throw ApiProblem.of(400, "content-type");
            }
            // A form that is not in UTF-8 is refused where it is decoded; somebody may have typed this character.
            request.fields().forEach((name, all) -> put(values, name, all));
        }
        request.queries().forEach((name, all) -> {
            if (all.stream().anyMatch(value -> value.indexOf(REPLACEMENT) >= 0)) {
                throw ApiProblem.of(400, "not-utf-8");
            }
            put(values, name, all);
        });
        return new Call(request, format, language, values);
    }

    private static void put(Map<String, List<String>> values, String name, List<String> all) {
        values.computeIfAbsent(NeedText.clean(name), key -> new ArrayList<>())
                .addAll(all.stream().map(NeedText::clean).toList());
    }

    /** The first value of a field, without blanks around it; empty if it is missing or blank. */
    public Optional<String> one(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Every value of a field that may come several times, also as {@code field[]}. */
    public List<String> all(String field) {
        return Stream.of(field, field + "[]")
                .flatMap(name -> values.getOrDefault(name, List.of()).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The values of a field with commas between them. */
    public List<String> list(String field) {
        return all(field).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
