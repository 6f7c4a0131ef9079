package org.reststop.kiosk.scan.qr;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import java.util.Arrays;

/** Pictures made of a picture. */
final class Filters {
    private Filters() {}

    /** The mean of each {@code factor} by {@code factor} pixels; the picture must be at least as large as that. */
    static GrayImage shrunk(GrayImage image, int factor) {
        if (factor == 2) {
            return image.half();
        }
        int width = image.width() / factor;
        int height = image.height() / factor;
        byte[] from = image.pixels();
        byte[] to = new byte[width * height];
        int[] sums = new int[width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 0);
            for (int line = 0; line < factor; line++) {
                int at = (y * factor + line) * image.width();
                for (int x = 0; x < width; x++) {
                    for (int i = 0; i < factor; i++) {
                        sums[x] += from[at++] & 255;
                    }
                }
            }
            for (int x = 0; x < width; x++) {
                to[y * width + x] = (byte) (sums[x] / (factor * factor));
            }
        }
        return new GrayImage(width, height, to);
    }

    /** The mean of each pixel's square of {@code 2 * reach + 1} pixels, by sums that slide. */
    static GrayImage blurred(GrayImage image, int reach) {
        int width = image.width();
        int height = image.height();
        byte[] rows = blurredRows(image, reach);
        byte[] to = new byte[width * height];
        int[] sums = new int[width];
        int share = (1 << 16) / (2 * reach + 1);
        for (int y = -reach; y <= reach; y++) {
            int row = Math.clamp(y, 0, height - 1) * width;
            for (int x = 0; x < width; x++) {
                sums[x] += rows[row + x] & 255;
            }
        }
        for (int y = 0; y < height; y++) {
            int at = y * width;
            int coming = Math.min(height - 1, y + reach + 1) * width;
            int going = Math.max(0, y - reach) * width;
            for (int x = 0; x < width; x++) {
                to[at + x] = (byte) (sums[x] * share + 32768 >> 16);
                sums[x] += (rows[coming + x] & 255) - (rows[going + x] & 255);
            }
        }
        return new GrayImage(width, height, to);
    }

    private static byte[] blurredRows(GrayImage image, int reach) {
        int width = image.width();
        byte[] from = image.pixels();
        byte[] to = new byte[width * image.height()];
        int share = (1 << 16) / (2 * reach + 1);
        for (int y = 0; y < image.height(); y++) {
            int row = y * width;
            int sum = 0;
            for (int x = -reach; x <= reach; x++) {
                sum += from[row + Math.clamp(x, 0, width - 1)] & 255;
            }
            for (int x = 0; x < width; x++) {
                to[row + x] = (byte) (sum * share + 32768 >> 16);
                sum += (from[row + Math.min(width - 1, x + reach + 1)] & 255)
                        - (from[row + Math.max(0, x - reach)] & 255);
            }
        }
        return to;
    }

    /** Twice the difference from the mean of the surroundings added: edges that a lens has softened stand out again. */
    static GrayImage sharpened(GrayImage image, int reach) {
        byte[] from = image.pixels();
        byte[] mean = blurred(image, reach).pixels();
        byte[] to = new byte[mean.length];
        for (int i = 0; i < to.length; i++) {
            int grey = from[i] & 255;
            to[i] = (byte) Math.clamp(3 * grey - 2 * (mean[i] & 255), 0, 255);
        }
        return new GrayImage(image.width(), image.height(), to);
    }

    static GrayImage inverted(GrayImage image) {
        byte[] to = new byte[image.width() * image.height()];
        for (int i = 0; i < to.length; i++) {
            to[i] = (byte) ~image.pixels()[i];
        }
        return new GrayImage(image.width(), image.height(), to);
    }

    /**
     * Black where a pixel is darker by a tenth than its surroundings.
     *
     * @param mean of each pixel's surroundings, in a picture {@code scale} times as small, rounded down
     */
    static BitMatrix darker(GrayImage image, GrayImage mean, int scale) {
        int width = image.width();
        BitMatrix black = new BitMatrix(width, image.height());
        BitArray row = new BitArray(width);
        byte[] limits = new byte[width];
        for (int y = 0; y < image.height(); y++) {
            if (y % scale == 0 && y / scale < mean.height()) {
                limits(mean, y / scale, scale, limits);
            }
            for (int x = 0; x < width; x += 32) {
                row.setBulk(x, less(image.pixels(), y * width + x, limits, x, Math.min(32, width - x)));
            }
            black.setRow(y, row);
        }
        return black;
    }

    /** Bit i is set where the pixel i further on is less than its limit. */
    private static int less(byte[] pixels, int at, byte[] limits, int from, int count) {
        int bits = 0;
        int i = 0;
        for (; i + Lanes.COUNT <= count; i += Lanes.COUNT) {
            bits |= Lanes.less(Lanes.load(pixels, at + i), Lanes.load(limits, from + i)) << i;
        }
        for (; i < count; i++) {
            bits |= (pixels[at + i] & 255) < (limits[from + i] & 255) ? 1 << i : 0;
        }
        return bits;
    }

    private static void limits(GrayImage mean, int row, int scale, byte[] limits) {
        int at = row * mean.width();
        int x = 0;
        for (int column = 0; column < mean.width(); column++) {
            byte limit = (byte) ((mean.pixels()[at + column] & 255) * 58 + 63 >> 6);
            int end = column == mean.width() - 1 ? limits.length : Math.min(limits.length, x + scale);
            while (x < end) {
                limits[x++] = limit;
            }
        }
    }
}
