package org.reststop.hq.web;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.ArrayList;
import java.util.List;

/**
 * A QR code (ISO/IEC 18004) as a page or a print draws it.
 *
 * @param side of the picture in modules, the quiet zone included
 * @param bars the dark modules of each row, those beside each other as one
 */
public record QrPicture(int side, List<Bar> bars) {
    /** As the standard wants it: readers find the code by it. */
    private static final int QUIET = 4;

    public QrPicture {
        bars = List.copyOf(bars);
    }

    /** Dark modules side by side: from {@code x} on, {@code width} of them, in row {@code y}; modules from the corner. */
    public record Bar(int x, int y, int width) {}

    /** Draws a text, with room for a quarter of the picture to be damaged or reflect. */
    public static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, Ecc.MEDIUM);
        List<Bar> bars = new ArrayList<>();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    bars.add(new Bar(from + QUIET, y + QUIET, x - from));
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, bars);
    }

    /** The dark modules as an SVG path, in modules. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (Bar bar : bars) {
            path.append('M').append(bar.x()).append(' ').append(bar.y());
            path.append('h')
                    .append(bar.width())
                    .append("v1h-")
                    .append(bar.width())
                    .append('z');
        }
        return path.toString();
    }
}
