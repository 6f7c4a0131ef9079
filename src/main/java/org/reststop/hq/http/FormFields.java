package org.reststop.hq.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code application/x-www-form-urlencoded} (WHATWG URL, section 5), in UTF-8 and nothing else. */
final class FormFields {
    private static final int HEX = 16;

    private FormFields() {}

    /**
     * Every value of every field, in the order that they came in.
     *
     * @param type the Content-Type; null if there is none
     * @throws Refusal with 400 if an escape is broken, or the text is not UTF-8 or said not to be
     */
    static Map<String, List<String>> parse(byte[] body, @Nullable String type) {
        if (isOtherCharset(type)) {
            throw notUtf8();
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int from = 0;
        while (from <= body.length) {
            int end = indexOf(body, '&', from, body.length);
            if (end > from) {
                int equals = indexOf(body, '=', from, end);
                String name = decode(body, from, equals);
                fields.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(equals < end ? decode(body, equals + 1, end) : "");
            }
            from = end + 1;
        }
        return fields;
    }

    /** @throws Refusal with 400 if the bytes are not UTF-8 */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw notUtf8();
        }
    }

    private static boolean isOtherCharset(@Nullable String type) {
        String small = type == null ? "" : type.toLowerCase(Locale.ROOT);
        int at = small.indexOf("charset=");
        return at >= 0 && !small.substring(at).replace("\"", "").matches("charset=\\s*utf-?8\\s*(;.*)?");
    }

    private static int indexOf(byte[] body, char sought, int from, int end) {
        int at = from;
        while (at < end && body[at] != sought) {
            at++;
        }
        return at;
    }

    private static String decode(byte[] body, int from, int end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(end - from);
        int at = from;
        while (at < end) {
            if (body[at] == '%') {
                bytes.write(escape(body, at, end));
                at += 3;
            } else {
                bytes.write(body[at] == '+' ? ' ' : body[at]);
                at++;
            }
        }
        return text(bytes.toByteArray());
    }

    private static int escape(byte[] body, int at, int end) {
        int high = at + 2 < end ? Character.digit(body[at + 1], HEX) : -1;
        int low = at + 2 < end ? Character.digit(body[at + 2], HEX) : -1;
        if (high < 0 || low < 0) {
            throw new Refusal(400, "form-unreadable", "an escape in the form is broken");
        }
        return high * HEX + low;
    }

    private static Refusal notUtf8() {
        return new Refusal(400, "form-not-utf-8", "the form is not written in UTF-8");
    }
}
