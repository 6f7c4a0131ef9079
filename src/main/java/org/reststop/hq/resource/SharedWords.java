package org.reststop.hq.resource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reststop.hq.ledger.SearchWords;

/**
 * The words that two texts share, as a person would name them. Chinese has no blanks between words, so the longest
 * stretches that both texts have are taken, without what a known word was cut off to get and without what says nothing.
 */
final class SharedWords {
    private static final String FIELD_WORDS = "/input/field-words.tsv";

    /** Longer ones are phrases: the words in them tell more of where a word ends. */
    private static final int LONGEST_WORD = 4;

    private static final Pattern RUN = Pattern.compile("\\p{IsIdeographic}+|[\\p{L}\\p{N}&&[^\\p{IsIdeographic}]]+");
    private static final Pattern EMPTY_WORDS = Pattern.compile(
            "可以|能够|能不能|可不可以|有没有|没有|我们|你们|他们|大家|希望|需要|一个|这个|那个|这里|那里|" + "什么|怎么|哪里|现在|时候|地方|还有|已经|一下|一些|请问|谢谢");
    private static final Set<String> EMPTY_LATIN = Set.of(
            "the", "and", "for", "are", "with", "can", "could", "have", "has", "not", "no", "you", "we", "is", "it",
            "in", "on", "at", "of", "to", "or", "be", "there", "this", "that", "would", "please", "from", "by", "my",
            "our");

    private final Set<String> known;

    private SharedWords(Set<String> known) {
        this.known = known;
    }

    /** By the words of our own field, which the kiosk's keyboard knows too. */
    static SharedWords ofTheField() {
        try (InputStream in = SharedWords.class.getResourceAsStream(FIELD_WORDS)) {
            if (in == null) {
                throw new IllegalStateException(FIELD_WORDS + " is missing from the class path");
            }
            return new SharedWords(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2)[0].strip())
                    .filter(word -> word.length() > 1 && word.length() <= LONGEST_WORD)
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(FIELD_WORDS + " cannot be read", e);
        }
    }

    /** What both texts have, the longest first; none is part of another. */
    List<String> of(String one, String other) {
        List<String> theirs = runs(other);
        Set<String> both = new LinkedHashSet<>();
        for (String run : runs(one)) {
            theirs.forEach(their -> both.addAll(common(run, their)));
        }
        List<String> longest = new ArrayList<>();
        both.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .filter(word -> longest.stream().noneMatch(longer -> longer.contains(word)))
                .forEach(longest::add);
        return longest;
    }

    private static List<String> runs(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return RUN.matcher(plain)
                .results()
                .map(MatchResult::group)
                .flatMap(EMPTY_WORDS::splitAsStream)
                .filter(run -> run.length() > 1 && !EMPTY_LATIN.contains(run))
                .distinct()
                .toList();
    }

    private Set<String> common(String one, String other) {
        Set<String> found = new HashSet<>();
        if (!Character.isIdeographic(one.codePointAt(0))) {
            return one.equals(other) ? Set.of(one) : found;
        }
        for (int i = 0; i < one.length(); i++) {
            for (int j = 0; j < other.length(); j++) {
                boolean begins = i == 0 || j == 0 || one.charAt(i - 1) != other.charAt(j - 1);
                int length = begins ? same(one, i, other, j) : 0;
                if (length > 1) {
                    String whole = whole(one, i, i + length, other, j);
                    if (whole.length() > 1) {
                        found.add(whole);
                    }
                }
            }
        }
        return found;
    }

    private static int same(String one, int i, String other, int j) {
        int length = 0;
        while (i + length < one.length()
                && j + length < other.length()
                && one.charAt(i + length) == other.charAt(j + length)) {
            length++;
        }
        return length;
    }

    /** What is left of a stretch once neither text loses part of a known word at its ends. */
    private String whole(String one, int from, int to, String other, int otherFrom) {
        int shift = otherFrom - from;
        int start = Math.max(start(one, from, to), start(other, from + shift, to + shift) - shift);
        int end = Math.min(end(one, from, to), end(other, from + shift, to + shift) - shift);
        return start < end ? one.substring(start, end) : "";
    }

    private int start(String text, int from, int to) {
        int start = from;
        for (int begin = Math.max(0, from - LONGEST_WORD + 1); begin < from; begin++) {
            for (int stop = from + 1; stop <= Math.min(to, begin + LONGEST_WORD); stop++) {
                if (isCut(text.substring(begin, stop), text.substring(from, stop))) {
                    start = Math.max(start, stop);
                }
            }
        }
        return start;
    }

    private int end(String text, int from, int to) {
        int end = to;
        for (int stop = to + 1; stop <= Math.min(text.length(), to + LONGEST_WORD - 1); stop++) {
            for (int begin = Math.max(from, stop - LONGEST_WORD); begin < to; begin++) {
                if (isCut(text.substring(begin, stop), text.substring(begin, to))) {
                    end = Math.min(end, begin);
                }
            }
        }
        return end;
    }

    /** Whether a known word is cut, and what is left of it is no word. */
    private boolean isCut(String word, String left) {
        return known.contains(word) && !known.contains(left);
    }

    /** How much it is that two texts share: each word counts by its pairs of neighbouring characters. */
    static int weight(List<String> words) {
        return words.stream()
                .mapToInt(word -> Math.max(1, SearchWords.asked(word).size()))
                .sum();
    }
}
