package org.reststop.hq.figures;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reststop.hq.figures.Tally.Count;
import org.reststop.store.Store;

/** Reads what has been counted. Safe to call from any thread; waits for the database. */
public final class FigureBook {
    private static final int FIRST_COUNT = 6;

    private final Store store;

    public FigureBook(Store store) {
        this.store = store;
    }

    /**
     * The figures that somebody asks for. What mobile grid workers report on their rounds is counted apart: it says how
     * diligent they are, not what people lack.
     *
     * @param months each of the filter's, also those without a need
     */
    public record Figures(
            Tally all,
            Tally patrol,
            SortedMap<YearMonth, Tally> months,
            Map<String, Tally> stations,
            Map<String, Tally> categories,
            Map<String, Tally> companies) {
        static Figures none(FigureFilter filter) {
            SortedMap<YearMonth, Tally> months = new TreeMap<>();
            for (YearMonth month = filter.from(); !month.isAfter(filter.until()); month = month.plusMonths(1)) {
                months.put(month, new Tally());
            }
            return new Figures(new Tally(), new Tally(), months, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        }
    }

    /** Adds up what a filter lets through. */
    public Figures read(FigureFilter filter) {
        String sql = "select station_id, month_at, category, company, patrol, received, answered, done, due, on_time,"
                + " rated, helped, satisfied, reopened, followed, still_helped, to_answer, to_done from need_figure"
                + " where month_at >= ? and month_at <= ?"
                + (filter.station().isEmpty() ? "" : " and station_id = ?")
                + (filter.category().isEmpty() ? "" : " and category = ?")
                + (filter.company().isEmpty() ? "" : " and company = ?");
        return store.look(connection -> read(connection, sql, filter));
    }

    private static Figures read(Connection connection, String sql, FigureFilter filter) throws SQLException {
        Figures figures = Figures.none(filter);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setDate(1, Date.valueOf(filter.from().atDay(1)));
            query.setDate(2, Date.valueOf(filter.until().atDay(1)));
            int at = 3;
            for (String value : List.of(filter.station(), filter.category(), filter.company())) {
                if (!value.isEmpty()) {
                    query.setString(at++, value);
                }
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    add(figures, rows);
                }
            }
        }
        return figures;
    }

    private static void add(Figures figures, ResultSet rows) throws SQLException {
        Tally tally = tally(rows);
        if (rows.getBoolean(5)) {
            figures.patrol().add(tally);
            return;
        }
        figures.all().add(tally);
        YearMonth month = YearMonth.from(rows.getObject(2, LocalDate.class));
        figures.months().computeIfAbsent(month, first -> new Tally()).add(tally);
        figures.stations()
                .computeIfAbsent(rows.getString(1), first -> new Tally())
                .add(tally);
        figures.categories()
                .computeIfAbsent(rows.getString(3), first -> new Tally())
                .add(tally);
        figures.companies()
                .computeIfAbsent(rows.getString(4), first -> new Tally())
                .add(tally);
    }

    private static Tally tally(ResultSet rows) throws SQLException {
        Tally tally = new Tally();
        int at = FIRST_COUNT;
        for (Count what : Count.values()) {
            tally.count(what, rows.getInt(at++));
        }
        tally.toAnswer().add(rows.getString(at++));
        tally.toDone().add(rows.getString(at));
        return tally;
    }

    /** The companies that somebody who raised a need works for. */
    List<String> companies() {
        return store.look(connection -> {
            List<String> names = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                            "select distinct company from need_figure where company <> '' order by company");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        });
    }
}
