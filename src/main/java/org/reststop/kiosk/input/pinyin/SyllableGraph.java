package org.reststop.kiosk.input.pinyin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All ways to cut letters into syllables. At each place only the ways with the fewest unfinished syllables are kept.
 * What ends before the last letter but one does not change when a letter is added.
 */
final class SyllableGraph {
    /**
     * One syllable.
     *
     * @param to the place after it
     * @param reading what it may mean; null for a letter that fits nowhere
     * @param unfinished how unfinished it is: 0 for a whole syllable
     */
    record Edge(int to, Syllables.@Nullable Reading reading, int unfinished) {}

    private static final int LONGEST_SYLLABLE = 6;
    /** A letter that fits nowhere is worse than any number of unfinished syllables near it. */
    private static final int FOREIGN = 3;

    private static final int UNREACHED = Integer.MAX_VALUE;

    private final String letters;
    private final Syllables syllables;
    private final List<List<Edge>> edges = new ArrayList<>();
    private final int[] unfinished;

    SyllableGraph(String letters, Syllables syllables) {
        this.letters = letters;
        this.syllables = syllables;
        int length = letters.length();
        this.unfinished = new int[length + 1];
        Arrays.fill(unfinished, UNREACHED);
        unfinished[0] = 0;
        for (int from = 0; from < length; from++) {
            List<Edge> here = new ArrayList<>();
            if (unfinished[from] != UNREACHED) {
                look(from, here);
            }
            edges.add(here);
        }
        edges.add(List.of());
        for (int from = 0; from < length; from++) {
            int place = from;
            edges.get(from).removeIf(edge -> unfinished[place] + edge.unfinished() > unfinished[edge.to()]);
        }
    }

    int length() {
        return letters.length();
    }

    /** The syllables that begin at a place; past an apostrophe if one stands there. */
    List<Edge> from(int place) {
        return edges.get(place);
    }

    private void look(int from, List<Edge> here) {
        int start = letters.charAt(from) == '\'' ? from + 1 : from;
        for (int to = start + 1; to <= Math.min(letters.length(), start + LONGEST_SYLLABLE); to++) {
            String part = letters.substring(start, to);
            Syllables.Reading whole = syllables.full(part);
            Syllables.Reading begun = to == letters.length() || endsHere(part, to) ? syllables.begun(part) : null;
            if (whole != null) {
                reach(from, new Edge(to, whole, 0), here);
            } else if (begun != null) {
                reach(from, new Edge(to, begun, 1), here);
            }
        }
        if (here.isEmpty() && start < letters.length()) {
            reach(from, new Edge(start + 1, null, FOREIGN), here);
        }
    }

    /** Whether letters before a place are an initial that stands for a whole syllable, since it cannot go on. */
    private boolean endsHere(String part, int to) {
        return Syllables.isInitial(part)
                && (letters.charAt(to) == '\'' || syllables.begun(part + letters.charAt(to)) == null);
    }

    private void reach(int from, Edge edge, List<Edge> here) {
        here.add(edge);
        unfinished[edge.to()] = Math.min(unfinished[edge.to()], unfinished[from] + edge.unfinished());
    }
}
