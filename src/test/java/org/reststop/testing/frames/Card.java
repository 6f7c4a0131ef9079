package org.reststop.testing.frames;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A badge or a phone's screen: the code fills 0 to 1 of it each way, white paper and lines of print are around it. */
final class Card {
    private static final double SCREEN_PIXELS = 620;

    private final BitMatrix code;
    private final Scene scene;
    private final long print;

    Card(String text, Scene scene, long print) {
        this.scene = scene;
        this.print = print;
        try {
            code = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The grey at a place, or -1 beside the card. */
    double grey(double u, double v) {
        double rim = scene.grid() > 0 ? .12 : 0;
        if (u < -.3 - rim || u > 1.3 + rim || v < -.3 - rim || v > 1.75 + rim) {
            return -1;
        }
        if (u < -.3 || u > 1.3 || v < -.3 || v > 1.75) {
            return 12;
        }
        if (isUnderThumb(u, v)) {
            return 120;
        }
        double grey = printed(u, v);
        if (scene.grid() > 0 && (isGap(u) || isGap(v))) {
            grey *= 1 - scene.grid();
        }
        return grey;
    }

    private static boolean isGap(double at) {
        double pixel = at * SCREEN_PIXELS;
        return pixel - Math.floor(pixel) > .75;
    }

    /** A thumb from the right over the middle of the edge, half an ellipse twice as deep as half its height. */
    private boolean isUnderThumb(double u, double v) {
        double half = Math.sqrt(scene.cover() / Math.PI);
        double across = (1 - u) / (2 * half);
        double along = (v - .55) / half;
        return scene.cover() > 0 && (u > 1 ? Math.abs(along) < 1 : across * across + along * along < 1);
    }

    private double printed(double u, double v) {
        if (u >= 0 && u < 1 && v >= 0 && v < 1) {
            int modules = code.getWidth();
            double dark = scene.grid() > 0 ? 18 : 28;
            return code.get((int) (u * modules), (int) (v * modules)) ? dark : 225;
        }
        if (v > 1.2 && v < 1.65 && u > -.1 && u < 1.1) {
            int line = (int) ((v - 1.2) / .09);
            int letter = (int) ((u + .1) / .035);
            boolean ink = (v - 1.2) / .09 - line < .6 && (print >>> (line * 11 + letter) % 63 & 1) == 1;
            return ink ? 60 : 225;
        }
        return 225;
    }
}
