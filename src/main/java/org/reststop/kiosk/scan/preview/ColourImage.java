package org.reststop.kiosk.scan.preview;

import org.reststop.kiosk.scan.qr.GrayImage;

/**
 * A picture in colour, row by row from the top left.
 *
 * @param width in pixels
 * @param height in pixels
 * @param bgr three bytes a pixel: blue, green, red; never written to
 */
@SuppressWarnings("ArrayRecordComponent")
public record ColourImage(int width, int height, byte[] bgr) {
    /** @throws IllegalArgumentException if there are not three bytes for each pixel */
    public ColourImage {
        if (bgr.length != 3L * width * height) {
            throw new IllegalArgumentException(bgr.length + " bytes are no " + width + " by " + height);
        }
    }

    /** A grey picture in the same shape. */
    public static ColourImage of(GrayImage grey) {
        byte[] pixels = grey.pixels();
        byte[] bgr = new byte[Math.multiplyExact(3, pixels.length)];
        for (int i = 0; i < pixels.length; i++) {
            bgr[3 * i] = pixels[i];
            bgr[3 * i + 1] = pixels[i];
            bgr[3 * i + 2] = pixels[i];
        }
        return new ColourImage(grey.width(), grey.height(), bgr);
    }
}
