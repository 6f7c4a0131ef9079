package org.reststop.kiosk.scan;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * ZXing's reader on several pictures made of the one, the likeliest first: at half scale noise and screen raster are
 * gone and the search is four times cheaper, so it comes before full scale; an inverted code is rare and comes late.
 * Of a few flawless pictures the plain reader gets a wrong checksum at every scale, where the reader that tries every
 * triple of marks succeeds: it is the last attempt.
 */
final class ZxingQrDecoder implements QrDecoder {
    private static final Map<DecodeHintType, ?> HARDER = Map.of(DecodeHintType.TRY_HARDER, true);
    private static final int FAINTEST_CONTRAST = 24;

    @Override
    public Optional<String> decode(GrayImage image) {
        if (image.contrast() < FAINTEST_CONTRAST) {
            return Optional.empty();
        }
        LuminanceSource full = source(image);
        LuminanceSource half = image.canHalve() ? source(image.half()) : full;
        return Stream.<Attempt>of(
                        new Attempt(half, HybridBinarizer::new),
                        new Attempt(full, HybridBinarizer::new),
                        new Attempt(full, GlobalHistogramBinarizer::new),
                        new Attempt(half.invert(), HybridBinarizer::new))
                .map(Attempt::read)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> readAmongManyMarks(full));
    }

    private static Optional<String> readAmongManyMarks(LuminanceSource source) {
        try {
            Result[] found =
                    new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), HARDER);
            return found.length == 0 ? Optional.empty() : Optional.of(found[0].getText());
        } catch (ReaderException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static LuminanceSource source(GrayImage image) {
        return new PlanarYUVLuminanceSource(
                image.pixels(), image.width(), image.height(), 0, 0, image.width(), image.height(), false);
    }

    private record Attempt(LuminanceSource source, Function<LuminanceSource, Binarizer> binarizer) {
        Optional<String> read() {
            try {
                BinaryBitmap bitmap = new BinaryBitmap(binarizer.apply(source));
                return Optional.of(new QRCodeReader().decode(bitmap, HARDER).getText());
            } catch (ReaderException | RuntimeException e) {
                // ZXing's own checks do not stop every hostile picture before an array access fails.
                return Optional.empty();
            }
        }
    }
}
