package org.reststop.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** Writes figures for people and for programs. */
final class Report {
    private static final String LINE = "%-34s %14s %-14s %-40s %8s%n";

    private Report() {}

    static void print(PrintStream out, String title, List<Row> rows) {
        head(out, title);
        rows.forEach(row -> line(out, row));
    }

    /** What the columns are. */
    static void head(PrintStream out, String title) {
        out.println();
        out.println(title);
        out.printf(LINE, "name", "value", "unit", "reference", "ratio");
    }

    static void line(PrintStream out, Row row) {
        out.printf(
                LINE,
                row.name(),
                number(row.value()),
                row.unit(),
                row.reference() == null ? "-" : row.reference(),
                row.ratio() == null ? "-" : number(row.ratio()));
    }

    static byte[] toJson(List<Row> rows) {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(rows);
    }

    /** Three significant digits say all that a noisy machine can tell. */
    private static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
