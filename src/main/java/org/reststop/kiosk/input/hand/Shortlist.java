package org.reststop.kiosk.input.hand;

import java.util.Arrays;
import java.util.List;

/** Finds the templates that a writing is most like as a whole, whatever its strokes' order. */
final class Shortlist {
    /** In the joined form of a template the pen's way through the air counts this much. */
    private static final float AIR = 0.6f;

    /** After so many numbers a distance is compared with the worst that is still of use. */
    private static final int FIRST = 32;

    private final Projection projection;
    private final int templates;

    /** Two rows a template: its strokes apart, then joined. */
    private final float[][] forms;

    Shortlist(Projection projection, List<Template> all) {
        this.projection = projection;
        templates = all.size();
        forms = new float[2 * templates][];
        for (int t = 0; t < templates; t++) {
            float[][] strokes = all.get(t).strokes();
            float[] map = new float[DirectionMap.SIZE];
            for (float[] stroke : strokes) {
                DirectionMap.add(map, stroke, 1);
            }
            forms[2 * t] = projection.apply(DirectionMap.evened(map));
            for (int j = 1; j < strokes.length; j++) {
                DirectionMap.add(map, air(strokes[j - 1], strokes[j]), AIR);
            }
            forms[2 * t + 1] = projection.apply(DirectionMap.evened(map));
        }
    }

    /**
     * @param template its place in the list given at first
     * @param distance 0 for the same, below 300 for a good hand
     */
    record Near(int template, float distance) implements Comparable<Near> {
        @Override
        public int compareTo(Near other) {
            return Float.compare(distance, other.distance);
        }
    }

    /** The nearest templates, nearest first. */
    Near[] nearest(float[][] fitted, int most) {
        float[] wanted = projection.apply(DirectionMap.of(fitted));
        Near[] best = new Near[Math.min(most, templates)];
        int size = 0;
        for (int t = 0; t < templates; t++) {
            float bound = size < best.length ? Float.MAX_VALUE : best[size - 1].distance;
            float apart = distance(wanted, forms[2 * t], bound);
            float distance = Math.min(apart, distance(wanted, forms[2 * t + 1], Math.min(apart, bound)));
            if (distance < bound) {
                Near near = new Near(t, distance);
                size = Math.min(size + 1, best.length);
                int at = size - 1;
                for (; at > 0 && best[at - 1].distance > distance; at--) {
                    best[at] = best[at - 1];
                }
                best[at] = near;
            }
        }
        return Arrays.copyOf(best, size);
    }

    /** The square of the distance, or something above the bound. */
    private static float distance(float[] a, float[] b, float bound) {
        float first = squares(a, b, 0, Math.min(FIRST, a.length));
        return first >= bound ? first : first + squares(a, b, Math.min(FIRST, a.length), a.length);
    }

    /** Four sums side by side: one alone would have to wait for each addition. */
    private static float squares(float[] a, float[] b, int from, int to) {
        float one = 0;
        float two = 0;
        float three = 0;
        float four = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            float d1 = a[i] - b[i];
            float d2 = a[i + 1] - b[i + 1];
            float d3 = a[i + 2] - b[i + 2];
            float d4 = a[i + 3] - b[i + 3];
            one += d1 * d1;
            two += d2 * d2;
            three += d3 * d3;
            four += d4 * d4;
        }
        for (; i < to; i++) {
            one += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return one + two + three + four;
    }

    private static float[] air(float[] before, float[] after) {
        return new float[] {before[before.length - 2], before[before.length - 1], after[0], after[1]};
    }
}
