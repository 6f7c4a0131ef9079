package org.reststop.domain.badge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The text in the QR code that a phone shows, another one every {@link #STEP}: {@code RS1:} and, in Base45, the fields of
 * a printed badge with key id 0 and type 2, then the step's number 4 bytes, and the first 6 bytes of the HMAC-SHA-256
 * (RFC 2104) over the prefix and all before it. Six bytes are enough where each guess is a scan at a kiosk. A badge and a
 * step have exactly one text.
 */
public final class PhoneCode {
    /** The length of every text, in characters. */
    public static final int LENGTH = 46;

    /** What stands in the place of a signing key's id, which is never 0. */
    public static final int KEY_ID = 0;

    /** How long one text is shown. */
    public static final Duration STEP = Duration.ofSeconds(30);

    static final int TYPE = 0x20;

    private static final int FIELDS = 18;
    private static final int AUTHENTICATED = FIELDS + 4;
    private static final int MAC = 6;
    private static final byte[] PREFIX_BYTES = BadgeCode.PREFIX.getBytes(StandardCharsets.US_ASCII);

    private PhoneCode() {}

    /** The number of the step that an instant lies in, counted from 1970 in UTC. */
    public static long counter(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    /** How long the text of an instant is still shown; more than nothing, at most {@link #STEP}. */
    public static Duration left(Instant at) {
        return Duration.between(at, Instant.ofEpochSecond((counter(at) + 1) * STEP.toSeconds()));
    }

    /**
     * The text of a badge in a step.
     *
     * @param counter 0 to 4294967295
     */
    public static String show(PhoneKey key, long counter) {
        if (counter < 0 || counter > 0xffff_ffffL) {
            throw new IllegalArgumentException("step " + counter + " is not in 0..4294967295");
        }
        byte[] bytes = Arrays.copyOf(BadgeCode.fields(key.badge(), TYPE), AUTHENTICATED + MAC);
        ByteBuffer.wrap(bytes).putInt(FIELDS, (int) counter);
        System.arraycopy(mac(bytes, key.key()), 0, bytes, AUTHENTICATED, MAC);
        return BadgeCode.PREFIX + Base45.encode(bytes);
    }

    /** Reads a text of {@link #LENGTH} characters that begins as a badge. Never throws for what the text is. */
    static BadgeReading read(String text, LongFunction<Optional<PhoneKey>> keys) {
        byte[] bytes = Base45.decode(text.substring(BadgeCode.PREFIX.length()));
        if (bytes == null || (bytes[1] & 0xf0) == BadgeCode.TYPE_PRINTED) {
            return new BadgeReading.Unreadable();
        }
        Badge claimed = claim(ByteBuffer.wrap(bytes));
        if (claimed == null) {
            return new BadgeReading.NotOurs();
        }
        PhoneKey key = keys.apply(claimed.serial()).orElse(null);
        if (key == null) {
            return new BadgeReading.KeyMissing(claimed);
        }
        byte[] mac = Arrays.copyOfRange(bytes, AUTHENTICATED, AUTHENTICATED + MAC);
        boolean genuine = claimed.equals(key.badge()) && MessageDigest.isEqual(mac, mac(bytes, key.key()));
        long counter = ByteBuffer.wrap(bytes).getInt(FIELDS) & 0xffff_ffffL;
        return genuine ? new BadgeReading.Shown(claimed, counter) : new BadgeReading.Forged();
    }

    private static @Nullable Badge claim(ByteBuffer fields) {
        int keyId = fields.get() & 0xff;
        int typeAndRole = fields.get() & 0xff;
        Role role = Role.ofCode(typeAndRole & 0x0f).orElse(null);
        long personId = fields.getLong();
        long serial = fields.getInt() & 0xffff_ffffL;
        LocalDate issued = BadgeCode.day(fields.getShort());
        LocalDate expires = BadgeCode.day(fields.getShort());
        boolean ours = keyId == KEY_ID && (typeAndRole & 0xf0) == TYPE && !expires.isBefore(issued);
        return ours && role != null ? new Badge(KEY_ID, role, personId, serial, issued, expires) : null;
    }

    private static byte[] mac(byte[] bytes, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(PREFIX_BYTES);
            mac.update(bytes, 0, AUTHENTICATED);
            return Arrays.copyOf(mac.doFinal(), MAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
