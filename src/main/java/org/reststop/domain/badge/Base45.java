package org.reststop.domain.badge;

import org.jspecify.annotations.Nullable;

/**
 * Base45 as in RFC 9285: two bytes become three characters of QR's alphanumeric set, a last single byte becomes two.
 */
public final class Base45 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private Base45() {}

    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length + 1) / 2 * 3);
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = pair ? (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff : bytes[i] & 0xff;
            text.append(ALPHABET.charAt(value % 45)).append(ALPHABET.charAt(value / 45 % 45));
            if (pair) {
                text.append(ALPHABET.charAt(value / 2025));
            }
        }
        return text.toString();
    }

    /** Returns the bytes, or null if {@code text} is not the one encoding that {@link #encode} would give. */
    public static byte @Nullable [] decode(String text) {
        if (text.length() % 3 == 1) {
            return null;
        }
        byte[] bytes = new byte[text.length() / 3 * 2 + text.length() % 3 / 2];
        int at = 0;
        for (int i = 0; i < text.length(); i += 3) {
            boolean pair = i + 2 < text.length();
            int low = ALPHABET.indexOf(text.charAt(i));
            int middle = ALPHABET.indexOf(text.charAt(i + 1));
            int high = pair ? ALPHABET.indexOf(text.charAt(i + 2)) : 0;
            int value = low + 45 * middle + 2025 * high;
            if (low < 0 || middle < 0 || high < 0 || value > (pair ? 0xffff : 0xff)) {
                return null;
            }
            if (pair) {
                bytes[at++] = (byte) (value >> 8);
            }
            bytes[at++] = (byte) value;
        }
        return bytes;
    }
}
