package org.reststop.hq.figures;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.station.Station;
import org.reststop.hq.web.Frame;

/**
 * Figures as a page and a report show them.
 *
 * @param list the needs behind these figures
 * @param title of the time that they are of
 */
public record FigureSight(
        FigureFilter filter,
        ListLink list,
        String title,
        Tally all,
        Tally patrol,
        MonthChart chart,
        List<FigureLine> months,
        List<FigureLine> stations,
        List<FigureLine> categories,
        List<FigureLine> companies) {
    private static final String PATH = "/figures";

    /** What names are taken from. */
    record Names(Frame frame, List<Station> stations, CategoryBook categories) {
        String station(String id) {
            return stations.stream()
                    .filter(station -> station.id().equals(id))
                    .map(station -> frame.either(station.nameZh(), station.nameEn()))
                    .findFirst()
                    .orElse(id);
        }

        String category(String code) {
            return categories
                    .find(code)
                    .map(category -> frame.either(
                            category.words().nameZh(), category.words().nameEn()))
                    .orElse(code);
        }

        String company(String name) {
            return name.isEmpty() ? frame.say("figures.no-company") : name;
        }

        String month(YearMonth month) {
            return frame.say("figures.month", Integer.toString(month.getYear()), month.getMonthValue());
        }

        String span(FigureFilter filter) {
            return filter.from().equals(filter.until())
                    ? month(filter.from())
                    : frame.say("figures.span", month(filter.from()), month(filter.until()));
        }
    }

    static FigureSight of(FigureFilter filter, FigureBook.Figures figures, Names names) {
        List<FigureLine> months = figures.months().entrySet().stream()
                .map(each -> line(names.month(each.getKey()), each.getValue(), filter.within(each.getKey()), names))
                .toList();
        return new FigureSight(
                filter,
                new ListLink(filter, names.stations()),
                names.span(filter),
                figures.all(),
                figures.patrol(),
                MonthChart.of(figures.months()),
                months,
                lines(figures.stations(), names::station, filter::at, names),
                lines(figures.categories(), names::category, filter::about, names),
                lines(figures.companies(), names::company, filter::by, names));
    }

    /** The most first. */
    private static List<FigureLine> lines(
            Map<String, Tally> tallies,
            Function<String, String> name,
            Function<String, FigureFilter> narrow,
            Names names) {
        return tallies.entrySet().stream()
                .map(each -> each.getKey().isEmpty()
                        ? new FigureLine(name.apply(""), each.getValue(), "", "")
                        : line(name.apply(each.getKey()), each.getValue(), narrow.apply(each.getKey()), names))
                .sorted(Comparator.comparing((FigureLine line) -> line.tally().received())
                        .reversed()
                        .thenComparing(FigureLine::name))
                .toList();
    }

    private static FigureLine line(String name, Tally tally, FigureFilter narrow, Names names) {
        return new FigureLine(name, tally, PATH + narrow.query(), new ListLink(narrow, names.stations()).all());
    }
}
