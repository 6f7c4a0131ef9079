package org.reststop.domain.counter;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What a kiosk keeps of a PIN: PBKDF2 with HMAC-SHA-512 (RFC 8018), salted, in the rounds that OWASP's Password Storage
 * Cheat Sheet asks for, written like {@code $pbkdf2-sha512$i=210000$salt$hash}. Slow or not, six digits are soon found by
 * whoever has a kiosk's disk: the PIN guards the kiosk's glass, and a stolen kiosk means new PINs.
 */
public final class PinHash {
    /** How many digits a PIN has. */
    public static final int DIGITS = 6;

    /** The PIN of all staff in the sample community, which is printed with its passwords. */
    public static final String SAMPLE = "246810";

    /** The longest text of a hash, in characters. */
    public static final int MAX_TEXT = 200;

    private static final int ROUNDS = 210_000;
    private static final int MOST_ROUNDS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern PIN = Pattern.compile("[0-9]{" + DIGITS + "}");
    private static final Pattern TEXT =
            Pattern.compile("\\$pbkdf2-sha512\\$i=([1-9]\\d{0,7})\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    private final String text;
    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    private PinHash(String text, int rounds, byte[] salt, byte[] hash) {
        this.text = text;
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    /** Whether a text is six digits. */
    public static boolean isPin(String text) {
        return PIN.matcher(text).matches();
    }

    /** Six digits drawn evenly. */
    public static String draw(RandomGenerator random) {
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", random.nextInt(1_000_000));
    }

    /**
     * Hashes a PIN with a new salt; takes a good part of a second.
     *
     * @param random fit for secrets
     */
    public static PinHash of(String pin, RandomGenerator random) {
        return of(pin, random, ROUNDS);
    }

    static PinHash of(String pin, RandomGenerator random, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = derive(pin, salt, rounds);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        String text =
                "$pbkdf2-sha512$i=" + rounds + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
        return new PinHash(text, rounds, salt, hash);
    }

    /**
     * Reads what {@link #text} gave.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    public static PinHash ofText(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > MOST_ROUNDS) {
            throw new IllegalArgumentException("not the hash of a PIN");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new PinHash(
                text, Integer.parseInt(parts.group(1)), base64.decode(parts.group(2)), base64.decode(parts.group(3)));
    }

    /** Whether a PIN is the one that was hashed; takes as long as hashing it. */
    public boolean matches(String pin) {
        return MessageDigest.isEqual(hash, derive(pin, salt, rounds));
    }

    /** For the wire and the store. */
    public String text() {
        return text;
    }

    private static byte[] derive(String pin, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(pin.toCharArray(), salt, rounds, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2 with HMAC-SHA-512", e);
        } finally {
            spec.clearPassword();
        }
    }
}
