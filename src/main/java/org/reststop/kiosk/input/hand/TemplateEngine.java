package org.reststop.kiosk.input.hand;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Compares the writing with one template or several for each character. */
final class TemplateEngine implements HandwritingEngine {
    /** How many of the nearest are compared stroke by stroke. */
    private static final int COMPARED = 100;

    /** What the distance of the whole counts beside the strokes' cost; more when strokes are joined. */
    private static final float WHOLE = 0.0005f;

    private static final float WHOLE_JOINED = 0.0015f;

    /** So many of the nearest tell how many strokes there should be. */
    private static final int ASKED = 9;

    /** So many of the cheapest are compared once more, elastically, when strokes are joined. */
    private static final int LOOKED_AT_AGAIN = 20;

    /** From cost to the logarithm of a likelihood. */
    private static final double SHARPNESS = 150;

    /** A character has no more templates than this. */
    private static final int FORMS = 3;

    private final List<Template> templates;
    private final Shortlist shortlist;

    TemplateEngine(Projection projection, List<Template> templates) {
        this.templates = List.copyOf(templates);
        shortlist = new Shortlist(projection, this.templates);
    }

    static TemplateEngine open() {
        try (InputStream characters = file("strokes.bin.gz");
                InputStream signs = file("signs.txt");
                DataInputStream projection = new DataInputStream(new BufferedInputStream(file("projection.bin")))) {
            List<Template> all = new ArrayList<>(Templates.characters(characters));
            all.addAll(Templates.signs(signs));
            return new TemplateEngine(Projection.read(projection), all);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's files for handwriting are damaged", e);
        }
    }

    @Override
    public List<Candidate> candidates(List<Stroke> strokes, int most, BooleanSupplier wanted) {
        float[][] lines = Stroke.lines(strokes);
        if (lines.length == 0) {
            return List.of();
        }
        float[][] fitted = UnitSquare.fit(lines);
        Shortlist.Near[] nearest = shortlist.nearest(fitted, Math.max(COMPARED, most));
        StrokeMatcher matcher = new StrokeMatcher(
                fitted.length <= StrokeMatcher.MOST_LINES ? fitted : Arrays.copyOf(fitted, StrokeMatcher.MOST_LINES));
        float whole = WHOLE + (WHOLE_JOINED - WHOLE) * joined(nearest, fitted.length);
        List<Reading> read = new ArrayList<>();
        Cheapest cheapest = new Cheapest(FORMS * most);
        for (Shortlist.Near near : nearest) {
            stopUnless(wanted);
            if (whole * near.distance() > cheapest.dearest()) {
                break;
            }
            Template template = templates.get(near.template());
            float beside = whole * near.distance() + template.rarity();
            float cost = beside + matcher.cost(template.strokes(fitted.length), false);
            cheapest.add(cost);
            read.add(new Reading(template, beside, cost));
        }
        read.sort(Comparator.comparingDouble(Reading::cost));
        read.subList(0, Math.min(LOOKED_AT_AGAIN, read.size())).replaceAll(reading -> {
            stopUnless(wanted);
            return reading.again(matcher, fitted.length);
        });
        return best(read, most);
    }

    private static List<Candidate> best(List<Reading> read, int most) {
        Map<String, Candidate> once = new LinkedHashMap<>();
        read.stream()
                .sorted(Comparator.comparingDouble(Reading::cost))
                .map(reading -> new Candidate(reading.template.text(), -SHARPNESS * reading.cost))
                .forEach(candidate -> once.putIfAbsent(candidate.text(), candidate));
        return once.values().stream().limit(most).toList();
    }

    private static void stopUnless(BooleanSupplier wanted) {
        if (!wanted.getAsBoolean()) {
            throw new CancellationException("a newer stroke makes this reading useless");
        }
    }

    /**
     * @param beside what it costs apart from how the strokes fit
     * @param cost all that it costs
     */
    private record Reading(Template template, float beside, float cost) {
        /** Looks closer at joined strokes, which takes several times as long. */
        Reading again(StrokeMatcher matcher, int lines) {
            return lines < template.strokes().length
                    ? new Reading(template, beside, beside + matcher.cost(template.strokes(lines), true))
                    : this;
        }
    }

    /** 0 when there are as many lines as strokes, towards 1 the fewer lines there are. */
    private float joined(Shortlist.Near[] nearest, int lines) {
        int[] strokes = Arrays.stream(nearest)
                .limit(ASKED)
                .mapToInt(near -> templates.get(near.template()).strokes().length)
                .sorted()
                .toArray();
        return Math.max(0, 1 - (float) lines / strokes[strokes.length / 2]);
    }

    /** The characters that can be read. */
    List<Template> templates() {
        return templates;
    }

    private static InputStream file(String name) throws IOException {
        InputStream file = TemplateEngine.class.getResourceAsStream("/hand/" + name);
        if (file == null) {
            throw new FileNotFoundException("/hand/" + name);
        }
        return file;
    }
}
