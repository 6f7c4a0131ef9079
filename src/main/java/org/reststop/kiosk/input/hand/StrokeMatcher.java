package org.reststop.kiosk.input.hand;

import java.util.Arrays;

/**
 * How well pen lines fit the strokes of one character, in any order: each pen line stands for one stroke or for several
 * consecutive ones that were drawn without lifting. A beam search walks along the character's strokes.
 */
final class StrokeMatcher {
    /** More pen lines than this are nobody's character. */
    static final int MOST_LINES = Long.SIZE;

    /** What direction counts beside place. */
    private static final float SHAPE = 0.2f;

    /** Added to a stroke's length for its weight, so that dots count too; in sides of the square. */
    private static final float DOT = 0.1f;

    private static final float OUT_OF_ORDER = 0.001f;
    private static final float JOINED = 0.001f;

    /** For a stroke without a line, or a line without a stroke, a unit of length. */
    private static final float ALONE = 0.08f;

    private static final float WORST = 0.15f;

    /** A line and a stroke are no pair when one is this many times as long as the other, and a bit. */
    private static final float LONGER = 2.2f;

    private static final float BIT = 0.15f;
    /** How far along a joined line a point may be from where it should be, as a share of the line. */
    private static final float REACH = 0.12f;

    /** For each point that is. */
    private static final float ASIDE = 0.002f;

    private static final int POINTS = 8;
    private static final int SIZES = 3;

    private final int lines;
    private final float[] lengths;
    private final float[][][] even;

    /** @param fitted the writing in the unit square, 1 to {@link #MOST_LINES} lines */
    StrokeMatcher(float[][] fitted) {
        lines = fitted.length;
        lengths = lengths(fitted);
        even = new float[SIZES][lines][];
        for (int size = 0; size < SIZES; size++) {
            for (int i = 0; i < lines; i++) {
                even[size][i] = Lines.resampled(fitted[i], POINTS << size);
            }
        }
    }

    /**
     * @param strokes the character's strokes in the unit square
     * @param elastic whether a line that stands for several strokes may run faster and slower than they do: it tells
     *     more and takes several times as long; never costs more than without
     * @return 0 for the same, about 0.02 for a good hand, rarely above 0.2
     */
    float cost(float[][] strokes, boolean elastic) {
        float[] weights = lengths(strokes);
        float whole = 0;
        for (int j = 0; j < weights.length; j++) {
            weights[j] += DOT;
            whole += weights[j];
        }
        Beam beam = new Beam(strokes.length);
        for (int j = 0; j < strokes.length; j++) {
            if (beam.narrow(j)) {
                beam.skip(j, ALONE * weights[j]);
                match(beam, strokes, weights, j, elastic);
            }
        }
        return beam.best(this::left) / whole;
    }

    /** Tries each line for the groups of strokes that begin with stroke {@code from}. */
    private void match(Beam beam, float[][] strokes, float[] weights, int from, boolean elastic) {
        float length = 0;
        float weight = 0;
        boolean reached = true;
        for (int count = 1; from + count <= strokes.length && reached; count++) {
            int last = from + count - 1;
            length += weights[last] - DOT + (count > 1 ? gap(strokes[last - 1], strokes[last]) : 0);
            weight += weights[last];
            int size = count == 1 ? 0 : count <= 3 ? 1 : 2;
            float[] group = null;
            reached = false;
            for (int i = 0; i < lines; i++) {
                boolean longer = lengths[i] > LONGER * length + BIT;
                boolean shorter = length > LONGER * lengths[i] + BIT;
                reached |= !shorter;
                if (!longer && !shorter && beam.anyWithout(from, i)) {
                    group = group == null ? Lines.resampled(Lines.joined(strokes, from, count), POINTS << size) : group;
                    float cost = Math.min(
                                    WORST,
                                    elastic && count > 1
                                            ? elastic(even[size][i], group)
                                            : difference(even[size][i], group))
                            * weight;
                    beam.pair(from, count, i, cost + JOINED * (count - 1), OUT_OF_ORDER);
                }
            }
        }
    }

    /** What the lines cost that no stroke took. */
    private float left(long used) {
        float cost = 0;
        for (int i = 0; i < lines; i++) {
            if ((used >> i & 1) == 0) {
                cost += ALONE * (lengths[i] + DOT);
            }
        }
        return cost;
    }

    private static float difference(float[] line, float[] group) {
        float place = 0;
        float shape = 0;
        for (int i = 0; i < line.length; i++) {
            float off = line[i] - group[i];
            place += off * off;
            if (i >= 2) {
                float turn = off - (line[i - 2] - group[i - 2]);
                shape += turn * turn;
            }
        }
        return place / (line.length / 2) + SHAPE * (POINTS - 1) * shape;
    }

    /** Like the difference, but each point of the line may fit one a little before or after its own. */
    private static float elastic(float[] line, float[] group) {
        int points = line.length / 2;
        int reach = Math.max(1, (int) (points * REACH));
        float[] row = new float[points + 1];
        Arrays.fill(row, Float.MAX_VALUE);
        row[0] = 0;
        for (int i = 0; i < points; i++) {
            float[] next = new float[points + 1];
            Arrays.fill(next, Float.MAX_VALUE);
            for (int k = Math.max(0, i - reach); k <= Math.min(points - 1, i + reach); k++) {
                float before = Math.min(row[k], Math.min(row[k + 1], next[k]) + ASIDE);
                next[k + 1] = before + apart(line, i, group, k, points);
            }
            row = next;
        }
        return row[points] / points;
    }

    private static float apart(float[] line, int i, float[] group, int k, int points) {
        float dx = line[2 * i] - group[2 * k];
        float dy = line[2 * i + 1] - group[2 * k + 1];
        float sum = dx * dx + dy * dy;
        if (i > 0 && k > 0) {
            float tx = dx - (line[2 * i - 2] - group[2 * k - 2]);
            float ty = dy - (line[2 * i - 1] - group[2 * k - 1]);
            sum += SHAPE * (POINTS - 1) * points * (tx * tx + ty * ty);
        }
        return sum;
    }

    private static float gap(float[] before, float[] after) {
        return Lines.distance(before[before.length - 2], before[before.length - 1], after[0], after[1]);
    }

    private static float[] lengths(float[][] strokes) {
        float[] lengths = new float[strokes.length];
        for (int j = 0; j < lengths.length; j++) {
            lengths[j] = Lines.length(strokes[j]);
        }
        return lengths;
    }
}
