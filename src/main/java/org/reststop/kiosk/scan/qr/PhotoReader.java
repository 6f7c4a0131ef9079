package org.reststop.kiosk.scan.qr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Reads a photograph at several sizes. A code fills much of a photo more often than it is tiny in it, and a smaller
 * picture has less noise, so the sizes of a camera's pictures come first and the whole photo late.
 */
final class PhotoReader implements QrReader {
    private static final int[] SIDES = {1280, 2200, 640};
    private static final int SMALL_SIDE = 900;

    private final LongSupplier nanoClock;
    private final long budgetNanos;
    private final Predicate<String> preferred;

    /** @param budgetNanos after which no further size is begun */
    PhotoReader(LongSupplier nanoClock, long budgetNanos, Predicate<String> preferred) {
        this.nanoClock = nanoClock;
        this.preferred = preferred;
        this.budgetNanos = budgetNanos;
    }

    @Override
    public Optional<QrCode> read(GrayImage image) {
        long end = nanoClock.getAsLong() + budgetNanos;
        int full = Math.max(image.width(), image.height());
        for (int side : sides(full)) {
            long left = end - nanoClock.getAsLong();
            if (left < 0) {
                return Optional.empty();
            }
            Optional<QrCode> code = new CascadeReader(nanoClock, left, preferred, true)
                    .read(sized(image, side, full))
                    .map(found -> found.scaledBy((double) full / side));
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private static List<Integer> sides(int full) {
        List<Integer> sides = new ArrayList<>();
        for (int side : SIDES) {
            if (side * 5 / 4 < full) {
                sides.add(side);
            }
        }
        boolean smallest = sides.isEmpty() || sides.getFirst() < SIDES[0];
        sides.add(smallest ? 0 : sides.size(), full);
        if (full < SMALL_SIDE) {
            sides.add(2 * full);
        }
        return sides;
    }

    private static GrayImage sized(GrayImage image, int side, int full) {
        if (side == full || Math.min(image.width(), image.height()) < 2) {
            return image;
        }
        return side > full ? Scaling.enlarged(image, side / full) : Scaling.shrunkTo(image, side);
    }
}
