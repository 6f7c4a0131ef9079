package org.reststop.kiosk.input.pinyin;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * libime's saved trie (core/datrie of github.com/fcitx/libime): byte strings with a float each. Big-endian lengths of
 * the tails and of the array; the tails; pairs of base and check; three heads; pairs of sibling and first child. A
 * negative base points to the rest of a key in the tails, closed by 0 and the value in little-endian order.
 */
final class DoubleArrayTrie {
    /** Takes one key. */
    @FunctionalInterface
    interface Visitor {
        /**
         * @param key only valid during the call
         * @param length of the key, in bytes
         */
        void visit(byte[] key, int length, float value) throws IOException;
    }

    private static final int LONGEST_KEY = 512;

    private final byte[] tails;
    private final int[] nodes;
    private final byte[] links;

    private DoubleArrayTrie(byte[] tails, int[] nodes, byte[] links) {
        this.tails = tails;
        this.nodes = nodes;
        this.links = links;
    }

    /**
     * @param data stands before the trie; what follows it is not read
     * @throws BadDataException if it is cut short
     */
    static DoubleArrayTrie read(ByteBuffer data) throws IOException {
        try {
            byte[] tails = new byte[length(data)];
            int size = length(data);
            data.get(tails);
            int[] nodes = new int[2 * size];
            data.asIntBuffer().get(nodes);
            data.position(data.position() + 8 * size + 12);
            byte[] links = new byte[2 * size];
            data.get(links);
            return new DoubleArrayTrie(tails, nodes, links);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new BadDataException("the trie is cut short");
        }
    }

    private static int length(ByteBuffer data) throws IOException {
        int length = data.getInt();
        if (length < 0 || length > data.remaining()) {
            throw new BadDataException("the trie claims a length of " + length);
        }
        return length;
    }

    /** Visits every key that begins with {@code prefix}, without it. */
    void visit(byte[] prefix, Visitor visitor) throws IOException {
        try {
            int node = 0;
            for (int i = 0; i < prefix.length; i++) {
                if (base(node) < 0) {
                    visitTail(node, prefix, i, visitor);
                    return;
                }
                int child = base(node) ^ (prefix[i] & 0xff);
                if (nodes[2 * child + 1] != node) {
                    return;
                }
                node = child;
            }
            walk(node, new byte[LONGEST_KEY], 0, visitor);
        } catch (IndexOutOfBoundsException e) {
            throw new BadDataException("the trie points outside itself");
        }
    }

    private int base(int node) {
        return nodes[2 * node];
    }

    private void visitTail(int node, byte[] prefix, int used, Visitor visitor) throws IOException {
        int from = -base(node);
        int rest = prefix.length - used;
        if (Arrays.equals(tails, from, from + rest, prefix, used, prefix.length)) {
            emit(from + rest, new byte[LONGEST_KEY], 0, visitor);
        }
    }

    private void walk(int node, byte[] key, int length, Visitor visitor) throws IOException {
        if (base(node) < 0) {
            emit(-base(node), key, length, visitor);
            return;
        }
        int label = links[2 * node + 1] & 0xff;
        do {
            int child = base(node) ^ label;
            if (nodes[2 * child + 1] == node) {
                if (label == 0) {
                    visitor.visit(key, length, Float.intBitsToFloat(base(child)));
                } else {
                    key[length] = (byte) label;
                    walk(child, key, length + 1, visitor);
                }
            }
            label = links[2 * child] & 0xff;
        } while (label != 0);
    }

    private void emit(int from, byte[] key, int length, Visitor visitor) throws IOException {
        int end = from;
        while (tails[end] != 0) {
            key[length + end - from] = tails[end];
            end++;
        }
        int bits = (tails[end + 1] & 0xff)
                | (tails[end + 2] & 0xff) << 8
                | (tails[end + 3] & 0xff) << 16
                | (tails[end + 4] & 0xff) << 24;
        visitor.visit(key, length + end - from, Float.intBitsToFloat(bits));
    }
}
