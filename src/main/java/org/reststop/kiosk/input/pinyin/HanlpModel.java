package org.reststop.kiosk.input.pinyin;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How often words and pairs of words stand in HanLP portable's corpus, made into probabilities. */
final class HanlpModel implements LanguageModel, Associations {
    /** How much a pair that was seen is believed, against its second word alone. */
    private static final double PAIR_SHARE = 0.8;

    private static final double UNKNOWN_PROBABILITY = 1e-8;
    private static final int RAREST_PAIR = 3;

    private final History history = new History(this);
    private final String[] texts;
    private final double total;

    /** @param words all that may be suggested */
    HanlpModel(HanlpWords words) {
        texts = new String[CoreDictionary.trie.size() + 1];
        words.visit((text, number) -> texts[number + 1] = text);
        total = IntStream.range(0, texts.length - 1)
                .mapToDouble(number -> CoreDictionary.get(number).totalFrequency)
                .sum();
    }

    /** HanLP's numbers begin at 0, which here is for what is not known. */
    @Override
    public int id(String word) {
        return CoreDictionary.getWordID(word) + 1;
    }

    @Override
    public int begin() {
        return CoreDictionary.BEGIN_WORD_ID + 1;
    }

    @Override
    public int end() {
        return CoreDictionary.END_WORD_ID + 1;
    }

    @Override
    public double alone(int word) {
        return Math.log10(share(word));
    }

    @Override
    public double score(int before, int last, int word) {
        double alone = share(word);
        if (last <= UNKNOWN || word == UNKNOWN) {
            return Math.log10(alone);
        }
        double pair = CoreBiGramTableDictionary.getBiFrequency(last - 1, word - 1) / (count(last) + 1);
        return Math.log10(PAIR_SHARE * pair + (1 - PAIR_SHARE) * alone);
    }

    private double share(int word) {
        return word == UNKNOWN ? UNKNOWN_PROBABILITY : (count(word) + 1) / total;
    }

    private static double count(int word) {
        return CoreDictionary.get(word - 1).totalFrequency;
    }

    @Override
    public List<String> after(String left, int most) {
        int last = history.after(left).last();
        if (left.isEmpty() || last == begin()) {
            return List.of();
        }
        record Next(int word, int times) {}
        return IntStream.range(1, texts.length)
                .filter(word -> texts[word] != null)
                .mapToObj(word -> new Next(word, CoreBiGramTableDictionary.getBiFrequency(last - 1, word - 1)))
                .filter(next -> next.times() >= RAREST_PAIR)
                .sorted(Comparator.comparingInt(Next::times).reversed())
                .limit(most)
                .map(next -> texts[next.word()])
                .toList();
    }
}
