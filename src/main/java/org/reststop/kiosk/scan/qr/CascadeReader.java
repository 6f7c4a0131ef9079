package org.reststop.kiosk.scan.qr;

import com.google.zxing.common.BitMatrix;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
     * @param budgetNanos after which no further step is begun, one of which takes some milliseconds
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
        BooleanSupplier late = () -> nanoClock.getAsLong() > end;
        Picture picture = new Picture(image, preferred, late);
        for (Way way : picture.ways()) {
            if (way.unlikelyInEmptyRoom && !thorough && !picture.sawMarks) {
                continue;
            }
            Optional<QrCode> code = way.read.get();
            if (code.isPresent()) {
                return code;
            }
            if (late.getAsBoolean()) {
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
        private final BooleanSupplier late;
        private @Nullable GrayImage half;
        private @Nullable GrayImage mean;
        private @Nullable BitMatrix hybrid;
        private boolean sawMarks;

        Picture(GrayImage full, Predicate<String> preferred, BooleanSupplier late) {
            this.preferred = preferred;
            this.late = late;
            this.full = full;
        }

        List<Way> ways() {
            return List.of(
                    new Way(false, () -> byMarks(half(), darker(half())).map(this::fromHalf)),
                    new Way(true, () -> ZxingWays.read(ZxingWays.hybrid(half())).map(this::fromHalf)),
                    new Way(false, () -> byMarks(full, darker(full))),
                    new Way(false, () -> byMarks(Filters.inverted(half()), lighter())
                            .map(this::fromHalf)),
                    new Way(true, () -> byMarks(full, hybrid())),
                    new Way(true, () -> ZxingWays.read(hybrid())),
                    new Way(true, () -> ZxingWays.read(ZxingWays.global(full))),
                    new Way(true, () -> byThirds(Filters.shrunk(full, thirds()))),
                    new Way(true, () -> ZxingWays.read(ZxingWays.hybrid(Filters.sharpened(half(), 2)))
                            .map(this::fromHalf)),
                    new Way(true, () -> byMarks(Filters.blurred(full, 1), darker(full))));
        }

        private QrCode fromHalf(QrCode code) {
            return code.scaledBy(halving());
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

        /** Of each pixel's surroundings, which need not be measured as finely as the pixels are. */
        private GrayImage mean() {
            if (mean == null) {
                GrayImage coarse = half().canHalve() ? half().half() : half();
                mean = Filters.blurred(coarse, reach(coarse));
            }
            return mean;
        }

        private static int reach(GrayImage image) {
            return Math.max(4, Math.max(image.width(), image.height()) / 16);
        }

        private BitMatrix darker(GrayImage image) {
            return Filters.darker(image, mean(), meanScale(image));
        }

        private int meanScale(GrayImage image) {
            return (image.width() == half().width() ? 1 : halving()) * (half().canHalve() ? 2 : 1);
        }

        /** Black where the half picture is lighter than its surroundings. */
        private BitMatrix lighter() {
            return Filters.darker(Filters.inverted(half()), Filters.inverted(mean()), meanScale(half()));
        }

        private Optional<QrCode> byThirds(GrayImage third) {
            return byMarks(third, Filters.darker(third, Filters.blurred(third, reach(third)), 1))
                    .map(code -> code.scaledBy(thirds()));
        }

        private Optional<QrCode> byMarks(GrayImage image, BitMatrix black) {
            MarkReader reader = new MarkReader(image, black);
            sawMarks |= reader.sawMarks();
            return reader.read(preferred, late);
        }
    }
}
