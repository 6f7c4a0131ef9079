package org.reststop.kiosk.input.pinyin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the likeliest sentences for letters: at each place between letters the best ways to it, one for each pair of
 * last words. Ways to all places but the last two stay good when a letter is added, and are kept.
 */
final class Search {
    private static final Comparator<Step> BEST =
            Comparator.comparingDouble(Step::score).reversed();

    /** How many ways to a place are kept. */
    private static final int WIDTH = 24;

    /** How many words between two places are tried. */
    private static final int WORDS = 48;

    /** How much it counts that the last word may end a sentence: a person may well go on. */
    private static final double END_WEIGHT = 0.5;

    private final LanguageModel model;

    private String letters = "";
    private Step start;
    private final List<List<Step>> best = new ArrayList<>();

    Search(LanguageModel model) {
        this.model = model;
        this.start = new Step(LanguageModel.NONE, model.begin(), 0, null, null);
    }

    /** Lets go of the ways kept. */
    void forget() {
        letters = "";
        best.clear();
    }

    /**
     * The best ways over all letters, best first.
     *
     * @param from where the sentence goes on
     */
    List<Step> over(String newLetters, Step from, WordGraph words) {
        int kept = kept(newLetters, from);
        letters = newLetters;
        start = from;
        while (best.size() > kept) {
            best.removeLast();
        }
        if (best.isEmpty()) {
            best.add(List.of(from));
        }
        int first = best.size();
        List<Map<Long, Step>> ways = new ArrayList<>();
        List<List<WordEdge>> arriving = new ArrayList<>();
        for (int place = first; place <= letters.length(); place++) {
            ways.add(new HashMap<>());
            arriving.add(new ArrayList<>());
        }
        for (int place = 0; place < letters.length(); place++) {
            if (place >= first) {
                best.add(settle(arriving.get(place - first), ways.get(place - first)));
            }
            if (!best.get(place).isEmpty()) {
                for (WordEdge edge : words.from(place, first)) {
                    arriving.get(edge.to() - first).add(edge);
                }
            }
        }
        if (!letters.isEmpty() && first <= letters.length()) {
            best.add(settle(arriving.getLast(), ways.getLast()));
        }
        return ended(best.get(letters.length()));
    }

    /** In the order that holds if the sentence ends here: some words seldom end one. */
    private List<Step> ended(List<Step> ways) {
        return ways.stream()
                .map(step -> new Step(
                        step.before(),
                        step.last(),
                        step.score() + END_WEIGHT * model.score(step.before(), step.last(), model.end()),
                        step.previous(),
                        step.edge()))
                .sorted(BEST)
                .toList();
    }

    /** How many of the places keep their ways. */
    private int kept(String newLetters, Step from) {
        if (from.before() != start.before() || from.last() != start.last()) {
            return 0;
        }
        int same = 0;
        while (same < Math.min(letters.length(), newLetters.length())
                && letters.charAt(same) == newLetters.charAt(same)) {
            same++;
        }
        return Math.min(best.size(), same);
    }

    private List<Step> settle(List<WordEdge> edges, Map<Long, Step> ways) {
        Map<Integer, List<WordEdge>> spans = new HashMap<>();
        for (WordEdge edge : edges) {
            spans.computeIfAbsent(edge.from(), key -> new ArrayList<>()).add(edge);
        }
        spans.forEach((from, span) -> {
            for (WordEdge edge : likely(span)) {
                for (Step step : best.get(from)) {
                    arrive(step, edge, ways);
                }
            }
        });
        return top(ways.values());
    }

    private void arrive(Step step, WordEdge edge, Map<Long, Step> ways) {
        Word word = edge.word();
        double score = step.score() + edge.cost() + word.score(model, step.before(), step.last());
        int before = word.tokenBefore(step.last());
        long key = ((long) before << 32) | (word.lastToken() & 0xffffffffL);
        Step other = ways.get(key);
        if (other == null || other.score() < score) {
            ways.put(key, new Step(before, word.lastToken(), score, step, edge));
        }
    }

    private List<WordEdge> likely(List<WordEdge> span) {
        if (span.size() <= WORDS) {
            return span;
        }
        record Rated(WordEdge edge, double score) {}
        return span.stream()
                .map(edge -> new Rated(edge, edge.cost() + alone(edge.word())))
                .sorted(Comparator.comparingDouble(Rated::score).reversed())
                .limit(WORDS)
                .map(Rated::edge)
                .toList();
    }

    private double alone(Word word) {
        return word.score(model, LanguageModel.NONE, LanguageModel.NONE);
    }

    private List<Step> top(Collection<Step> ways) {
        return ways.stream().sorted(BEST).limit(WIDTH).toList();
    }
}
