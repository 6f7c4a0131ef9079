package org.reststop.kiosk.keyboard.pad;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import javafx.geometry.Point2D;
import org.reststop.kiosk.input.hand.Stroke;

/** A few characters as somebody wrote them for these tests, in a square of 100 by 100; not the program's templates. */
public final class HandWritten {
    private static final int STEPS = 12;

    private static final Map<String, List<double[]>> CHARACTERS = Map.of(
            "大",
            List.of(new double[] {13, 41, 52, 38, 88, 36}, new double[] {51, 9, 49, 38, 36, 68, 11, 92}, new double[] {
                50, 41, 64, 68, 91, 91
            }),
            "太",
            List.of(
                    new double[] {13, 41, 52, 38, 88, 36},
                    new double[] {51, 9, 49, 38, 36, 68, 11, 92},
                    new double[] {50, 41, 64, 68, 91, 91},
                    new double[] {40, 72, 53, 86}),
            "门",
            List.of(new double[] {24, 8, 34, 20}, new double[] {18, 27, 19, 60, 18, 94}, new double[] {
                42, 15, 83, 13, 84, 50, 82, 90, 71, 83
            }),
            "口",
            List.of(new double[] {21, 24, 24, 52, 27, 82}, new double[] {21, 26, 79, 23, 77, 50, 74, 80}, new double[] {
                26, 76, 75, 74
            }),
            "小",
            List.of(new double[] {51, 7, 52, 48, 50, 90, 39, 81}, new double[] {29, 36, 22, 52, 10, 67}, new double[] {
                69, 34, 80, 48, 90, 64
            }));

    private HandWritten() {}

    /** The points that the finger touches, stroke by stroke, trembling a little. */
    public static List<List<Point2D>> points(String character, RandomGenerator random) {
        return Objects.requireNonNull(CHARACTERS.get(character)).stream()
                .map(corners -> slide(corners, random))
                .toList();
    }

    /** The same as strokes. */
    public static List<Stroke> strokes(String character, RandomGenerator random) {
        return points(character, random).stream().map(HandWritten::stroke).toList();
    }

    private static Stroke stroke(List<Point2D> points) {
        float[] all = new float[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            all[2 * i] = (float) points.get(i).getX();
            all[2 * i + 1] = (float) points.get(i).getY();
        }
        return Stroke.of(all);
    }

    private static List<Point2D> slide(double[] corners, RandomGenerator random) {
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i + 3 < corners.length; i += 2) {
            for (int step = 0; step <= STEPS; step++) {
                double share = (double) step / STEPS;
                points.add(new Point2D(
                        corners[i] + share * (corners[i + 2] - corners[i]) + random.nextGaussian() * 0.5,
                        corners[i + 1] + share * (corners[i + 3] - corners[i + 1]) + random.nextGaussian() * 0.5));
            }
        }
        return points;
    }
}
