package org.reststop.kiosk.input.hand;

import java.util.Arrays;
import java.util.List;

/**
 * One line of the pen from where it touched the pad to where it left it. Immutable.
 *
 * <p>Any unit will do as long as all strokes of one writing share it; x grows to the right, y downwards.
 */
public final class Stroke {
    /** A finger that rests on the pad for minutes must not cost more than one that writes. */
    private static final int MOST_POINTS = 400;

    private static final float FARTHEST = 1e6f;

    private final float[] line;

    private Stroke(float[] line) {
        this.line = line;
    }

    /**
     * A stroke through the given points. What cannot be a point (not a number, infinite) is left out, what lies
     * absurdly far is brought to ±1,000,000, and a very long list is thinned.
     *
     * @param points x and y in turn, an even count
     * @throws IllegalArgumentException when the count is odd
     */
    public static Stroke of(float... points) {
        if (points.length % 2 != 0) {
            throw new IllegalArgumentException("an odd count of coordinates: " + points.length);
        }
        float[] kept = new float[points.length];
        int size = 0;
        for (int i = 0; i < points.length; i += 2) {
            if (Float.isFinite(points[i]) && Float.isFinite(points[i + 1])) {
                kept[size++] = Math.clamp(points[i], -FARTHEST, FARTHEST);
                kept[size++] = Math.clamp(points[i + 1], -FARTHEST, FARTHEST);
            }
        }
        return new Stroke(thinned(Arrays.copyOf(kept, size)));
    }

    /** How many points are kept, 0 when none of those given was one. */
    public int points() {
        return line.length / 2;
    }

    /** The lines of these strokes, without those that have no point. */
    static float[][] lines(List<Stroke> strokes) {
        return strokes.stream()
                .map(stroke -> stroke.line)
                .filter(line -> line.length > 0)
                .toArray(float[][]::new);
    }

    private static float[] thinned(float[] line) {
        int points = line.length / 2;
        if (points <= MOST_POINTS) {
            return line;
        }
        float[] fewer = new float[2 * MOST_POINTS];
        for (int i = 0; i < MOST_POINTS; i++) {
            int from = (int) ((long) i * (points - 1) / (MOST_POINTS - 1));
            fewer[2 * i] = line[2 * from];
            fewer[2 * i + 1] = line[2 * from + 1];
        }
        return fewer;
    }
}
