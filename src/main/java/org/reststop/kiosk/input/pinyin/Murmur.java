package org.reststop.kiosk.input.pinyin;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** MurmurHash64A with seed 0 (Austin Appleby, in the public domain), by which KenLM orders its words. */
final class Murmur {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FACTOR = 0xc6a4a7935bd1e995L;
    private static final int SHIFT = 47;

    private Murmur() {}

    static long hash(byte[] data) {
        long hash = data.length * FACTOR;
        int whole = data.length / 8 * 8;
        for (int i = 0; i < whole; i += 8) {
            long block = (long) LONG.get(data, i) * FACTOR;
            block = (block ^ block >>> SHIFT) * FACTOR;
            hash = (hash ^ block) * FACTOR;
        }
        if (whole < data.length) {
            long rest = 0;
            for (int i = data.length - 1; i >= whole; i--) {
                rest = (rest << 8) | (data[i] & 0xff);
            }
            hash = (hash ^ rest) * FACTOR;
        }
        hash = (hash ^ hash >>> SHIFT) * FACTOR;
        return hash ^ hash >>> SHIFT;
    }
}
