package org.reststop.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.reststop.kiosk.input.Candidate;
import org.reststop.kiosk.input.InputEngine;

/** Types sentences to one engine, letter by letter, and counts. */
final class InputFigures {
    /** What a kiosk shows of candidates without turning the page. */
    private static final int PAGE = 8;

    private static final int MOST = 60;
    private static final int WARM_UP = 8;

    /** So many sentences are typed letter by letter; whatever the engine, the last letter has what all at once has. */
    private static final int TIMED = 20;

    /** So many are chosen piece by piece, and have their words asked for: a slow engine would take an hour for all. */
    private static final int CHOSEN = 30;

    private final InputEngine engine;
    private final List<Sentence> sentences;
    private final Map<String, String> firsts = new HashMap<>();

    InputFigures(InputEngine engine, List<Sentence> sentences) {
        this.engine = engine;
        this.sentences = sentences;
    }

    /** The figures by their names, shares in percent. */
    Map<String, Double> measure(long seed) {
        sentences.stream().limit(WARM_UP).forEach(each -> type(each.letters(), new ArrayList<>()));
        Map<String, Double> figures = new LinkedHashMap<>();
        List<Double> millis = new ArrayList<>();
        sentences.stream().limit(TIMED).forEach(each -> type(each.letters(), millis));
        List<String> written = atOnce(sentences);
        figures.put("top1", share(sentences, written));
        figures.put("characters", characters(written));
        figures.put("keystrokes", keystrokes());
        figures.put("top5_words", topFiveOfWords());
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        figures.put("ms_key_p50", sorted[sorted.length / 2]);
        figures.put("ms_key_p95", sorted[(int) (sorted.length * 0.95)]);
        addAccents(new Random(seed), figures);
        return figures;
    }

    /** The share of sentences whose first candidate is right, in percent. */
    double topOne(List<Sentence> list) {
        return share(list, atOnce(list));
    }

    private void type(String letters, List<Double> millis) {
        engine.forget();
        for (int i = 1; i <= letters.length(); i++) {
            long began = System.nanoTime();
            first(letters.substring(0, i));
            millis.add((System.nanoTime() - began) / 1e6);
        }
    }

    private String first(String letters) {
        List<Candidate> candidates = engine.suggest(letters, "", MOST).candidates();
        return candidates.isEmpty() ? "" : candidates.getFirst().text();
    }

    private static double share(List<Sentence> sentences, List<String> written) {
        long right = 0;
        for (int i = 0; i < written.size(); i++) {
            right += written.get(i).equals(sentences.get(i).text()) ? 1 : 0;
        }
        return 100.0 * right / Math.max(1, written.size());
    }

    private double characters(List<String> written) {
        long right = 0;
        long all = 0;
        for (int i = 0; i < written.size(); i++) {
            String text = sentences.get(i).text();
            all += text.length();
            for (int j = 0; j < Math.min(text.length(), written.get(i).length()); j++) {
                right += text.charAt(j) == written.get(i).charAt(j) ? 1 : 0;
            }
        }
        return 100.0 * right / all;
    }

    /** Letters and taps for each character, of one who chooses the longest right candidate until all is written. */
    private double keystrokes() {
        long strokes = 0;
        long characters = 0;
        for (Sentence sentence : chosen()) {
            strokes += sentence.letters().length();
            characters += sentence.text().length();
            int done = 0;
            while (done < sentence.text().length()) {
                Choice choice = choose(sentence, done);
                done += choice.length();
                strokes += choice.taps();
            }
        }
        return (double) strokes / Math.max(1, characters);
    }

    /** Of the whole list, evenly. */
    private List<Sentence> chosen() {
        List<Sentence> aligned = sentences.stream().filter(Sentence::isAligned).toList();
        int every = Math.max(1, aligned.size() / CHOSEN);
        return IntStream.range(0, aligned.size())
                .filter(i -> i % every == 0)
                .mapToObj(aligned::get)
                .toList();
    }

    private record Choice(int length, int taps) {}

    private Choice choose(Sentence sentence, int done) {
        String left = sentence.text().substring(0, done);
        String rest = sentence.text().substring(done);
        String letters = String.join("", sentence.syllables().subList(done, rest.length() + done));
        List<Candidate> candidates = engine.suggest(letters, left, MOST).candidates();
        Choice best = new Choice(1, 1 + MOST / PAGE);
        for (int i = 0; i < candidates.size(); i++) {
            String text = candidates.get(i).text();
            if (rest.startsWith(text) && (text.length() > best.length() || best.taps() > 1 + i / PAGE)) {
                best = new Choice(text.length(), 1 + i / PAGE);
            }
        }
        return best;
    }

    private double topFiveOfWords() {
        long right = 0;
        long all = 0;
        for (Sentence sentence : chosen()) {
            int at = 0;
            for (Term term : HanLP.segment(sentence.text())) {
                int to = at + term.word.length();
                if (term.word.length() > 1) {
                    String letters = String.join("", sentence.syllables().subList(at, to));
                    all++;
                    right += engine.suggest(letters, "", 5).candidates().stream()
                                    .anyMatch(each -> each.text().equals(term.word))
                            ? 1
                            : 0;
                }
                at = to;
            }
        }
        return 100.0 * right / Math.max(1, all);
    }

    /** What is left when one syllable of each sentence is as an accent has it, beside the same sentences without. */
    private void addAccents(Random random, Map<String, Double> figures) {
        List<Sentence> plain = new ArrayList<>();
        List<Sentence> accented = new ArrayList<>();
        for (Sentence each : sentences) {
            Optional<Sentence> other = each.withAccent(random);
            if (other.isPresent()) {
                plain.add(each);
                accented.add(other.get());
            }
        }
        double without = share(plain, atOnce(plain));
        double with = share(accented, atOnce(accented));
        figures.put("top1_accent", with);
        figures.put("accent_kept", without == 0 ? 0 : 100 * with / without);
    }

    private List<String> atOnce(List<Sentence> typed) {
        String[] written = new String[typed.size()];
        Arrays.setAll(written, i -> {
            return firsts.computeIfAbsent(typed.get(i).letters(), letters -> {
                engine.forget();
                return first(letters);
            });
        });
        return List.of(written);
    }
}
