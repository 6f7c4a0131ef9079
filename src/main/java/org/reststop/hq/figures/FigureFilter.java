package org.reststop.hq.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.reststop.hq.http.Request;

/**
 * Which needs are counted.
 *
 * @param from the first month in which they were raised
 * @param until the last, not before the first
 * @param station its id; empty for all
 * @param category its code; empty for all
 * @param company as on the authors' cards; empty for all
 */
public record FigureFilter(YearMonth from, YearMonth until, String station, String category, String company) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int USUAL_MONTHS = 12;
    private static final int MOST_MONTHS = 120;

    /** What somebody asks for; without months, the last year. */
    static FigureFilter of(Request request, YearMonth now) {
        YearMonth until = month(request, "until").orElse(now);
        YearMonth from = month(request, "from").orElse(until.minusMonths(USUAL_MONTHS - 1));
        YearMonth first = from.isAfter(until) ? until : from;
        YearMonth least = until.minusMonths(MOST_MONTHS - 1);
        return new FigureFilter(
                first.isBefore(least) ? least : first,
                until,
                request.query("station").orElse(""),
                request.query("category").orElse(""),
                request.query("company").orElse(""));
    }

    private static Optional<YearMonth> month(Request request, String field) {
        try {
            return request.query(field)
                    .filter(text -> !text.isEmpty())
                    .map(YearMonth::parse)
                    .filter(month -> month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    FigureFilter within(YearMonth month) {
        return new FigureFilter(month, month, station, category, company);
    }

    FigureFilter at(String other) {
        return new FigureFilter(from, until, other, category, company);
    }

    FigureFilter about(String other) {
        return new FigureFilter(from, until, station, other, company);
    }

    FigureFilter by(String other) {
        return new FigureFilter(from, until, station, category, other);
    }

    /** As an address holds it, from the question mark on. */
    public String query() {
        return "?from=" + from + "&until=" + until + "&station=" + encoded(station) + "&category=" + encoded(category)
                + "&company=" + encoded(company);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
