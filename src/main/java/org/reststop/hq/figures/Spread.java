package org.reststop.hq.figures;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalDouble;

/** How long things took, counted by quarters of a day up to a hundred days, so that spreads of many months add up. */
final class Spread {
    private static final int A_DAY = 4;
    private static final int LAST = 100 * A_DAY;

    private int[] counts = new int[0];

    void add(Duration took) {
        long quarter = Math.max(0, took.toHours()) / (24 / A_DAY);
        add((int) Math.min(LAST, quarter), 1);
    }

    private void add(int quarter, int count) {
        if (quarter >= counts.length) {
            counts = Arrays.copyOf(counts, Math.min(LAST + 1, Math.max(quarter + 1, 2 * counts.length)));
        }
        counts[quarter] += count;
    }

    void add(Spread other) {
        for (int i = 0; i < other.counts.length; i++) {
            if (other.counts[i] > 0) {
                add(i, other.counts[i]);
            }
        }
    }

    /** Days, the middle of the quarter in which the median lies; empty if nothing was counted. */
    OptionalDouble medianDays() {
        long all = Arrays.stream(counts).asLongStream().sum();
        long before = 0;
        for (int i = 0; i < counts.length; i++) {
            before += counts[i];
            if (before > 0 && 2 * before >= all) {
                return OptionalDouble.of((i + 0.5) / A_DAY);
            }
        }
        return OptionalDouble.empty();
    }

    /** As the table keeps it. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                text.append(text.isEmpty() ? "" : " ").append(i).append(':').append(counts[i]);
            }
        }
        return text.toString();
    }

    /** Adds what the table keeps. */
    void add(String text) {
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            int blank = text.indexOf(' ', colon);
            int end = blank < 0 ? text.length() : blank;
            add(Integer.parseInt(text, at, colon, 10), Integer.parseInt(text, colon + 1, end, 10));
            at = end + 1;
        }
    }
}
