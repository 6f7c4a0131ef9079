package org.reststop.kiosk.scan;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import org.reststop.kiosk.scan.qr.GrayImage;

/** The way from AWT's pictures to grey ones. */
final class Luma {
    private Luma() {}

    /** The luma of a picture as in ITU-R BT.601; what is transparent counts as white paper. */
    static GrayImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean whole =
                image.getRaster().getParent() == null && image.getRaster().getDataBuffer() instanceof DataBufferByte;
        if (whole && image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return new GrayImage(width, height, bytes(image).clone());
        }
        byte[] pixels = new byte[Math.multiplyExact(width, height)];
        if (whole && image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            byte[] bgr = bytes(image);
            for (int at = 0, from = 0; at < pixels.length; at++, from += 3) {
                pixels[at] = (byte) luma(bgr[from + 2] & 255, bgr[from + 1] & 255, bgr[from] & 255);
            }
            return new GrayImage(width, height, pixels);
        }
        int[] row = new int[width];
        for (int y = 0, at = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                int luma = luma(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
                pixels[at++] = (byte) (255 + (luma - 255) * (argb >>> 24) / 255);
            }
        }
        return new GrayImage(width, height, pixels);
    }

    /**
     * The first samples of each pixel, made darker by the fourth: near the luma of a CMYK or YCCK picture. Such are stored
     * inverted as a rule, so that 255 is no ink; one with hardly any black ink shows which it is.
     */
    static GrayImage of(Raster samples) {
        int width = samples.getWidth();
        int height = samples.getHeight();
        int bands = samples.getNumBands();
        byte[] pixels = new byte[Math.multiplyExact(width, height)];
        int flip = bands == 4 && meanOfFourth(samples) < 128 ? 255 : 0;
        int[] row = new int[width * bands];
        for (int y = 0, at = 0; y < height; y++) {
            samples.getPixels(samples.getMinX(), samples.getMinY() + y, width, 1, row);
            for (int from = 0; from < row.length; from += bands) {
                int black = bands == 4 ? row[from + 3] & 255 ^ flip : 255;
                pixels[at++] = (byte) ((row[from] & 255 ^ flip) * black / 255);
            }
        }
        return new GrayImage(width, height, pixels);
    }

    private static double meanOfFourth(Raster samples) {
        int[] row = new int[samples.getWidth()];
        long sum = 0;
        for (int y = 0; y < samples.getHeight(); y++) {
            samples.getSamples(samples.getMinX(), samples.getMinY() + y, row.length, 1, 3, row);
            for (int sample : row) {
                sum += sample & 255;
            }
        }
        return (double) sum / row.length / samples.getHeight();
    }

    private static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static int luma(int red, int green, int blue) {
        return (306 * red + 601 * green + 117 * blue) >> 10;
    }
}
