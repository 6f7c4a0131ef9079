package org.reststop.hq.cap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What names an alert everywhere (OASIS CAP 1.2, element references).
 *
 * @param sender who issued it
 * @param identifier unique for the sender
 */
record CapKey(String sender, String identifier, Instant sent) {
    /** The same for the same alert, however its time is written: 64 hexadecimal digits. */
    String hash() {
        return sha256((sender + '\n' + identifier + '\n' + sent).getBytes(UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
