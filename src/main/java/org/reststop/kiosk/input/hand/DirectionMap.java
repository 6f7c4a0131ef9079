package org.reststop.kiosk.input.hand;

/**
 * Where on the square the pen moved in which direction, as one vector: the same for any order of the strokes and
 * nearly the same when strokes are joined. After Bai and Huo, "A study on the use of 8-directional features for online
 * handwritten Chinese character recognition" (ICDAR 2005).
 */
final class DirectionMap {
    static final int GRID = 8;
    static final int DIRECTIONS = 8;
    static final int SIZE = GRID * GRID * DIRECTIONS;

    private static final float STEP = 1 / 32f;

    /** How far one piece of ink is felt, in cells. */
    private static final float BLUR = 0.8f;

    private static final int REACH = 2;

    /** Tails that leave the square count at its border. */
    private static final float OUTSIDE = 0.1f;

    private static final int MOST_PIECES = 100;
    private static final int FINENESS = 64;
    private static final float[] BELL = bells();

    private DirectionMap() {}

    /** @param fitted lines in the unit square */
    /** @param fitted lines in the unit square */
    static float[] of(float[][] fitted) {
        float[] map = new float[SIZE];
        for (float[] line : fitted) {
            add(map, line, 1);
        }
        return evened(map);
    }

    /** The square root evens out what long and short strokes count. */
    static float[] evened(float[] map) {
        float[] root = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            root[i] = (float) Math.sqrt(map[i]);
        }
        return root;
    }

    /** Adds one line's ink, {@code weight} times. */
    static void add(float[] map, float[] line, float weight) {
        for (int i = 2; i < line.length; i += 2) {
            float dx = line[i] - line[i - 2];
            float dy = line[i + 1] - line[i - 1];
            float length = (float) Math.sqrt(dx * dx + dy * dy);
            if (length > 0) {
                double turn = (Math.atan2(dy, dx) / (2 * Math.PI) + 1) * DIRECTIONS;
                int pieces = (int) Math.min(MOST_PIECES, Math.ceil(length / STEP));
                for (int p = 0; p < pieces; p++) {
                    float part = (p + 0.5f) / pieces;
                    float x = line[i - 2] + part * dx;
                    float y = line[i - 1] + part * dy;
                    splat(map, x, y, turn, weight * length / pieces);
                }
            }
        }
    }

    private static void splat(float[] map, float x, float y, double turn, float ink) {
        int direction = (int) turn;
        float second = (float) (turn - direction);
        int one = direction % DIRECTIONS * GRID * GRID;
        int two = (direction + 1) % DIRECTIONS * GRID * GRID;
        float gx = Math.clamp(x, -OUTSIDE, 1 + OUTSIDE) * GRID - 0.5f;
        float gy = Math.clamp(y, -OUTSIDE, 1 + OUTSIDE) * GRID - 0.5f;
        int left = Math.max(0, (int) Math.ceil(gx - REACH));
        int right = Math.min(GRID - 1, (int) Math.floor(gx + REACH));
        int top = Math.max(0, (int) Math.ceil(gy - REACH));
        int bottom = Math.min(GRID - 1, (int) Math.floor(gy + REACH));
        for (int row = top; row <= bottom; row++) {
            float down = ink * bell(row - gy);
            for (int column = left; column <= right; column++) {
                float share = down * bell(column - gx);
                map[one + row * GRID + column] += share * (1 - second);
                map[two + row * GRID + column] += share * second;
            }
        }
    }

    private static float bell(float cells) {
        return BELL[Math.min(BELL.length - 1, (int) (Math.abs(cells) * FINENESS))];
    }

    private static float[] bells() {
        float[] bells = new float[FINENESS * REACH + 1];
        for (int i = 0; i < bells.length; i++) {
            double cells = (i + 0.5) / FINENESS;
            bells[i] = (float) Math.exp(-cells * cells / (2 * BLUR * BLUR));
        }
        return bells;
    }
}
