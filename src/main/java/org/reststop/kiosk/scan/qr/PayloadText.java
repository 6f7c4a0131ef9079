package org.reststop.kiosk.scan.qr;

import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.common.StringUtils;
import com.google.zxing.qrcode.decoder.Decoder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.scan.payload.ByteText;

/**
 * The text that a code's modules say. Bytes whose encoding the code does not name are UTF-8 if they can be, else Chinese
 * or Japanese if they look like it; what is no text at all stays a character a byte (ISO/IEC 8859-1, the standard's own
 * choice), so that different codes never look alike.
 */
final class PayloadText {
    private static final Charset GB = Charset.forName("GB18030");
    private static final int FIRST_KATAKANA = 0xa1;
    private static final int LAST_KATAKANA = 0xdf;
    private static final int VOICED = 0xde;
    private static final int HALF_VOICED = 0xdf;

    private PayloadText() {}

    /**
     * The text of modules in black and white, as ZXing corrects them.
     *
     * @throws ReaderException if they are beyond correction or say no text
     */
    static String of(BitMatrix modules) throws ReaderException {
        DecoderResult result = decoded(modules, StandardCharsets.ISO_8859_1);
        @Nullable List<byte[]> segments = result.getByteSegments();
        if (segments == null || segments.isEmpty()) {
            return result.getText();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        segments.forEach(bytes::writeBytes);
        Charset charset = charset(bytes.toByteArray());
        return charset.equals(StandardCharsets.ISO_8859_1)
                ? result.getText()
                : decoded(modules, charset).getText();
    }

    /** ZXing writes into what it is given. */
    private static DecoderResult decoded(BitMatrix modules, Charset charset) throws ReaderException {
        return new Decoder()
                .decode(
                        modules.clone(),
                        Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, charset.name()));
    }

    /** The likeliest encoding of bytes. */
    static Charset charset(byte[] bytes) {
        if (isValid(bytes, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        boolean japanese = StringUtils.guessCharset(bytes, Map.of()).equals(StringUtils.SHIFT_JIS_CHARSET)
                && isValid(bytes, StringUtils.SHIFT_JIS_CHARSET);
        boolean chinese = ByteText.of(bytes).encoding() == ByteText.Encoding.GBK;
        if (chinese && !(japanese && (isNarrowKatakana(bytes) || !isGb2312(bytes)))) {
            return GB;
        }
        return japanese ? StringUtils.SHIFT_JIS_CHARSET : StandardCharsets.ISO_8859_1;
    }

    private static boolean isValid(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isGb2312(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0 && ((bytes[i] & 255) < 0xa1 || (bytes[++i] & 255) < 0xa1)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether all that is not ASCII is katakana of a byte each (JIS X 0201) whose voicing marks, at least one, all follow
     * a letter that has a voiced form; in Chinese that is a rare chance.
     */
    private static boolean isNarrowKatakana(byte[] bytes) {
        int marks = 0;
        int before = 0;
        for (byte one : bytes) {
            int letter = one & 255;
            if (letter > 127 && (letter < FIRST_KATAKANA || letter > LAST_KATAKANA)) {
                return false;
            }
            boolean breathed = before >= 0xca && before <= 0xce;
            boolean voiceable = before == 0xb3 || before >= 0xb6 && before <= 0xc4 || breathed;
            if (letter == VOICED && !voiceable || letter == HALF_VOICED && !breathed) {
                return false;
            }
            marks += letter == VOICED || letter == HALF_VOICED ? 1 : 0;
            before = letter;
        }
        return marks > 0;
    }
}
