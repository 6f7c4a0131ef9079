package org.reststop.kiosk.scan;

import java.awt.image.BufferedImage;

/**
 * A grey picture, one unsigned byte a pixel, rows without padding. The array is not copied: whoever makes one gives it
 * away.
 */
record GrayImage(int width, int height, byte[] pixels) {
    GrayImage {
        if (width < 1 || height < 1 || pixels.length < Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(pixels.length + " pixels are not " + width + " x " + height);
        }
    }

    /** The luma of a picture as in ITU-R BT.601; what is transparent counts as white paper. */
    static GrayImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] pixels = new byte[Math.multiplyExact(width, height)];
        int[] row = new int[width];
        for (int y = 0, at = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                int alpha = argb >>> 24;
                int luma = (306 * (argb >> 16 & 255) + 601 * (argb >> 8 & 255) + 117 * (argb & 255)) >> 10;
                pixels[at++] = (byte) (255 + (luma - 255) * alpha / 255);
            }
        }
        return new GrayImage(width, height, pixels);
    }

    /** Whether {@link #half()} has any pixels. */
    boolean canHalve() {
        return width > 1 && height > 1;
    }

    /** The mean of each two by two pixels. */
    GrayImage half() {
        int halfWidth = width / 2;
        int halfHeight = height / 2;
        byte[] half = new byte[halfWidth * halfHeight];
        for (int y = 0, to = 0; y < halfHeight; y++) {
            int upper = 2 * y * width;
            int lower = upper + width;
            for (int x = 0; x < halfWidth; x++, upper += 2, lower += 2) {
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
    int contrast() {
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
}
