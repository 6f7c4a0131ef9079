package org.reststop.kiosk.scan.payload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text. UTF-8 is hardly ever right by chance, so it is tried first; GBK nearly always is, so it counts only if
 * most of its characters are those of everyday writing (GB 2312, both bytes from A1); the rest is Windows' Latin.
 *
 * @param text without a byte order mark
 */
public record ByteText(String text, Encoding encoding) {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset LATIN = Charset.forName("windows-1252");

    /** How the characters were written as bytes. */
    public enum Encoding {
        ASCII,
        UTF_8,
        GBK,
        LATIN
    }

    /** The likeliest text of some bytes. */
    public static ByteText of(byte[] bytes) {
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            boolean ascii = utf8.chars().allMatch(c -> c < 0x80);
            String text = utf8.startsWith("\uFEFF") ? utf8.substring(1) : utf8;
            return new ByteText(text, ascii ? Encoding.ASCII : Encoding.UTF_8);
        }
        String gbk = isEverydayChinese(bytes) ? strictly(bytes, GBK) : null;
        return gbk == null ? new ByteText(new String(bytes, LATIN), Encoding.LATIN) : new ByteText(gbk, Encoding.GBK);
    }

    /** The text whose bytes were each taken for a character; empty if these characters need not come from bytes. */
    static Optional<ByteText> behind(String characters) {
        byte[] bytes = new byte[characters.length()];
        boolean foreign = false;
        for (int i = 0; i < bytes.length; i++) {
            char character = characters.charAt(i);
            byte[] one = character < 0x100
                    ? new byte[] {(byte) character}
                    : String.valueOf(character).getBytes(LATIN);
            if (one.length != 1 || character >= 0x100 && one[0] == '?') {
                return Optional.empty();
            }
            bytes[i] = one[0];
            foreign |= one[0] < 0;
        }
        return foreign ? Optional.of(of(bytes)).filter(text -> text.encoding != Encoding.LATIN) : Optional.empty();
    }

    /**
     * The character that a scanner entered as Alt and a number: a byte of a text, a GBK pair or a code point. Where a
     * number may be both of the latter, everyday writing decides.
     */
    static String ofAltCode(int number) {
        if (number < 0x100) {
            return String.valueOf((char) number);
        }
        byte[] pair = {(byte) (number >> 8), (byte) number};
        String gbk = number <= 0xffff && number >= 0x8140 ? strictly(pair, GBK) : null;
        boolean everyday = gbk != null && isEverydayChinese(pair);
        boolean character = Character.isDefined(number) && !Character.isSurrogate((char) number);
        if (gbk != null && (everyday || !character)) {
            return gbk;
        }
        return character ? Character.toString(number) : "";
    }

    private static boolean isEverydayChinese(byte[] bytes) {
        int everyday = 0;
        int rare = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xff;
            if (lead >= 0x80) {
                int trail = ++i < bytes.length ? bytes[i] & 0xff : 0;
                boolean common = lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1;
                everyday += common ? 1 : 0;
                rare += common ? 0 : 1;
            }
        }
        return everyday > rare;
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
