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
    private final boolean thorough;

    /**
     * @param budgetNanos after which no further way is begun
     * @param preferred by its text which code to read of several
     * @param thorough whether to try every way even while nothing looks like a mark
     */
    CascadeReader(LongSupplier nanoClock, long budgetNanos, Predicate<String> preferred, boolean thorough) {
        this.thorough = thorough;
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
        for (Way way : picture.ways()) {
            if (way.unlikelyInEmptyRoom && !thorough && !picture.sawMarks) {
                continue;
            }
            Optional<QrCode> code = way.read.get();
            if (code.isPresent()) {
                return code;
            }
            if (nanoClock.getAsLong() > end) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * One way to read a picture.
     *
     * @param unlikelyInEmptyRoom whether it is left out while nothing that looks like a mark has been seen: a kiosk's
     *     camera sees nobody for most of the day
     */
    private record Way(boolean unlikelyInEmptyRoom, Supplier<Optional<QrCode>> read) {}

    /** A picture and what was made of it so far. */
    private static final class Picture {
        private final GrayImage full;
        private final Predicate<String> preferred;
        private @Nullable GrayImage half;
        private @Nullable BitMatrix hybrid;
        private boolean sawMarks;

        Picture(GrayImage full, Predicate<String> preferred) {
            this.preferred = preferred;
            this.full = full;
        }

        List<Way> ways() {
            return List.of(
                    new Way(false, () -> byMarks(half()).map(code -> code.scaledBy(halving()))),
                    new Way(true, () -> ZxingWays.read(ZxingWays.hybrid(half())).map(code -> code.scaledBy(halving()))),
                    new Way(false, () -> byMarks(full, hybrid())),
                    new Way(true, () -> byMarks(full)),
                    new Way(true, () -> ZxingWays.read(hybrid())),
                    new Way(true, () -> ZxingWays.read(ZxingWays.global(full))),
                    new Way(true, () -> byMarks(Filters.shrunk(full, thirds())).map(code -> code.scaledBy(thirds()))),
                    new Way(true, () -> ZxingWays.read(ZxingWays.hybrid(Filters.sharpened(half(), 2)))
                            .map(code -> code.scaledBy(halving()))),
                    new Way(true, () -> byMarks(Filters.blurred(full, 1))),
                    new Way(false, () -> byMarks(Filters.inverted(half())).map(code -> code.scaledBy(halving()))));
        }

        private int halving() {
            return full.canHalve() ? 2 : 1;
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
            return byMarks(image, Filters.darkerThanAround(image, reach));
        }

        private Optional<QrCode> byMarks(GrayImage image, BitMatrix black) {
            MarkReader reader = new MarkReader(image, black);
            sawMarks |= reader.sawMarks();
            return reader.read(preferred);
        }
    }
}
