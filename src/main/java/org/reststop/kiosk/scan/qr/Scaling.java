package org.reststop.kiosk.scan.qr;

import java.util.Arrays;

/** Pictures at other sizes. */
final class Scaling {
    private Scaling() {}

    /** The picture with its longer side shrunk to {@code side} pixels by the mean of what falls onto each. */
    static GrayImage shrunkTo(GrayImage image, int side) {
        double factor = (double) Math.max(image.width(), image.height()) / side;
        int width = Math.max(1, (int) (image.width() / factor));
        int height = Math.max(1, (int) (image.height() / factor));
        int[] left = new int[width + 1];
        for (int x = 0; x <= width; x++) {
            left[x] = Math.min(image.width(), (int) (x * factor));
        }
        byte[] from = image.pixels();
        byte[] to = new byte[width * height];
        int[] sums = new int[width];
        for (int y = 0, at = 0; y < height; y++) {
            int top = (int) (y * factor);
            int bottom = Math.min(image.height(), Math.max(top + 1, (int) ((y + 1) * factor)));
            Arrays.fill(sums, 0);
            for (int row = top; row < bottom; row++) {
                int line = row * image.width();
                for (int x = 0; x < width; x++) {
                    for (int i = left[x]; i < left[x + 1]; i++) {
                        sums[x] += from[line + i] & 255;
                    }
                }
            }
            for (int x = 0; x < width; x++) {
                to[at++] = (byte) (sums[x] / ((left[x + 1] - left[x]) * (bottom - top)));
            }
        }
        return new GrayImage(width, height, to);
    }

    /** The picture {@code factor} times as wide and high, between its pixels straight on; at least 2 by 2 before. */
    static GrayImage enlarged(GrayImage image, int factor) {
        int width = image.width() * factor;
        int height = image.height() * factor;
        byte[] to = new byte[Math.multiplyExact(width, height)];
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                to[at++] = (byte) Math.round(image.at((x + 0.5) / factor, (y + 0.5) / factor));
            }
        }
        return new GrayImage(width, height, to);
    }
}
