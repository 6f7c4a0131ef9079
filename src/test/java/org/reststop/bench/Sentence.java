package org.reststop.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A sentence and how it is typed.
 *
 * @param syllables without tones; one a character, or a single run of letters where the file does not part them
 */
record Sentence(String text, List<String> syllables) {
    private static final String FOLDER = "/bench/sentences/";
    private static final List<List<String>> INITIALS =
            List.of(List.of("zh", "z"), List.of("ch", "c"), List.of("sh", "s"), List.of("n", "l"));
    private static final List<List<String>> FINALS =
            List.of(List.of("ang", "an"), List.of("eng", "en"), List.of("ing", "in"));

    /** All sentences of a file of {@code text<TAB>pinyin} lines. */
    static List<Sentence> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /** All sentences of a list that comes with the benchmark. */
    static List<Sentence> bundled(String list) throws IOException {
        try (InputStream in = Sentence.class.getResourceAsStream(FOLDER + list + ".tsv")) {
            return read(Objects.requireNonNull(in, list));
        }
    }

    private static List<Sentence> read(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        return lines.lines()
                .filter(line -> line.indexOf('\t') > 0)
                .map(Sentence::parse)
                .toList();
    }

    private static Sentence parse(String line) {
        int tab = line.indexOf('\t');
        String pinyin = line.substring(tab + 1).replace('ü', 'v').strip();
        return new Sentence(line.substring(0, tab).strip(), List.of(pinyin.split("[ ']+")));
    }

    String letters() {
        return String.join("", syllables);
    }

    /** Whether each character has a syllable. */
    boolean isAligned() {
        return syllables.size() == text.length();
    }

    /** The same with one syllable as an accent has it; none if no syllable has a sound that accents change. */
    Optional<Sentence> withAccent(Random random) {
        List<Sentence> all = new ArrayList<>();
        for (int i = 0; i < syllables.size(); i++) {
            int at = i;
            accents(syllables.get(i)).forEach(other -> {
                List<String> changed = new ArrayList<>(syllables);
                changed.set(at, other);
                all.add(new Sentence(text, changed));
            });
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private static List<String> accents(String syllable) {
        List<String> all = new ArrayList<>();
        for (List<String> pair : INITIALS) {
            swaps(pair)
                    .filter(swap -> startsWithInitial(syllable, swap.getFirst()))
                    .forEach(swap -> all.add(
                            swap.getLast() + syllable.substring(swap.getFirst().length())));
        }
        for (List<String> pair : FINALS) {
            swaps(pair)
                    .filter(swap -> syllable.endsWith(swap.getFirst()))
                    .forEach(swap -> all.add(syllable.substring(
                                    0, syllable.length() - swap.getFirst().length())
                            + swap.getLast()));
        }
        return all;
    }

    private static Stream<List<String>> swaps(List<String> pair) {
        return Stream.of(pair, pair.reversed());
    }

    private static boolean startsWithInitial(String syllable, String initial) {
        return syllable.startsWith(initial)
                && syllable.length() > initial.length()
                && "aeiouv".indexOf(syllable.charAt(initial.length())) >= 0;
    }
}
