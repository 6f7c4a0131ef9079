package org.reststop.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.input.hand.Candidate;
import org.reststop.kiosk.input.hand.Distortion;
import org.reststop.kiosk.input.hand.DrawnSamples;
import org.reststop.kiosk.input.hand.HandwritingEngine;
import org.reststop.kiosk.input.hand.PlainTemplates;
import org.reststop.kiosk.input.hand.Stroke;
import org.reststop.kiosk.input.hand.StrokeFile;
import org.reststop.kiosk.input.hand.Zinnia;

/**
 * Handwriting's figures: the same samples read by ours, by plain templates, and by zinnia where it is installed, as
 * written, in another order, with half of the strokes joined, and in one line.
 */
final class HandFigures {
    private static final int DRAWN = 300;
    private static final int FEW = 120;

    /** So many are written stroke by stroke: one after another, which takes the longest. */
    private static final int TIMED = 40;

    private static final int WARM_UP = 20;
    private static final int TEN = 10;

    /** Of two consecutive strokes, how often they are one line. */
    private static final double JOINED = 0.5;

    private final List<StrokeFile.Sample> samples;
    private final long seed;

    /**
     * @param file in the form of {@link StrokeFile}; null for samples drawn from our templates
     * @param all whether all that could be drawn are
     */
    HandFigures(@Nullable Path file, boolean all, long seed) throws IOException {
        samples = file == null ? DrawnSamples.of(all ? DRAWN : FEW, seed) : StrokeFile.read(file);
        this.seed = seed;
    }

    int samples() {
        return samples.size();
    }

    /** Figures by their names, by the engine that they are of. */
    Map<String, Map<String, Double>> measure() {
        Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
        figures.put("ours", measured(HandwritingEngine::bundled));
        figures.put("fallback", measured(PlainTemplates::open));
        Zinnia.open().ifPresent(zinnia -> figures.put("zinnia", measured(() -> zinnia)));
        return figures;
    }

    private Map<String, Double> measured(Supplier<HandwritingEngine> opening) {
        Map<String, Double> figures = new LinkedHashMap<>();
        long began = System.nanoTime();
        HandwritingEngine engine = opening.get();
        double load = (System.nanoTime() - began) / 1e6;
        samples.stream().limit(WARM_UP).forEach(sample -> read(engine, sample.strokes()));
        Distortion hand = new Distortion(new Random(seed), 0);
        addShares(figures, "hand", engine, UnaryOperator.identity());
        addShares(figures, "hand_any_order", engine, hand::shuffled);
        addShares(figures, "hand_joined", engine, strokes -> hand.joined(strokes, JOINED));
        addShares(figures, "hand_one_line", engine, strokes -> hand.joined(strokes, 1));
        addMillis(figures, engine);
        figures.put("ms_hand_load", load);
        return figures;
    }

    private void addShares(
            Map<String, Double> figures, String name, HandwritingEngine engine, UnaryOperator<List<Stroke>> rewritten) {
        List<List<Stroke>> written = samples.stream()
                .map(sample -> rewritten.apply(sample.strokes()))
                .toList();
        List<Integer> places = IntStream.range(0, written.size())
                .parallel()
                .map(i -> read(engine, written.get(i)).stream()
                        .map(Candidate::text)
                        .toList()
                        .indexOf(samples.get(i).text()))
                .boxed()
                .toList();
        figures.put(name + "_top1", share(places, place -> place == 0));
        figures.put(name + "_top10", share(places, place -> place >= 0));
    }

    private static double share(List<Integer> places, Predicate<Integer> right) {
        return 100.0 * places.stream().filter(right).count() / places.size();
    }

    /** Candidates after each stroke, as the pad asks for them. */
    private void addMillis(Map<String, Double> figures, HandwritingEngine engine) {
        List<Double> millis = new ArrayList<>();
        for (StrokeFile.Sample sample : samples.subList(0, Math.min(TIMED, samples.size()))) {
            for (int strokes = 1; strokes <= sample.strokes().size(); strokes++) {
                long began = System.nanoTime();
                read(engine, sample.strokes().subList(0, strokes));
                millis.add((System.nanoTime() - began) / 1e6);
            }
        }
        List<Double> sorted = millis.stream().sorted().toList();
        figures.put("ms_stroke_p50", sorted.get(sorted.size() / 2));
        figures.put("ms_stroke_p95", sorted.get((int) (sorted.size() * 0.95)));
    }

    private static List<Candidate> read(HandwritingEngine engine, List<Stroke> strokes) {
        return engine.candidates(strokes, TEN, () -> true);
    }
}
