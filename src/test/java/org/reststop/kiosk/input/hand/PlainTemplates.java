package org.reststop.kiosk.input.hand;

import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The plain way to read strokes, to be measured beside ours: each written stroke is paired with the nearest stroke of
 * each character that has about as many. Any order is read; joined strokes are not.
 */
public final class PlainTemplates implements HandwritingEngine {
    private static final int POINTS = 8;
    private static final int OTHER_COUNT = 2;
    private static final float EACH_STROKE = 0.06f;

    private final List<Plain> templates;

    private PlainTemplates(List<Plain> templates) {
        this.templates = templates;
    }

    private record Plain(String text, float[][] strokes) {}

    /** Over the same characters as ours. */
    public static PlainTemplates open() {
        return new PlainTemplates(TemplateEngine.open().templates().stream()
                .map(template -> new Plain(template.text(), even(template.strokes())))
                .toList());
    }

    @Override
    public List<Candidate> candidates(List<Stroke> strokes, int most, BooleanSupplier wanted) {
        float[][] lines = Stroke.lines(strokes);
        if (lines.length == 0) {
            return List.of();
        }
        float[][] written = even(UnitSquare.fit(lines));
        return templates.stream()
                .filter(template -> Math.abs(template.strokes.length - written.length) <= OTHER_COUNT)
                .map(template -> new Candidate(template.text, -cost(written, template.strokes)))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(most)
                .toList();
    }

    private static float[][] even(float[][] strokes) {
        return Stream.of(strokes).map(stroke -> Lines.resampled(stroke, POINTS)).toArray(float[][]::new);
    }

    private static double cost(float[][] a, float[][] b) {
        float[][] fewer = a.length <= b.length ? a : b;
        float[][] others = a.length <= b.length ? b : a;
        boolean[] used = new boolean[others.length];
        float sum = 0;
        for (float[] stroke : fewer) {
            int nearest = -1;
            float least = Float.MAX_VALUE;
            for (int i = 0; i < others.length; i++) {
                float apart = used[i] ? Float.MAX_VALUE : squares(stroke, others[i]);
                if (apart < least) {
                    least = apart;
                    nearest = i;
                }
            }
            used[nearest] = true;
            sum += least;
        }
        return sum / fewer.length + EACH_STROKE * (others.length - fewer.length);
    }

    private static float squares(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.min(sum / POINTS, Float.MAX_VALUE / 2);
    }
}
