package org.reststop.hq.fleet;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.reststop.hq.secret.Tokens;

/**
 * Draws and hashes what kiosks prove themselves with. A kiosk's secret is {@code id.random}: the id says which row to
 * look at, 256 random bits prove the right to it; so SHA-256 without salt or stretching is enough. Codes have 59 bits
 * and live for a day.
 */
final class Secrets {
    /** Without 0, 1, I, L, O and U, which are misread or make words. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE_LETTERS = 12;
    private static final int GROUP = 4;

    private final SecureRandom random;

    Secrets(SecureRandom random) {
        this.random = random;
    }

    /** A new secret of a kiosk, 80 characters. */
    String drawSecret(UUID kiosk) {
        return kiosk + "." + Tokens.draw(random);
    }

    /** The kiosk that a secret claims to be, or empty if it is no such text. */
    static Optional<UUID> claimed(String secret) {
        int dot = secret.indexOf('.');
        if (dot != 36 || secret.length() != 80) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(secret.substring(0, dot)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A new code, such as {@code 7KQ4-M9XT-2HWB}. */
    String drawCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LETTERS; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** The hash of a code, however it was typed: hyphens, spaces and small letters make no difference. */
    static byte[] hashOfCode(String code) {
        return hash(code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }

    static byte[] hash(String text) {
        return Tokens.hash(text);
    }
}
