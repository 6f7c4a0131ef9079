package org.reststop.kiosk.scan.qr;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight unsigned bytes in a long, the first in its lowest byte, worked on at once. */
final class Lanes {
    /** How many bytes a long holds. */
    static final int COUNT = 8;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    /** Moves the lowest bit of each byte to its place in the highest byte. */
    private static final long GATHER = 0x0102040810204080L;

    private static final long EVEN = 0x00ff00ff00ff00ffL;
    private static final long HALF_OF_FOUR = 0x0002000200020002L;

    private Lanes() {}

    /** The eight bytes from {@code at} on. */
    static long load(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** Bit i is set where byte i of {@code a} is less than that of {@code b}. */
    static int less(long a, long b) {
        long difference = (a | HIGH) - (b & ~HIGH);
        long less = (~a & b | ~(a ^ b) & ~difference) & HIGH;
        return (int) ((less >>> 7 & ONES) * GATHER >>> 56);
    }

    /** Puts four bytes at {@code at}: the rounded means of two by two bytes of two rows. */
    static void storeMeans(long upper, long lower, byte[] to, int at) {
        long sums = (upper & EVEN) + (upper >>> 8 & EVEN) + (lower & EVEN) + (lower >>> 8 & EVEN) + HALF_OF_FOUR;
        long means = sums >>> 2 & EVEN;
        means = (means | means >>> 8) & 0x0000ffff0000ffffL;
        INTS.set(to, at, (int) (means | means >>> 16));
    }
}
