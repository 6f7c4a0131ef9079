package org.reststop.kiosk.input.hand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws templates as hands would: slanted, uneven, in another order, without lifting the pen. Lines in the unit square. */
public final class Distortion {
    private static final double SLANT = 0.1;
    private static final double TURN = 0.06;
    private static final double STRETCH = 0.1;
    private static final double WAVE = 0.03;
    private static final double SHIFT = 0.03;
    private static final double HOOK_LOST = 0.35;
    private static final double HOOK = 0.15;

    private final Random random;
    private final double amount;

    /** @param amount 0 for the template itself, 1 for an untidy hand */
    public Distortion(Random random, double amount) {
        this.random = random;
        this.amount = amount;
    }

    /** Each stroke in a place, size and slope a little other than it should be, the whole slanted and warped. */
    float[][] drawn(float[][] strokes) {
        double slant = gauss(SLANT);
        double rise = gauss(TURN);
        double turn = gauss(TURN);
        double stretch = 1 + gauss(STRETCH);
        double[][] waves = new double[4][];
        for (int i = 0; i < waves.length; i++) {
            waves[i] = new double[] {gauss(WAVE), random.nextDouble() * 2 * Math.PI, frequency(), frequency()};
        }
        float[][] drawn = new float[strokes.length][];
        for (int j = 0; j < strokes.length; j++) {
            drawn[j] = moved(strokes[j]);
            for (int i = 0; i < drawn[j].length; i += 2) {
                double x = drawn[j][i] - 0.5;
                double y = drawn[j][i + 1] - 0.5;
                double px = x + wave(waves[0], x, y) + wave(waves[1], x, y);
                double py = y + wave(waves[2], x, y) + wave(waves[3], x, y);
                drawn[j][i] = (float) ((px * Math.cos(turn) - py * Math.sin(turn) + slant * py) * stretch + 0.5);
                drawn[j][i + 1] = (float) (px * Math.sin(turn) + py * Math.cos(turn) + rise * px + 0.5);
            }
        }
        return drawn;
    }

    /** Consecutive strokes drawn as one line, each pair with this probability. */
    float[][] joined(float[][] strokes, double probability) {
        List<float[]> lines = new ArrayList<>();
        float[] line = strokes[0];
        for (int j = 1; j < strokes.length; j++) {
            if (random.nextDouble() < probability) {
                line = Lines.joined(new float[][] {line, strokes[j]}, 0, 2);
            } else {
                lines.add(line);
                line = strokes[j];
            }
        }
        lines.add(line);
        return lines.toArray(float[][]::new);
    }

    /** The same lines in another order. */
    float[][] shuffled(float[][] strokes) {
        List<float[]> lines = new ArrayList<>(Arrays.asList(strokes));
        Collections.shuffle(lines, random);
        return lines.toArray(float[][]::new);
    }

    /** The lines as strokes on a pad of so many units a side. */
    static List<Stroke> strokes(float[][] lines, float side) {
        List<Stroke> strokes = new ArrayList<>();
        for (float[] line : lines) {
            float[] points = line.clone();
            for (int i = 0; i < points.length; i++) {
                points[i] *= side;
            }
            strokes.add(Stroke.of(points));
        }
        return strokes;
    }

    /** The strokes of a sample in another order. */
    public List<Stroke> shuffled(List<Stroke> strokes) {
        return strokes(shuffled(Stroke.lines(strokes)), 1);
    }

    /** The strokes of a sample, each pair of consecutive ones drawn as one line with this probability. */
    public List<Stroke> joined(List<Stroke> strokes, double probability) {
        return strokes(joined(Stroke.lines(strokes), probability), 1);
    }

    private float[] moved(float[] stroke) {
        float[] kept = withoutHook(stroke).clone();
        double cx = 0;
        double cy = 0;
        for (int i = 0; i < kept.length; i += 2) {
            cx += kept[i] * 2 / kept.length;
            cy += kept[i + 1] * 2 / kept.length;
        }
        double turn = gauss(0.08);
        double scale = 1 + gauss(0.12);
        double right = gauss(SHIFT);
        double down = gauss(SHIFT);
        for (int i = 0; i < kept.length; i += 2) {
            double x = kept[i] - cx;
            double y = kept[i + 1] - cy;
            kept[i] = (float) (cx + right + scale * (x * Math.cos(turn) - y * Math.sin(turn)));
            kept[i + 1] = (float) (cy + down + scale * (x * Math.sin(turn) + y * Math.cos(turn)));
        }
        return kept;
    }

    private float[] withoutHook(float[] stroke) {
        int n = stroke.length;
        boolean hook = n > 6 && Lines.distance(stroke[n - 4], stroke[n - 3], stroke[n - 2], stroke[n - 1]) < HOOK;
        return hook && amount > 0 && random.nextDouble() < HOOK_LOST ? Arrays.copyOf(stroke, n - 2) : stroke;
    }

    private double gauss(double deviation) {
        return random.nextGaussian() * deviation * amount;
    }

    private double frequency() {
        return (0.5 + random.nextDouble() * 1.2) * Math.PI * (random.nextBoolean() ? 1 : -1);
    }

    private static double wave(double[] wave, double x, double y) {
        return wave[0] * Math.sin(wave[1] + wave[2] * x + wave[3] * y);
    }
}
