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
 * @param title of the time that they are of
 */
public record FigureSight(
        FigureFilter filter,
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
                .map(each -> line(names.month(each.getKey()), each.getValue(), filter.within(each.getKey())))
                .toList();
        return new FigureSight(
                filter,
                names.span(filter),
                figures.all(),
                figures.patrol(),
                MonthChart.of(figures.months()),
                months,
                lines(figures.stations(), names::station, filter::at),
                lines(figures.categories(), names::category, filter::about),
                lines(figures.companies(), names::company, name -> name.isEmpty() ? filter : filter.by(name)));
    }

    /** The most first. */
    private static List<FigureLine> lines(
            Map<String, Tally> tallies, Function<String, String> name, Function<String, FigureFilter> narrow) {
        return tallies.entrySet().stream()
                .map(each -> line(name.apply(each.getKey()), each.getValue(), narrow.apply(each.getKey())))
                .sorted(Comparator.comparing((FigureLine line) -> line.tally().received())
                        .reversed()
                        .thenComparing(FigureLine::name))
                .toList();
    }

    private static FigureLine line(String name, Tally tally, FigureFilter narrow) {
        return new FigureLine(name, tally, PATH + narrow.query(), new ListLink(narrow).all());
    }

    /** The needs behind these figures. */
    public ListLink list() {
        return new ListLink(filter);
    }
}
