package org.reststop.kiosk.input.hand;

/** Arithmetic on pen lines kept as x, y pairs in one array. */
final class Lines {
    private Lines() {}

    /** The length of a line in its own unit. */
    static float length(float[] line) {
        float sum = 0;
        for (int i = 2; i < line.length; i += 2) {
            sum += distance(line[i - 2], line[i - 1], line[i], line[i + 1]);
        }
        return sum;
    }

    /**
     * The line drawn anew with points at equal distances along it.
     *
     * @param line at least one point
     * @param points how many to give, at least 2; the first and the last stay where they are
     */
    static float[] resampled(float[] line, int points) {
        float[] even = new float[2 * points];
        float step = length(line) / (points - 1);
        int at = 0;
        float before = 0;
        float here = line.length > 2 ? segment(line, 0) : 0;
        for (int i = 0; i < points; i++) {
            float wanted = step * i;
            while (at < line.length - 4 && before + here < wanted) {
                before += here;
                at += 2;
                here = segment(line, at);
            }
            float part = here > 0 ? Math.min(1, (wanted - before) / here) : 0;
            int next = Math.min(at + 2, line.length - 2);
            even[2 * i] = line[at] + part * (line[next] - line[at]);
            even[2 * i + 1] = line[at + 1] + part * (line[next + 1] - line[at + 1]);
        }
        return even;
    }

    /** Several lines as one that the pen draws without leaving the surface. */
    static float[] joined(float[][] lines, int from, int count) {
        if (count == 1) {
            return lines[from];
        }
        int size = 0;
        for (int i = from; i < from + count; i++) {
            size += lines[i].length;
        }
        float[] whole = new float[size];
        int at = 0;
        for (int i = from; i < from + count; i++) {
            System.arraycopy(lines[i], 0, whole, at, lines[i].length);
            at += lines[i].length;
        }
        return whole;
    }

    static float distance(float x1, float y1, float x2, float y2) {
        float dx = x2 - x1;
        float dy = y2 - y1;
        return (float) Math.sqrt(dx * dx + dy * dy);
    }

    private static float segment(float[] line, int at) {
        return distance(line[at], line[at + 1], line[at + 2], line[at + 3]);
    }
}
