package org.reststop.hq.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Needs by month as columns: how many were raised, and of those the part that is done, with the measures of a drawing.
 *
 * @param columns from left to right
 * @param top what the uppermost line stands for; at least 1
 */
public record MonthChart(List<Column> columns, int top) {
    /** The width of the drawing, in its own units. */
    public static final int WIDTH = 720;

    /** The height of the drawing. */
    public static final int HEIGHT = 230;

    /** Where the columns stand. */
    public static final int FLOOR = 190;

    /** How high the highest may be. */
    public static final int TALLEST = 160;

    private static final int LEFT = 52;
    private static final int RIGHT = 8;
    private static final int WIDEST = 44;
    private static final int MOST_NAMES = 13;

    /**
     * A month.
     *
     * @param named whether there is room for its name
     */
    public record Column(YearMonth month, int received, int done, double x, double width, boolean named) {
        public double middle() {
            return x + width / 2;
        }
    }

    static MonthChart of(SortedMap<YearMonth, Tally> months) {
        int most = months.values().stream().mapToInt(Tally::received).max().orElse(0);
        double step = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, months.size());
        double width = Math.min(WIDEST, step * 0.7);
        int every = (months.size() + MOST_NAMES - 1) / MOST_NAMES;
        List<Column> columns = new ArrayList<>();
        months.forEach((month, tally) -> {
            int at = columns.size();
            boolean named = (months.size() - 1 - at) % every == 0;
            double x = LEFT + step * at + (step - width) / 2;
            columns.add(new Column(month, tally.received(), tally.done(), x, width, named));
        });
        return new MonthChart(columns, round(most));
    }

    /** The next number that begins with 1, 2, 4 or 5 and ends with noughts, so that half of it is whole or easy too. */
    static int round(int most) {
        int ten = 1;
        while (ten * 10 <= most) {
            ten *= 10;
        }
        for (int first : new int[] {1, 2, 4, 5}) {
            if (first * ten >= most) {
                return Math.max(1, first * ten);
            }
        }
        return 10 * ten;
    }

    /** How high a number is drawn. */
    public double height(int count) {
        return (double) TALLEST * count / top;
    }

    /** Where the lines begin. */
    public static int left() {
        return LEFT;
    }
}
