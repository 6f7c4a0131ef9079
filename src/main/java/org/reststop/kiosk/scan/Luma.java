package org.reststop.kiosk.scan;

import java.awt.image.BufferedImage;
import org.reststop.kiosk.scan.qr.GrayImage;

/** The way from AWT's pictures to grey ones. */
final class Luma {
    private Luma() {}

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
}
