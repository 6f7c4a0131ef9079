package org.reststop.kiosk.scan.qr;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which text a code's bytes are. */
class PayloadTextTest {
    @ParameterizedTest
    @CsvSource({
        "UTF-8, 工号：顺丰 0731",
        "GBK, 工号：顺丰 0731",
        "GBK, 张三丰",
        "GBK, 朱镕基",
        "GB18030, 中通快递员李雷",
        "Shift_JIS, ﾃﾞｻﾞｲﾝQR",
        "Shift_JIS, 探そうモビで専門学校探し",
        "ISO-8859-1, Café Zoë",
        "US-ASCII, RS1:ABC $%*+-./:"
    })
    void bytesOfAnEncodingThatTheCodeDoesNotNameAreReadAsTheirWriterMeant(String charset, String text)
            throws WriterException, ReaderException {
        byte[] bytes = text.getBytes(Charset.forName(charset));

        assertThat(PayloadText.of(code(new String(bytes, ISO_8859_1), Map.of())))
                .isEqualTo(text);
    }

    @Test
    void anEncodingThatTheCodeNamesIsKept() throws WriterException, ReaderException {
        assertThat(PayloadText.of(code("Ärger ähnelt Öl", Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-15"))))
                .isEqualTo("Ärger ähnelt Öl");
        assertThat(PayloadText.of(code("驿站", Map.of(EncodeHintType.CHARACTER_SET, "GB18030"))))
                .isEqualTo("驿站");
    }

    @Test
    void bytesThatAreNoTextStayAPieceEach() throws WriterException, ReaderException {
        String first = "\u0001\u00c5\u0080\u00ff";
        String second = "\u0001\u00c5\u0081\u00ff";

        assertThat(PayloadText.of(code(first, Map.of()))).isEqualTo(first);
        assertThat(PayloadText.of(code(second, Map.of()))).isEqualTo(second);
        assertThat(PayloadText.charset(first.getBytes(UTF_8))).isEqualTo(UTF_8);
    }

    /** Without a charset among the hints the encoder names none and writes a character a byte. */
    private static BitMatrix code(String text, Map<EncodeHintType, ?> charset) throws WriterException {
        Map<EncodeHintType, Object> hints =
                new EnumMap<>(charset.isEmpty() ? Map.of(EncodeHintType.MARGIN, 0) : charset);
        hints.put(EncodeHintType.MARGIN, 0);
        return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
    }
}
