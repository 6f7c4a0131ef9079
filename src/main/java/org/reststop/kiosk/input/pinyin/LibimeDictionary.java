package org.reststop.kiosk.input.pinyin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * libime's pinyin dictionary {@code sc.dict} (pinyin/pinyindictionary of github.com/fcitx/libime): a number, a version
 * and a trie of keys that spell two bytes a syllable, {@code !} and the word in UTF-8. The value says how likely this
 * reading of the word is, as a decimal logarithm.
 */
final class LibimeDictionary {
    /** Takes one word. */
    @FunctionalInterface
    interface Entry {
        /** @param syllables in libime's spelling, with {@code v} for ü */
        void add(String text, String[] syllables, float reading) throws IOException;
    }

    private static final int MAGIC = 0x000fc613;
    private static final int PLAIN = 1;
    private static final String[] INITIALS = "b p m f d t n l g k h j q x zh ch sh r z c s y w ".split(" ", -1);
    private static final String[] FINALS = ("a ai an ang ao e ei en eng er o ong ou i ia ie iao iu ian in iang ing iong"
                    + " u ua uo uai ui uan un uang v ve ue ng ")
            .split(" ", -1);

    private LibimeDictionary() {}

    /** @throws BadDataException if the file is of another format or damaged */
    static void read(Path path, Entry entry) throws IOException {
        ByteBuffer data = ByteBuffer.wrap(Files.readAllBytes(path));
        if (data.remaining() < 8 || data.getInt() != MAGIC) {
            throw new BadDataException(path + " is no dictionary of libime");
        }
        int version = data.getInt();
        if (version != PLAIN) {
            throw new BadDataException(path + " has format " + version + ", which is not read");
        }
        DoubleArrayTrie.read(data).visit(new byte[0], (key, length, value) -> {
            int syllables = 0;
            while (key[2 * syllables] != '!') {
                syllables++;
            }
            String[] spelling = new String[syllables];
            for (int i = 0; i < syllables; i++) {
                spelling[i] = INITIALS[key[2 * i] - 'A'] + FINALS[key[2 * i + 1] - 'A'];
            }
            int from = 2 * syllables + 1;
            entry.add(new String(key, from, length - from, StandardCharsets.UTF_8), spelling, value);
        });
    }
}
