package org.reststop.kiosk.input.pinyin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reststop.kiosk.input.Candidate;
import org.reststop.kiosk.input.InputEngine;
import org.reststop.kiosk.input.Suggestions;

/** Suggests sentences, words and characters for pinyin, from a lexicon and a language model. */
final class PinyinEngine implements InputEngine {
    private static final int MOST_SENTENCES = 3;
    private static final double SENTENCE_GAP = 1;

    private final Lexicon lexicon;
    private final LanguageModel model;
    private final Syllables syllables;
    private final Search search;
    private final Associations associations;
    private final History history;
    private final Following following;

    PinyinEngine(Lexicon lexicon, LanguageModel model, Syllables syllables, Associations associations) {
        this.lexicon = lexicon;
        this.model = model;
        this.syllables = syllables;
        this.associations = associations;
        this.search = new Search(model);
        this.history = new History(model);
        this.following = new Following(model, history);
    }

    @Override
    public Suggestions suggest(String typed, String left, int most) {
        String letters = usable(typed);
        if (letters.isEmpty()) {
            return Suggestions.none(typed);
        }
        Step from = history.after(left);
        WordGraph words = new WordGraph(letters, new SyllableGraph(letters, syllables), lexicon);
        List<Step> sentences = search.over(letters, from, words);
        int all = letters.length() == Math.min(typed.length(), MOST_LETTERS) ? letters.length() : typed.length();
        Map<String, Candidate> found = new LinkedHashMap<>();
        for (Step sentence : sentences) {
            if (found.size() >= Math.min(most, MOST_SENTENCES)
                    || sentence.score() < sentences.getFirst().score() - SENTENCE_GAP) {
                break;
            }
            String text = sentence.text();
            found.putIfAbsent(text, new Candidate(text, all));
        }
        addBeginnings(words.from(0, 1), from, letters.length(), all, most, found);
        String split = sentences.isEmpty() ? typed : sentences.getFirst().split(letters);
        return new Suggestions(split, List.copyOf(found.values()));
    }

    /** The words that the letters begin with, longest first, likeliest first of one length. */
    private void addBeginnings(
            List<WordEdge> edges, Step from, int length, int all, int most, Map<String, Candidate> found) {
        record Rated(WordEdge edge, double score) {}
        List<Rated> rated = new ArrayList<>(edges.size());
        for (WordEdge edge : edges) {
            rated.add(new Rated(edge, edge.cost() + edge.word().score(model, from.before(), from.last())));
        }
        rated.sort(Comparator.comparingInt((Rated each) -> -each.edge().to())
                .thenComparing(Comparator.comparingDouble(Rated::score).reversed()));
        for (Rated each : rated) {
            if (found.size() >= most) {
                return;
            }
            int used = each.edge().to() == length ? all : each.edge().to();
            String text = each.edge().word().text();
            found.putIfAbsent(text, new Candidate(text, used));
        }
    }

    /** The letters without what cannot be used: those past the most, apostrophes at either end. */
    private static String usable(String typed) {
        String letters = typed.length() > MOST_LETTERS ? typed.substring(0, MOST_LETTERS) : typed;
        int to = letters.length();
        while (to > 0 && letters.charAt(to - 1) == '\'') {
            to--;
        }
        return letters.substring(0, to);
    }

    @Override
    public List<String> predict(String left, int most) {
        return associations.after(left, most);
    }

    @Override
    public List<Double> weigh(String left, List<String> texts) {
        return texts.stream().map(text -> following.likelihood(left, text)).toList();
    }

    @Override
    public void forget() {
        search.forget();
    }
}
