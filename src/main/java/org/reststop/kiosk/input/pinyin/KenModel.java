package org.reststop.kiosk.input.pinyin;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A language model of order 3 in KenLM's binary format 5, "quantised array trie" with 8-bit quanta (lm/search_trie and
 * lm/trie of github.com/kpu/kenlm), as libime's {@code zh_CN.lm} is. Mapped, not read: it takes no heap to speak of.
 * Safe for any thread.
 *
 * <p>The file is a header; the words' 64-bit hashes in ascending order, whose place is the word's number; the quanta;
 * one record a word; the bigrams by their last word, packed to bits; the trigrams by the bigram of their last two words.
 */
final class KenModel implements LanguageModel {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final String MAGIC = "mmap lm http://kheafield.com/code format version 5\n";
    private static final long COUNTS = 0x6c;
    private static final long HASHES = 0x90;
    private static final int QUANTA = 256;
    private static final int MOST_CHOPPED_BITS = 22;

    private final MemorySegment file;
    private final int words;
    private final long unigrams;
    private final long bigrams;
    private final long trigrams;
    private final int wordBits;
    private final int bigramBits;
    private final int trigramBits;
    private final int nextBits;
    private final long[] nextJumps;
    private final float[] bigramProbability = new float[QUANTA];
    private final float[] bigramBackoff = new float[QUANTA];
    private final float[] trigramProbability = new float[QUANTA];
    private final int begin;
    private final int end;

    /**
     * @param arena keeps the file mapped until it is closed
     * @throws BadDataException if the file is of another format or cut short
     */
    KenModel(Path path, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
        if (file.byteSize() < HASHES || !startsWith(MAGIC)) {
            throw new BadDataException(path + " is no KenLM model of format 5");
        }
        if (file.get(JAVA_BYTE, 0x58) != 3 || file.get(INT, 0x60) != 5) {
            throw new BadDataException(path + " is no quantised array trie of order 3");
        }
        try {
            long n1 = file.get(LONG, COUNTS);
            long n2 = file.get(LONG, COUNTS + 8);
            long n3 = file.get(LONG, COUNTS + 16);
            words = Math.toIntExact(n1);
            long quanta = HASHES + 8 * n1 + 8;
            if (file.get(JAVA_BYTE, quanta - 7) != 8 || file.get(JAVA_BYTE, quanta - 6) != 8) {
                throw new BadDataException(path + " has no quanta of 8 bits");
            }
            for (int i = 0; i < QUANTA; i++) {
                bigramProbability[i] = file.get(FLOAT, quanta + 4L * i);
                bigramBackoff[i] = file.get(FLOAT, quanta + 4L * (QUANTA + i));
                trigramProbability[i] = file.get(FLOAT, quanta + 4L * (2 * QUANTA + i));
            }
            unigrams = quanta + 4L * 3 * QUANTA;
            wordBits = bits(n1);
            nextBits = bits(n3) - choppedBits(n2, n3);
            bigramBits = wordBits + 16 + nextBits;
            trigramBits = wordBits + 8;
            long middle = unigrams + 16 * (n1 + 2);
            nextJumps = jumps((middle + 7) / 8 * 8 + 8, n3);
            bigrams = middle + 8L * (1 + nextJumps.length) + 7;
            trigrams = bigrams + ((1 + n2) * bigramBits + 7) / 8 + 8;
            if (file.byteSize() < trigrams + ((1 + n3) * trigramBits + 7) / 8) {
                throw new BadDataException(path + " is cut short");
            }
            begin = id("<s>");
            end = id("</s>");
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw new BadDataException(path + " is damaged: " + e.getMessage());
        }
    }

    private boolean startsWith(String text) {
        byte[] expected = text.getBytes(StandardCharsets.US_ASCII);
        return file.asSlice(0, expected.length).mismatch(MemorySegment.ofArray(expected)) < 0;
    }

    private static int bits(long most) {
        return 64 - Long.numberOfLeadingZeros(most);
    }

    /** How many of a pointer's high bits KenLM keeps apart: as many as make the file smallest. */
    private static int choppedBits(long entries, long most) {
        int bits = bits(most);
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int chopped = 0; chopped <= Math.min(bits, MOST_CHOPPED_BITS); chopped++) {
            long size = (most >>> (bits - chopped)) * 64 - (entries + 1) * chopped;
            if (size < least) {
                least = size;
                best = chopped;
            }
        }
        return best;
    }

    /** The bigrams at which the high bits of the pointers into the trigrams go up by one. */
    private long[] jumps(long at, long most) {
        long[] jumps = new long[(int) (most >>> nextBits) + 1];
        for (int i = 0; i < jumps.length; i++) {
            jumps[i] = file.get(LONG, at + 8L * i);
        }
        return jumps;
    }

    @Override
    public int id(String word) {
        long hash = Murmur.hash(word.getBytes(StandardCharsets.UTF_8));
        int low = 0;
        int high = words - 2;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compareUnsigned(file.get(LONG, HASHES + 8L * middle), hash);
            if (order == 0) {
                return middle + 1;
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return UNKNOWN;
    }

    /** How many words there are; their numbers are below it. */
    int words() {
        return words;
    }

    @Override
    public int begin() {
        return begin;
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public double alone(int word) {
        return file.get(FLOAT, unigrams + 16L * word);
    }

    @Override
    public double score(int before, int last, int word) {
        if (last < 0) {
            return alone(word);
        }
        long bigram = bigram(last, word);
        if (bigram < 0) {
            return alone(word) + file.get(FLOAT, unigrams + 16L * last + 4) + backoff(before, last);
        }
        long trigram = before < 0 ? -1 : trigram(before, bigram);
        return trigram >= 0
                ? trigramProbability[(int) read(trigrams, trigram * trigramBits + wordBits, QUANTA - 1)]
                : bigramProbability[(int) read(bigrams, bigram * bigramBits + wordBits + 8, QUANTA - 1)]
                        + backoff(before, last);
    }

    private double backoff(int before, int last) {
        long bigram = before < 0 ? -1 : bigram(before, last);
        return bigram < 0 ? 0 : bigramBackoff[(int) read(bigrams, bigram * bigramBits + wordBits, QUANTA - 1)];
    }

    private long bigram(int last, int word) {
        return find(
                bigrams,
                bigramBits,
                file.get(LONG, unigrams + 16L * word + 8),
                file.get(LONG, unigrams + 16L * (word + 1L) + 8),
                last);
    }

    private long trigram(int before, long bigram) {
        return find(trigrams, trigramBits, next(bigram), next(bigram + 1), before);
    }

    private long next(long bigram) {
        int jump = Arrays.binarySearch(nextJumps, bigram);
        if (jump < 0) {
            jump = -jump - 2;
        }
        while (jump + 1 < nextJumps.length && nextJumps[jump + 1] == bigram) {
            jump++;
        }
        return (long) jump << nextBits | read(bigrams, bigram * bigramBits + wordBits + 16, (1L << nextBits) - 1);
    }

    private long find(long base, int size, long from, long to, int word) {
        long mask = (1L << wordBits) - 1;
        long low = from;
        long high = to;
        while (low < high) {
            long middle = (low + high) >>> 1;
            long found = read(base, middle * size, mask);
            if (found == word) {
                return middle;
            } else if (found < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return -1;
    }

    private long read(long base, long bit, long mask) {
        return file.get(LONG, base + (bit >>> 3)) >>> (bit & 7) & mask;
    }
}
