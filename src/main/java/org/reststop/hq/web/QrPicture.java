package org.reststop.hq.web;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A QR code (ISO/IEC 18004) as a page draws it.
 *
 * @param side of the picture in modules, the quiet zone included
 * @param path of the dark modules, as an SVG path in modules
 */
public record QrPicture(int side, String path) {
    /** As the standard wants it: readers find the code by it. */
    private static final int QUIET = 4;

    /** Draws a text, with room for a quarter of the picture to be damaged or reflect. */
    public static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(x - from)
                            .append("v1h-")
                            .append(x - from)
                            .append('z');
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }
}
