package org.reststop.hq.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.reststop.hq.secret.Tokens;

/**
 * Hashes passwords with Argon2id (RFC 9106), 19 MiB, two passes, one lane: the first choice of OWASP's Password Storage
 * Cheat Sheet. Hashes are written in the PHC string format, so that a later version may choose other costs and still
 * read these. Passwords are brought to NFKC first, as NIST SP 800-63B advises, so that the same keys on another device
 * give the same password. Safe to call from any thread; hashes few at a time, because each takes its 19 MiB.
 */
final class Passwords {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 4;
    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
            + "\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{22,86})");

    private final RandomGenerator random;
    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final String nobodys;

    /** @param random a SecureRandom, except in a test */
    Passwords(RandomGenerator random) {
        this.random = random;
        this.nobodys = hash(Tokens.draw(random));
    }

    /** A hash to store, with a new salt. */
    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = argon2(password, salt, new Cost(MEMORY_KIB, PASSES, LANES), HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    /**
     * Whether a password is the one that was hashed.
     *
     * @throws IllegalArgumentException if the hash is not one of Argon2id in PHC format
     */
    boolean matches(String password, String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash");
        }
        Cost cost = new Cost(number(parts, 1), number(parts, 2), number(parts, 3));
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] actual = argon2(password, Base64.getDecoder().decode(parts.group(4)), cost, expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    /** A hash that no password of an account has: an unknown login must not be told by the answer's time. */
    String nobodys() {
        return nobodys;
    }

    private byte[] argon2(String password, byte[] salt, Cost cost, int bytes) {
        byte[] secret = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        room.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memoryKib())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[bytes];
            generator.generateBytes(secret, hash);
            return hash;
        } finally {
            room.release();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private record Cost(int memoryKib, int passes, int lanes) {}
}
