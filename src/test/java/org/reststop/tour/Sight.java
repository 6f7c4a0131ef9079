package org.reststop.tour;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** What the kiosk's screen showed at one moment, as PNG. */
record Sight(byte[] png) {
    /** More than a caret's, fewer than a key's. */
    private static final int MOST_STRAY_PIXELS = 1_500;

    /** The veil of the style sheet, and how much of what is seen is of its colour. */
    private static final int VEIL = 0x080c14;

    private static final double VEIL_SHARE = 0.4;

    /** Nothing yet. */
    static final Sight NOTHING = new Sight(new byte[0]);

    /** Whether nothing but a blinking caret tells the two apart. */
    boolean isLike(Sight other) throws IOException {
        if (Arrays.equals(png, other.png)) {
            return true;
        }
        return png.length > 0 && other.png.length > 0 && strayPixels(pixels(), other.pixels()) <= MOST_STRAY_PIXELS;
    }

    private static int strayPixels(int[] one, int[] other) {
        if (one.length != other.length) {
            return Integer.MAX_VALUE;
        }
        int stray = 0;
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                stray++;
            }
        }
        return stray;
    }

    /**
     * Whether at least so many pixels have nearly this colour.
     *
     * @param part of the screen that is looked at, in shares of its width and height
     */
    boolean has(int rgb, int pixels, Rectangle2D part) throws IOException {
        BufferedImage all = ImageIO.read(new ByteArrayInputStream(png));
        int width = (int) (part.getWidth() * all.getWidth());
        int height = (int) (part.getHeight() * all.getHeight());
        int[] seen = all.getRGB(
                (int) (part.getX() * all.getWidth()),
                (int) (part.getY() * all.getHeight()),
                width,
                height,
                null,
                0,
                width);
        return Arrays.stream(seen).filter(pixel -> isNear(pixel, rgb)).count() >= pixels;
    }

    /** As {@link #has}, of the wall, over which a veil lies at night. */
    boolean hasOnTheWall(int rgb, int pixels, Rectangle2D part) throws IOException {
        return has(rgb, pixels, part) || has(veiled(rgb), pixels, part);
    }

    private static int veiled(int rgb) {
        int seen = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double colour = (rgb >> shift & 255) * (1 - VEIL_SHARE) + (VEIL >> shift & 255) * VEIL_SHARE;
            seen |= (int) Math.round(colour) << shift;
        }
        return seen;
    }

    private static boolean isNear(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 255) - (other >> shift & 255)) > 12) {
                return false;
            }
        }
        return true;
    }

    private int[] pixels() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
