package org.reststop.kiosk.scan.qr;

import com.google.zxing.common.BitMatrix;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tries one way of reading after another until one succeeds or the time is up, the likeliest and cheapest first. At half
 * scale noise and the raster of screens are gone and the search is four times cheaper, so it comes before full scale.
 */
final class CascadeReader implements QrReader {
    private static final int FAINTEST_CONTRAST = 24;

    private final LongSupplier nanoClock;
    private final long budgetNanos;
    private final Predicate<String> preferred;

    /**
     * @param budgetNanos after which no further way is begun
     * @param preferred by its text which code to read of several
     */
    CascadeReader(LongSupplier nanoClock, long budgetNanos, Predicate<String> preferred) {
        this.preferred = preferred;
        this.nanoClock = nanoClock;
        this.budgetNanos = budgetNanos;
    }

    @Override
    public Optional<QrCode> read(GrayImage image) {
        if (image.contrast() < FAINTEST_CONTRAST) {
            return Optional.empty();
        }
        long end = nanoClock.getAsLong() + budgetNanos;
        Picture picture = new Picture(image, preferred);
        for (Supplier<Optional<QrCode>> way : picture.ways()) {
            Optional<QrCode> code = way.get();
            if (code.isPresent()) {
                return code;
            }
            if (nanoClock.getAsLong() > end) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A picture and what was made of it so far. */
    private static final class Picture {
        private final GrayImage full;
        private final Predicate<String> preferred;
        private @Nullable GrayImage half;
        private @Nullable BitMatrix hybrid;

        Picture(GrayImage full, Predicate<String> preferred) {
            this.preferred = preferred;
            this.full = full;
        }

        List<Supplier<Optional<QrCode>>> ways() {
            return List.of(
                    () -> byMarks(half()).map(code -> code.scaledBy(2)),
                    () -> ZxingWays.read(ZxingWays.hybrid(half())).map(code -> code.scaledBy(2)),
                    () -> MarkReader.read(full, hybrid(), preferred),
                    () -> byMarks(full),
                    () -> ZxingWays.read(hybrid()),
                    () -> ZxingWays.read(ZxingWays.global(full)),
                    () -> byMarks(Filters.shrunk(full, thirds())).map(code -> code.scaledBy(thirds())),
                    () -> ZxingWays.read(ZxingWays.hybrid(Filters.sharpened(half(), 2)))
                            .map(code -> code.scaledBy(2)),
                    () -> byMarks(Filters.blurred(full, 1)),
                    () -> byMarks(Filters.inverted(half())).map(code -> code.scaledBy(2)));
        }

        private int thirds() {
            return full.width() > 60 && full.height() > 60 ? 3 : 1;
        }

        private GrayImage half() {
            if (half == null) {
                half = full.canHalve() ? full.half() : full;
            }
            return half;
        }

        private BitMatrix hybrid() {
            if (hybrid == null) {
                hybrid = ZxingWays.hybrid(full);
            }
            return hybrid;
        }

        private Optional<QrCode> byMarks(GrayImage image) {
            int reach = Math.max(4, Math.max(image.width(), image.height()) / 16);
            return MarkReader.read(image, Filters.darkerThanAround(image, reach), preferred);
        }
    }
}
