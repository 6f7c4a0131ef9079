package org.reststop.kiosk.scan.qr;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places that look like the centre of a position mark: runs of 1:1:3:1:1 along a row and along the column through its
 * middle. The tolerance is wide, since a tilted mark in a soft picture is far from those proportions; the outline decides.
 */
final class MarkCandidates {
    private static final int MOST = 40;

    private final BitMatrix black;
    private final int width;
    private final int height;
    private final List<Candidate> found = new ArrayList<>();

    private MarkCandidates(BitMatrix black) {
        this.black = black;
        width = black.getWidth();
        height = black.getHeight();
    }

    /** A place that several rows may have voted for; it is the mean of theirs. */
    static final class Candidate {
        private double x;
        private double y;
        private double size;
        private int votes;

        private Candidate(double x, double y, double size) {
            this.x = x;
            this.y = y;
            this.size = size;
            votes = 1;
        }

        double x() {
            return x;
        }

        double y() {
            return y;
        }

        /** The pixels across, along the row or the column, whichever are more. */
        double size() {
            return size;
        }

        private boolean isNear(double otherX, double otherY) {
            return Math.abs(x - otherX) < size * 0.25 && Math.abs(y - otherY) < size * 0.25;
        }

        private void add(double otherX, double otherY, double otherSize) {
            x = (x * votes + otherX) / (votes + 1);
            y = (y * votes + otherY) / (votes + 1);
            size = (size * votes + otherSize) / (votes + 1);
            votes++;
        }
    }

    private record Across(double centre, double length) {}

    /** Returns the candidates, those with the most votes first. */
    static List<Candidate> in(BitMatrix black, int rowStep) {
        MarkCandidates search = new MarkCandidates(black);
        search.rows(rowStep);
        search.found.sort(Comparator.comparingInt((Candidate candidate) -> candidate.votes)
                .reversed());
        return search.found.subList(0, Math.min(MOST, search.found.size()));
    }

    private void rows(int step) {
        int[] edges = new int[width + 2];
        BitArray row = new BitArray(width);
        for (int y = step / 2; y < height; y += step) {
            row = black.getRow(y, row);
            int count = 0;
            for (int x = row.getNextSet(0); x < width; x = row.getNextSet(edges[count - 1])) {
                edges[count++] = x;
                edges[count++] = row.getNextUnset(x);
            }
            for (int i = 0; i + 5 < count; i += 2) {
                if (isMark(
                        edges[i + 1] - edges[i],
                        edges[i + 2] - edges[i + 1],
                        edges[i + 3] - edges[i + 2],
                        edges[i + 4] - edges[i + 3],
                        edges[i + 5] - edges[i + 4])) {
                    vote((edges[i + 2] + edges[i + 3]) / 2, y);
                }
            }
        }
    }

    private void vote(int x, int y) {
        Across column = across(x, y, false);
        if (column == null) {
            return;
        }
        Across row = across(x, (int) Math.round(column.centre), true);
        if (row == null) {
            return;
        }
        double size = Math.max(row.length, column.length);
        for (Candidate candidate : found) {
            if (candidate.isNear(row.centre, column.centre)) {
                candidate.add(row.centre, column.centre, size);
                return;
            }
        }
        found.add(new Candidate(row.centre, column.centre, size));
    }

    private static boolean isMark(int black1, int white1, int core, int white2, int black2) {
        int total = black1 + white1 + core + white2 + black2;
        if (total < 7) {
            return false;
        }
        double module = total / 7.0;
        double slack = module * 0.6 + 0.35;
        return Math.abs(black1 - module) < slack
                && Math.abs(white1 - module) < slack
                && Math.abs(core - 3 * module) < 2.2 * slack
                && Math.abs(white2 - module) < slack
                && Math.abs(black2 - module) < slack;
    }

    /** The mark's runs through a black pixel along its row or its column. */
    private @Nullable Across across(int x, int y, boolean alongRow) {
        if (x < 0 || y < 0 || x >= width || y >= height || !black.get(x, y)) {
            return null;
        }
        int end = alongRow ? width : height;
        int from = alongRow ? x : y;
        int fixed = alongRow ? y : x;
        int core2 = runEnd(fixed, from, 1, end, true, alongRow);
        int white2 = runEnd(fixed, core2, 1, end, false, alongRow);
        int black2 = runEnd(fixed, white2, 1, end, true, alongRow);
        int core1 = runEnd(fixed, from, -1, -1, true, alongRow);
        int white1 = runEnd(fixed, core1, -1, -1, false, alongRow);
        int black1 = runEnd(fixed, white1, -1, -1, true, alongRow);
        if (!isMark(white1 - black1, core1 - white1, core2 - core1 - 1, white2 - core2, black2 - white2)) {
            return null;
        }
        return new Across((core1 + core2) / 2.0, black2 - black1 - 1);
    }

    private int runEnd(int fixed, int from, int step, int end, boolean colour, boolean alongRow) {
        int at = from;
        while (at != end && (alongRow ? black.get(at, fixed) : black.get(fixed, at)) == colour) {
            at += step;
        }
        return at;
    }
}
