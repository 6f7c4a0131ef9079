package org.reststop.kiosk.input.pinyin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every word that some of the letters may spell. */
final class WordGraph {
    private static final int MOST_SYLLABLES = 9;
    private static final double FOREIGN_COST = -8;

    private final SyllableGraph syllables;
    private final String letters;
    private final Lexicon lexicon;

    WordGraph(String letters, SyllableGraph syllables, Lexicon lexicon) {
        this.letters = letters;
        this.syllables = syllables;
        this.lexicon = lexicon;
    }

    /** The words that begin at a place and end at {@code least} or after it. */
    List<WordEdge> from(int place, int least) {
        List<WordEdge> found = new ArrayList<>();
        go(new Way(place, place, 0, 0, null), lexicon.root(), least, found);
        return found;
    }

    /** How far a walk has come. */
    private record Way(int from, int at, int depth, double cost, WordEdge.@Nullable Cut cut) {}

    private void go(Way way, Lexicon.Node node, int least, List<WordEdge> found) {
        for (SyllableGraph.Edge edge : syllables.from(way.at())) {
            WordEdge.Cut cut = new WordEdge.Cut(edge.to(), way.cut());
            Syllables.Reading reading = edge.reading();
            if (reading == null) {
                if (way.depth() == 0 && edge.to() >= least) {
                    Word letter = Word.of(letters.substring(edge.to() - 1, edge.to()), LanguageModel.UNKNOWN, 0);
                    found.add(new WordEdge(way.from(), edge.to(), letter, FOREIGN_COST, cut));
                }
                continue;
            }
            for (int i = 0; i < reading.size(); i++) {
                Lexicon.Node next = node.branch(reading.id(i));
                if (next != null) {
                    double cost = way.cost() + reading.cost(i);
                    if (edge.to() >= least) {
                        for (Word word : next.words()) {
                            found.add(new WordEdge(way.from(), edge.to(), word, cost, cut));
                        }
                    }
                    if (next.hasBranches() && way.depth() < MOST_SYLLABLES && edge.to() < syllables.length()) {
                        go(new Way(way.from(), edge.to(), way.depth() + 1, cost, cut), next, least, found);
                    }
                }
            }
        }
    }
}
