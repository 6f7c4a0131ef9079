package org.reststop.kiosk.input.pinyin;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All words of HanLP portable's core dictionary. Its trie cannot be listed, but shows its arrays: a node's children are
 * the places whose check is the node's base; the difference less one is the character, and no difference ends a word.
 */
final class HanlpWords {
    /** Takes one word. */
    @FunctionalInterface
    interface Visitor {
        void visit(String text, int number);
    }

    private final int[] base;
    private final Map<Integer, List<Integer>> children = new HashMap<>();

    HanlpWords() {
        DoubleArrayTrie<CoreDictionary.Attribute> trie = CoreDictionary.trie;
        base = trie.getBase();
        int[] check = trie.getCheck();
        for (int place = 1; place < check.length; place++) {
            if (check[place] > 0 && base[place] != 0) {
                children.computeIfAbsent(check[place], key -> new ArrayList<>()).add(place);
            }
        }
    }

    /** Visits every word that is written in Chinese characters only. */
    void visit(Visitor visitor) {
        visit(base[0], "", visitor);
    }

    private void visit(int from, String text, Visitor visitor) {
        for (int place : children.getOrDefault(from, List.of())) {
            if (place == from) {
                if (base[place] < 0 && !text.isEmpty()) {
                    visitor.visit(text, -base[place] - 1);
                }
            } else if (base[place] > 0) {
                char next = (char) (place - from - 1);
                if (Character.isIdeographic(next)) {
                    visit(base[place], text + next, visitor);
                }
            }
        }
    }

    /** A word's syllables without tones, in letters a-z with v for ü; "none" where there is none. */
    static String[] spelling(String text) {
        List<Pinyin> sounds = PinyinDictionary.convertToPinyin(text);
        String[] spelling = new String[sounds.size()];
        for (int i = 0; i < spelling.length; i++) {
            spelling[i] = sounds.get(i).getPinyinWithoutTone();
        }
        return spelling;
    }
}
