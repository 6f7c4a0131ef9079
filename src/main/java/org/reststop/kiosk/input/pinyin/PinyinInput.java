package org.reststop.kiosk.input.pinyin;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import org.reststop.kiosk.input.InputEngine;
import org.reststop.kiosk.input.SafeInput;

/** Makes the pinyin engines. */
public final class PinyinInput {
    /** What taking one sound for another of an accent costs, a decimal logarithm. */
    private static final double ACCENT_COST = -0.9;

    private static final double NO_ACCENTS = Double.NEGATIVE_INFINITY;

    private PinyinInput() {}

    /**
     * The good engine where its data are installed, the lesser one meanwhile and otherwise; loads in the background.
     *
     * @param threads daemon threads of the platform
     * @param accents whether letters may be written as local accents say them
     */
    public static SafeInput safe(ThreadFactory threads, boolean accents) {
        double cost = accents ? ACCENT_COST : NO_ACCENTS;
        return new SafeInput(() -> good(LibimeFiles.find(), cost), () -> lesser(cost), threads);
    }

    /**
     * The good engine, over libime's data; about a second to load. The model's file stays mapped for as long as the
     * engine is in use.
     *
     * @throws IOException if a file is missing, of another format or damaged
     */
    public static InputEngine good(LibimeFiles files) throws IOException {
        return good(files, ACCENT_COST);
    }

    static InputEngine good(LibimeFiles files, double accentCost) throws IOException {
        LanguageModel model = new KenModel(files.model(), Arena.ofAuto());
        Vocabulary words = new Vocabulary();
        LibimeDictionary.read(
                files.dictionary(),
                (text, spelling, reading) -> words.add(spelling, Word.of(text, model.id(text), reading)));
        return engine(words, model, new PredictionFile(files.predictions(), model), accentCost);
    }

    /** The lesser engine, over the dictionary and the pairs of words that HanLP portable brings along. */
    public static InputEngine lesser() throws IOException {
        return lesser(ACCENT_COST);
    }

    static InputEngine lesser(double accentCost) throws IOException {
        HanlpWords hanlp = new HanlpWords();
        HanlpModel model = new HanlpModel(hanlp);
        Vocabulary words = new Vocabulary();
        hanlp.visit((text, number) -> words.add(HanlpWords.spelling(text), Word.of(text, number + 1, 0)));
        return engine(words, model, model, accentCost);
    }

    private static InputEngine engine(
            Vocabulary words, LanguageModel model, Associations associations, double accentCost) throws IOException {
        new FieldWords(model).read(words::add);
        Syllables syllables = new Syllables(words.syllables(), accentCost);
        return new PinyinEngine(words.lexicon(model, syllables), model, syllables, associations);
    }

    /** Words with their syllables, before these have numbers. */
    private static final class Vocabulary {
        private static final class Entry {
            private final String[] spelling;
            private final Word word;

            Entry(String[] spelling, Word word) {
                this.spelling = spelling;
                this.word = word;
            }
        }

        private final List<Entry> entries = new ArrayList<>();
        private final Set<String> syllables = new LinkedHashSet<>();

        void add(String[] spelling, Word word) {
            entries.add(new Entry(spelling, word));
            syllables.addAll(List.of(spelling));
        }

        Set<String> syllables() {
            syllables.removeIf(syllable -> !Syllables.isSpelling(syllable));
            return syllables;
        }

        Lexicon lexicon(LanguageModel model, Syllables numbers) {
            Lexicon.Builder lexicon = new Lexicon.Builder(model);
            for (Entry entry : entries) {
                short[] spelling = numbers.numbers(entry.spelling);
                if (spelling != null) {
                    lexicon.add(spelling, entry.word);
                }
            }
            return lexicon.build();
        }
    }
}
