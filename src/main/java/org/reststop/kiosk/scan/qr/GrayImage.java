package org.reststop.kiosk.scan.qr;

import java.util.Arrays;

/**
 * A grey picture, one unsigned byte a pixel, rows without padding. The array is not copied: whoever makes one gives it
 * away.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param pixels at least width times height of them, row by row from the top, 0 black
 */
public record GrayImage(int width, int height, byte[] pixels) {
    public GrayImage {
        if (width < 1 || height < 1 || pixels.length < Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(pixels.length + " pixels are not " + width + " x " + height);
        }
    }

    /** A copy of a part of the picture, which must lie within it. */
    GrayImage part(int left, int top, int partWidth, int partHeight) {
        byte[] part = new byte[partWidth * partHeight];
        for (int y = 0; y < partHeight; y++) {
            System.arraycopy(pixels, (top + y) * width + left, part, y * partWidth, partWidth);
        }
        return new GrayImage(partWidth, partHeight, part);
    }

    /** A copy with a part, which must lie within the picture, painted white. */
    GrayImage without(int left, int top, int partWidth, int partHeight) {
        byte[] rest = pixels.clone();
        for (int y = top; y < top + partHeight; y++) {
            Arrays.fill(rest, y * width + left, y * width + left + partWidth, (byte) 255);
        }
        return new GrayImage(width, height, rest);
    }

    /** Whether {@link #half()} has any pixels. */
    public boolean canHalve() {
        return width > 1 && height > 1;
    }

    /** The mean of each two by two pixels. */
    public GrayImage half() {
        int halfWidth = width / 2;
        int halfHeight = height / 2;
        byte[] half = new byte[halfWidth * halfHeight];
        for (int y = 0, to = 0; y < halfHeight; y++) {
            int upper = 2 * y * width;
            int lower = upper + width;
            int x = 0;
            for (; x + Lanes.COUNT / 2 <= halfWidth; x += Lanes.COUNT / 2, to += Lanes.COUNT / 2) {
                Lanes.storeMeans(Lanes.load(pixels, upper), Lanes.load(pixels, lower), half, to);
                upper += Lanes.COUNT;
                lower += Lanes.COUNT;
            }
            for (; x < halfWidth; x++, upper += 2, lower += 2) {
                int sum = (pixels[upper] & 255)
                        + (pixels[upper + 1] & 255)
                        + (pixels[lower] & 255)
                        + (pixels[lower + 1] & 255);
                half[to++] = (byte) (sum + 2 >> 2);
            }
        }
        return new GrayImage(halfWidth, halfHeight, half);
    }

    /** The difference between the brightest and the darkest of a grid of pixels, 0 to 255. */
    public int contrast() {
        int darkest = 255;
        int brightest = 0;
        for (int y = 0; y < height; y += 4) {
            for (int x = y / 4 % 4, at = y * width + x; x < width; x += 4, at += 4) {
                int luma = pixels[at] & 255;
                darkest = Math.min(darkest, luma);
                brightest = Math.max(brightest, luma);
            }
        }
        return Math.max(0, brightest - darkest);
    }

    /**
     * The grey between pixels, whose centres lie at halves; outside the picture that of its edge. The picture must be at
     * least 2 by 2.
     */
    double at(double x, double y) {
        double left = Math.clamp(x - 0.5, 0, width - 1.001);
        double top = Math.clamp(y - 0.5, 0, height - 1.001);
        int column = (int) left;
        int row = (int) top;
        double right = left - column;
        double lower = top - row;
        int at = row * width + column;
        double above = (1 - right) * (pixels[at] & 255) + right * (pixels[at + 1] & 255);
        double below = (1 - right) * (pixels[at + width] & 255) + right * (pixels[at + width + 1] & 255);
        return (1 - lower) * above + lower * below;
    }
}
