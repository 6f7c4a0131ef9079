package org.reststop.kiosk.input.pinyin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All words by their syllables: a tree whose branches are syllables' numbers. Never changes, so safe for any thread. */
final class Lexicon {
    private static final Word[] NO_WORDS = {};
    private static final Node[] NO_BRANCHES = {};
    private static final short[] NO_SYLLABLES = {};

    /** Words that are spelled alike, and the longer ones that begin so. */
    static final class Node {
        private short[] syllables = NO_SYLLABLES;
        private Node[] branches = NO_BRANCHES;
        private Word[] words = NO_WORDS;

        /** The words spelled so, likeliest first. */
        Word[] words() {
            return words;
        }

        boolean hasBranches() {
            return branches.length > 0;
        }

        /** @return the longer words that go on with this syllable, or null */
        @Nullable
        Node branch(int syllable) {
            int at = Arrays.binarySearch(syllables, (short) syllable);
            return at < 0 ? null : branches[at];
        }
    }

    private final Node root;

    private Lexicon(Node root) {
        this.root = root;
    }

    Node root() {
        return root;
    }

    /** The words spelled so; empty if there are none. */
    Word[] words(int... syllables) {
        Node node = root;
        for (int syllable : syllables) {
            node = node.branch(syllable);
            if (node == null) {
                return NO_WORDS;
            }
        }
        return node.words();
    }

    /** Gathers words; then builds once. */
    static final class Builder {
        private static final class Entry {
            private final short[] spelling;
            private final Word word;

            Entry(short[] spelling, Word word) {
                this.spelling = spelling;
                this.word = word;
            }
        }

        private final LanguageModel model;
        private final List<Entry> entries = new ArrayList<>();

        /** @param model orders words that are spelled alike */
        Builder(LanguageModel model) {
            this.model = model;
        }

        void add(short[] spelling, Word word) {
            entries.add(new Entry(spelling, word));
        }

        Lexicon build() {
            entries.sort((a, b) -> Arrays.compare(a.spelling, b.spelling));
            return new Lexicon(node(0, entries.size(), 0));
        }

        /** The node of the entries in a range that all begin alike for {@code depth} syllables. */
        private Node node(int from, int to, int depth) {
            Node node = new Node();
            int next = from;
            while (next < to && entries.get(next).spelling.length == depth) {
                next++;
            }
            node.words = sorted(from, next);
            int count = 0;
            for (int i = next; i < to; i++) {
                if (i == next || entries.get(i).spelling[depth] != entries.get(i - 1).spelling[depth]) {
                    count++;
                }
            }
            if (count > 0) {
                node.syllables = new short[count];
                node.branches = new Node[count];
            }
            for (int branch = 0; next < to; branch++) {
                int end = next + 1;
                short syllable = entries.get(next).spelling[depth];
                while (end < to && entries.get(end).spelling[depth] == syllable) {
                    end++;
                }
                node.syllables[branch] = syllable;
                node.branches[branch] = node(next, end, depth + 1);
                next = end;
            }
            return node;
        }

        /** Likeliest first; of words with the same text the best one is kept. */
        private Word[] sorted(int from, int to) {
            if (to - from < 2) {
                return from == to ? NO_WORDS : new Word[] {entries.get(from).word};
            }
            record Rated(Word word, double score) {}
            List<Rated> rated = new ArrayList<>();
            for (Entry entry : entries.subList(from, to)) {
                rated.add(new Rated(entry.word, entry.word.score(model, LanguageModel.NONE, LanguageModel.NONE)));
            }
            rated.sort(Comparator.comparingDouble(Rated::score).reversed());
            Map<String, Word> words = new LinkedHashMap<>();
            rated.forEach(each -> words.putIfAbsent(each.word().text(), each.word()));
            return words.values().toArray(NO_WORDS);
        }
    }
}
