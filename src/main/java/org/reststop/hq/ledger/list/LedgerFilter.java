package org.reststop.hq.ledger.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reststop.domain.station.Station;
import org.reststop.hq.http.Request;

/**
 * Which entries of the ledger are wanted. What is empty filters nothing.
 *
 * @param state the word of one, or {@code open}
 * @param assignee {@code mine}, {@code nobody}, or the id of an account
 * @param due {@code over} for what is late, or the word of what {@linkplain CameOf came of it}
 * @param patrol {@code any} for reports of grid workers, {@code now} for their urgent ones, {@code none} for all others
 * @param words what they are searched for
 */
public record LedgerFilter(Who who, String state, String assignee, String due, String patrol, Span span, String words) {
    private static final int LONGEST_WORDS = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** Days on which needs were raised. */
    private static final String RAISED = "raised";

    /**
     * What a need is about.
     *
     * @param station a station's id
     * @param category a category's code
     * @param visibility the word of one
     * @param company as on the author's card
     */
    public record Who(String station, String category, String visibility, String company) {}

    /**
     * Which days are meant, by the clocks of {@link #zone}.
     *
     * @param since the first day, ISO 8601
     * @param until the last day, ISO 8601
     * @param by {@code raised} for those on which needs were raised; else those on which they came to HQ
     */
    public record Span(String since, String until, String by) {
        /** Those on which needs were raised. */
        public static Span raised(LocalDate since, LocalDate until) {
            return new Span(since.toString(), until.toString(), RAISED);
        }

        boolean isOfRaising() {
            return by.equals(RAISED);
        }
    }

    /** The filter of an address. */
    public static LedgerFilter of(Request request) {
        return of(field -> request.query(field).orElse(""));
    }

    /** The filter of a query as addresses hold it, decoded by the caller. */
    public static LedgerFilter of(Function<String, String> fields) {
        String words = fields.apply("q").strip();
        return new LedgerFilter(
                new Who(
                        fields.apply("station"),
                        fields.apply("category"),
                        fields.apply("visibility"),
                        fields.apply("company")),
                fields.apply("state"),
                fields.apply("assignee"),
                fields.apply("due"),
                fields.apply("patrol"),
                new Span(day(fields.apply("since")), day(fields.apply("until")), fields.apply("by")),
                words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS));
    }

    /** Whether a day is one on which a need can have been raised; no database keeps all that can be typed. */
    static boolean isSound(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private static String day(String text) {
        try {
            return text.isEmpty() || !isSound(LocalDate.parse(text)) ? "" : text;
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
        fields.put("by", span.isOfRaising() ? RAISED : "");
        fields.put("company", who.company());
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

    /** The address of all of it as a file, {@code csv} or {@code xlsx}. */
    public String file(String kind) {
        return "/needs." + kind + link().substring("/needs".length());
    }

    /** The same without what was typed: for records that are to name nobody. */
    public LedgerFilter wordless() {
        return new LedgerFilter(who, state, assignee, due, patrol, span, "");
    }

    /** By whose clocks its days begin: the station's, or those that all stations share; empty if there are several. */
    public Optional<ZoneId> zone(List<Station> stations) {
        List<ZoneId> zones = stations.stream()
                .filter(station -> who.station().isEmpty() || station.id().equals(who.station()))
                .map(Station::timeZone)
                .distinct()
                .toList();
        return zones.size() == 1 ? Optional.of(zones.getFirst()) : Optional.empty();
    }

    /** The address of the part that begins elsewhere. */
    public String link(LedgerPlace place) {
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

    /** Where the part begins that an address asks for; empty for the first. */
    public static Optional<LedgerPlace> from(Request request) {
        return request.query("from").flatMap(LedgerPlace::parse);
    }
}
