package org.reststop.kiosk.scan.qr;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reststop.kiosk.scan.qr.QrCode.Corner;

/**
 * ZXing's reader on several pictures made of the one, the likeliest first: at half scale noise and screen raster are
 * gone and the search is four times cheaper, so it comes before full scale; an inverted code is rare and comes late.
 * Of a few flawless pictures the plain reader gets a wrong checksum at every scale, where the reader that tries every
 * triple of marks succeeds: it is the last attempt.
 */
final class ZxingQrReader implements QrReader {
    private static final Map<DecodeHintType, ?> HARDER = Map.of(DecodeHintType.TRY_HARDER, true);
    private static final int FAINTEST_CONTRAST = 24;

    @Override
    public Optional<QrCode> read(GrayImage image) {
        if (image.contrast() < FAINTEST_CONTRAST) {
            return Optional.empty();
        }
        LuminanceSource full = source(image);
        LuminanceSource half = image.canHalve() ? source(image.half()) : full;
        int halved = image.canHalve() ? 2 : 1;
        return Stream.<Attempt>of(
                        new Attempt(half, halved, HybridBinarizer::new),
                        new Attempt(full, 1, HybridBinarizer::new),
                        new Attempt(full, 1, GlobalHistogramBinarizer::new),
                        new Attempt(half.invert(), halved, HybridBinarizer::new))
                .map(Attempt::read)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> readAmongManyMarks(full).map(result -> code(result, 1)));
    }

    /** The three centres of marks that ZXing gives, and the fourth corner of the parallelogram. */
    private static QrCode code(Result result, double scale) {
        ResultPoint[] points = result.getResultPoints();
        Corner bottomLeft = corner(points[0], scale);
        Corner topLeft = corner(points[1], scale);
        Corner topRight = corner(points[2], scale);
        Corner bottomRight =
                new Corner(topRight.x() + bottomLeft.x() - topLeft.x(), topRight.y() + bottomLeft.y() - topLeft.y());
        return new QrCode(result.getText(), List.of(topLeft, topRight, bottomRight, bottomLeft));
    }

    private static Corner corner(ResultPoint point, double scale) {
        return new Corner(point.getX() * scale, point.getY() * scale);
    }

    private static Optional<Result> readAmongManyMarks(LuminanceSource source) {
        try {
            Result[] found =
                    new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), HARDER);
            return found.length == 0 ? Optional.empty() : Optional.of(found[0]);
        } catch (ReaderException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static LuminanceSource source(GrayImage image) {
        return new PlanarYUVLuminanceSource(
                image.pixels(), image.width(), image.height(), 0, 0, image.width(), image.height(), false);
    }

    private record Attempt(LuminanceSource source, int scale, Function<LuminanceSource, Binarizer> binarizer) {
        Optional<QrCode> read() {
            try {
                BinaryBitmap bitmap = new BinaryBitmap(binarizer.apply(source));
                return Optional.of(code(new QRCodeReader().decode(bitmap, HARDER), scale));
            } catch (ReaderException | RuntimeException e) {
                // ZXing's own checks do not stop every hostile picture before an array access fails.
                return Optional.empty();
            }
        }
    }
}
