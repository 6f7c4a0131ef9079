package org.reststop.kiosk.scan.qr;

import com.google.zxing.Binarizer;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.detector.Detector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reststop.kiosk.scan.qr.QrCode.Corner;

/** ZXing's binarizers and its own detector. */
final class ZxingWays {
    private static final Map<DecodeHintType, ?> HARDER = Map.of(DecodeHintType.TRY_HARDER, true);

    private ZxingWays() {}

    static BitMatrix hybrid(GrayImage image) {
        return black(image, new HybridBinarizer(source(image)));
    }

    static BitMatrix global(GrayImage image) {
        return black(image, new GlobalHistogramBinarizer(source(image)));
    }

    private static BitMatrix black(GrayImage image, Binarizer binarizer) {
        try {
            return binarizer.getBlackMatrix();
        } catch (NotFoundException e) {
            // The picture has too little contrast: nothing in it is black.
            return new BitMatrix(image.width(), image.height());
        }
    }

    private static LuminanceSource source(GrayImage image) {
        return new PlanarYUVLuminanceSource(
                image.pixels(), image.width(), image.height(), 0, 0, image.width(), image.height(), false);
    }

    /** Returns the code that ZXing finds in a picture in black and white. */
    static Optional<QrCode> read(BitMatrix black) {
        try {
            DetectorResult found = new Detector(black).detect(HARDER);
            String text = PayloadText.of(found.getBits());
            return Optional.of(
                    new QrCode(text, outline(found.getPoints(), found.getBits().getWidth())));
        } catch (ReaderException | RuntimeException e) {
            // ZXing's own checks do not stop every hostile picture before an array access fails.
            return Optional.empty();
        }
    }

    /** The three centres of marks that ZXing gives lie 3.5 modules within the corners; the fourth follows. */
    private static List<Corner> outline(ResultPoint[] points, int dimension) {
        ResultPoint bottomLeft = points[0];
        ResultPoint topLeft = points[1];
        ResultPoint topRight = points[2];
        double share = 3.5 / (dimension - 7);
        double acrossX = topRight.getX() - topLeft.getX();
        double acrossY = topRight.getY() - topLeft.getY();
        double downX = bottomLeft.getX() - topLeft.getX();
        double downY = bottomLeft.getY() - topLeft.getY();
        double x = topLeft.getX() - share * (acrossX + downX);
        double y = topLeft.getY() - share * (acrossY + downY);
        double length = 1 + 2 * share;
        return List.of(
                new Corner(x, y),
                new Corner(x + length * acrossX, y + length * acrossY),
                new Corner(x + length * (acrossX + downX), y + length * (acrossY + downY)),
                new Corner(x + length * downX, y + length * downY));
    }
}
