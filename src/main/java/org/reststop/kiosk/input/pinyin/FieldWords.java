package org.reststop.kiosk.input.pinyin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Words and turns of phrase of our own field, ours: {@code input/field-words.tsv}, one a line, with its syllables behind
 * a tab; {@code #} begins a remark. They are likelier here than a general model believes.
 */
final class FieldWords {
    private static final String RESOURCE = "/input/field-words.tsv";

    /** What being of our field is worth to one word of the model's, and to several in a row; decimal logarithms. */
    private static final double WORD_GIFT = 0.8;

    private static final double PHRASE_GIFT = 3;

    /** No word of our field is less likely than this, whatever stands before it. */
    private static final double FLOOR = -4.5;

    private static final int LONGEST_TOKEN = 6;

    /** Takes one word. */
    @FunctionalInterface
    interface Entry {
        void add(String[] spelling, Word word);
    }

    private final LanguageModel model;

    FieldWords(LanguageModel model) {
        this.model = model;
    }

    /** @throws BadDataException naming the line that is wrong */
    void read(Entry entry) throws IOException {
        try (InputStream in = FieldWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new BadDataException(RESOURCE + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    add(line, entry);
                }
            }
        }
    }

    private void add(String line, Entry entry) throws IOException {
        int tab = line.indexOf('\t');
        String text = line.substring(0, Math.max(0, tab));
        String[] spelling = line.substring(tab + 1).split(" ", -1);
        if (text.isEmpty() || spelling.length != text.length()) {
            throw new BadDataException("no word with as many syllables as characters: " + line);
        }
        int[] tokens = tokens(text);
        entry.add(spelling, new Word(text, tokens, tokens.length == 1 ? WORD_GIFT : PHRASE_GIFT, FLOOR));
    }

    /** The likeliest words of the model's that a text is made of. */
    private int[] tokens(String text) {
        int length = text.length();
        double[] best = new double[length + 1];
        int[][] ways = new int[length + 1][];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        ways[0] = new int[0];
        for (int from = 0; from < length; from++) {
            int[] way = ways[from];
            for (int to = from + 1; to <= Math.min(length, from + LONGEST_TOKEN); to++) {
                int token = model.id(text.substring(from, to));
                if (token == LanguageModel.UNKNOWN && to > from + 1) {
                    continue;
                }
                int last = way.length > 0 ? way[way.length - 1] : LanguageModel.NONE;
                double score = best[from] + model.score(LanguageModel.NONE, last, token);
                if (score > best[to]) {
                    best[to] = score;
                    ways[to] = Arrays.copyOf(way, way.length + 1);
                    ways[to][way.length] = token;
                }
            }
        }
        return ways[length];
    }
}
