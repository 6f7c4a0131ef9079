package org.reststop.domain.badge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The text inside a badge's QR code: {@code RS1:} and, in Base45, key id 1 byte, type and role 1, person 8, serial 4,
 * issued day 2, expiry day 2, Ed25519 signature 64 over the prefix and all before it. A badge has exactly one text: any
 * other spelling is not a badge.
 */
public final class BadgeCode {
    /** How every badge's text begins. */
    public static final String PREFIX = "RS1:";

    /** The length of every badge's text, in characters. */
    public static final int LENGTH = 127;

    static final int TYPE_PRINTED = 0x10;

    private static final int SIGNED = 18;
    private static final int SIGNATURE = 64;
    private static final byte[] PREFIX_BYTES = PREFIX.getBytes(StandardCharsets.US_ASCII);

    private BadgeCode() {}

    /** Signs {@code badge} and returns its text of {@link #LENGTH} characters. */
    public static String sign(Badge badge, PrivateKey key) {
        byte[] bytes = Arrays.copyOf(fields(badge, TYPE_PRINTED), SIGNED + SIGNATURE);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(PREFIX_BYTES);
            signature.update(bytes, 0, SIGNED);
            signature.sign(bytes, SIGNED, SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key cannot sign badges", e);
        }
        return PREFIX + Base45.encode(bytes);
    }

    /** As below, where no phone badge is known. */
    public static BadgeReading read(String text, BadgeKeyRing keys) {
        return read(text, keys, serial -> Optional.empty());
    }

    /**
     * Reads a scanned text. Never throws, whatever the text is; whether the badge counts today is
     * {@link BadgeRules}' question.
     *
     * @param text what a scanner delivered
     * @param keys the public keys that badges may be signed with
     * @param phoneKeys the keys of phone badges, by serial
     */
    public static BadgeReading read(String text, BadgeKeyRing keys, LongFunction<Optional<PhoneKey>> phoneKeys) {
        if (!text.startsWith(PREFIX)) {
            return new BadgeReading.NotOurs();
        }
        return text.length() == PhoneCode.LENGTH ? PhoneCode.read(text, phoneKeys) : readPrinted(text, keys);
    }

    private static BadgeReading readPrinted(String text, BadgeKeyRing keys) {
        byte[] bytes = text.length() == LENGTH ? Base45.decode(text.substring(PREFIX.length())) : null;
        if (bytes == null) {
            return new BadgeReading.Unreadable();
        }
        ByteBuffer fields = ByteBuffer.wrap(bytes);
        int keyId = fields.get() & 0xff;
        int typeAndRole = fields.get() & 0xff;
        Role role = Role.ofCode(typeAndRole & 0x0f).orElse(null);
        PublicKey key = keys.find(keyId).orElse(null);
        if (key == null || role == null || (typeAndRole & 0xf0) != TYPE_PRINTED) {
            return new BadgeReading.NotOurs();
        }
        if (!isSigned(bytes, key)) {
            return new BadgeReading.Forged();
        }
        long personId = fields.getLong();
        long serial = fields.getInt() & 0xffff_ffffL;
        LocalDate issued = day(fields.getShort());
        LocalDate expires = day(fields.getShort());
        if (expires.isBefore(issued)) {
            return new BadgeReading.Forged();
        }
        return new BadgeReading.Genuine(new Badge(keyId, role, personId, serial, issued, expires));
    }

    /** What printed and phone badges begin with, {@value #SIGNED} bytes. */
    static byte[] fields(Badge badge, int type) {
        return ByteBuffer.allocate(SIGNED)
                .put((byte) badge.keyId())
                .put((byte) (type | badge.role().code()))
                .putLong(badge.personId())
                .putInt((int) badge.serial())
                .putShort(dayNumber(badge.issued()))
                .putShort(dayNumber(badge.expires()))
                .array();
    }

    private static boolean isSigned(byte[] bytes, PublicKey key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(PREFIX_BYTES);
            signature.update(bytes, 0, SIGNED);
            return signature.verify(bytes, SIGNED, SIGNATURE);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static short dayNumber(LocalDate day) {
        return (short) ChronoUnit.DAYS.between(Badge.EPOCH, day);
    }

    static LocalDate day(short number) {
        return Badge.EPOCH.plusDays(number & 0xffff);
    }
}
