package org.reststop.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Random;

/** Contents that look like recordings to whoever looks at their first bytes, and are noise behind those. */
public final class Contents {
    private Contents() {}

    public static byte[] sound(long seed, int bytes) {
        byte[] content = new byte[bytes];
        new Random(seed).nextBytes(content);
        byte[] head = ("OggS" + "\0".repeat(24) + "OpusHead").getBytes(ISO_8859_1);
        System.arraycopy(head, 0, content, 0, Math.min(head.length, bytes));
        return content;
    }
}
