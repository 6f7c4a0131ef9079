package org.reststop.hq.need.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reststop.hq.http.Request;

/**
 * Which entries of the ledger are wanted. What is empty filters nothing.
 *
 * @param state the word of one, or {@code open}
 * @param assignee {@code mine}, {@code nobody}, or the id of an account
 * @param due {@code over} for what is late
 * @param patrol {@code any} for reports of grid workers, {@code now} for their urgent ones
 * @param since the first day, ISO 8601
 * @param until the last day, ISO 8601
 * @param visibility the word of one
 * @param words what they are searched for
 */
public record LedgerFilter(Who who, String state, String assignee, String due, String patrol, Span span, String words) {
    private static final int LONGEST_WORDS = 100;

    /**
     * What a need is about.
     *
     * @param station a station's id
     * @param category a category's code
     * @param visibility the word of one
     */
    public record Who(String station, String category, String visibility) {}

    /**
     * When it came.
     *
     * @param since the first day, ISO 8601
     * @param until the last day, ISO 8601
     */
    public record Span(String since, String until) {}

    static LedgerFilter of(Request request) {
        return of(field -> request.query(field).orElse(""));
    }

    /** The filter of a query as addresses hold it, decoded by the caller. */
    static LedgerFilter of(Function<String, String> fields) {
        String words = fields.apply("q").strip();
        return new LedgerFilter(
                new Who(fields.apply("station"), fields.apply("category"), fields.apply("visibility")),
                fields.apply("state"),
                fields.apply("assignee"),
                fields.apply("due"),
                fields.apply("patrol"),
                new Span(day(fields.apply("since")), day(fields.apply("until"))),
                words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS));
    }

    private static String day(String text) {
        try {
            return text.isEmpty() ? "" : LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    /** As an address holds it; empty if it lets everything through. */
    public String query() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("station", who.station());
        fields.put("category", who.category());
        fields.put("state", state);
        fields.put("assignee", assignee);
        fields.put("due", due);
        fields.put("patrol", patrol);
        fields.put("visibility", who.visibility());
        fields.put("since", span.since());
        fields.put("until", span.until());
        fields.put("q", words);
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The address of the list of it. */
    public String link() {
        String query = query();
        return query.isEmpty() ? "/needs" : "/needs?" + query;
    }

    /** The address of the part that begins elsewhere. */
    String link(LedgerPlace place) {
        String query = query();
        return "/needs?" + (query.isEmpty() ? "" : query + "&") + "from="
                + URLEncoder.encode(place.text(), StandardCharsets.UTF_8);
    }

    /** The address of the list of the same in another state. */
    public String in(String other) {
        return new LedgerFilter(who, other, assignee, due, patrol, span, words).link();
    }

    /** Whether more than the state is filtered. */
    public boolean isNarrow() {
        return !in("").equals("/needs");
    }

    static Optional<LedgerPlace> from(Request request) {
        return request.query("from").flatMap(LedgerPlace::parse);
    }
}
