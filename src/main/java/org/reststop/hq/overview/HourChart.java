package org.reststop.hq.overview;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Check-ins by hour of the station's day, with the measures of a small bar chart.
 *
 * @param counts 24 of them; the hour that a clock change repeats counts twice, the one it skips stays empty
 * @param now the hour that it is, 0 to 23
 */
public record HourChart(List<Integer> counts, int now) {
    /** The width of the drawing, in its own units. */
    public static final int WIDTH = 360;

    /** The height of the drawing. */
    public static final int HEIGHT = 132;

    /** Where the bars stand. */
    public static final int FLOOR = 108;

    private static final int MARGIN = 12;
    private static final int STEP = 14;
    private static final int BAR = 10;
    private static final int TALLEST = 84;

    /** A bar of an hour in which somebody came. */
    public record Bar(int hour, int count, int x, int y, int width, int height) {
        /** Where its number is centred. */
        public int middle() {
            return x + width / 2;
        }
    }

    /** Counts times by their hour in a zone. */
    public static HourChart of(List<Instant> times, ZoneId zone, Instant now) {
        int[] counts = new int[24];
        times.forEach(time -> counts[time.atZone(zone).getHour()]++);
        return new HourChart(
                Arrays.stream(counts).boxed().toList(), now.atZone(zone).getHour());
    }

    /** The bars, from left to right. */
    public List<Bar> bars() {
        int most = counts.get(busiest());
        List<Bar> bars = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            int count = counts.get(hour);
            if (count > 0) {
                int height = Math.max(3, Math.round((float) TALLEST * count / most));
                bars.add(new Bar(hour, count, left(hour), FLOOR - height, BAR, height));
            }
        }
        return bars;
    }

    /** The hour in which most people came, the first of several. */
    public int busiest() {
        return IntStream.range(0, 24)
                .reduce((best, hour) -> counts.get(hour) > counts.get(best) ? hour : best)
                .orElse(0);
    }

    /** Where the line of an hour begins, 0 to 24. */
    public static int left(int hour) {
        return MARGIN + hour * STEP + (STEP - BAR) / 2;
    }
}
