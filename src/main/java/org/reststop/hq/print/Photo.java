package org.reststop.hq.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;

/**
 * Somebody's photo, cut and made as small as a card needs, with nothing left of what a camera writes beside the picture,
 * such as where it was taken.
 */
public final class Photo {
    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = PictureFile.MAX_BYTES;

    static final int WIDTH = 360;
    static final int HEIGHT = 480;

    private final byte[] jpeg;

    private Photo(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    /**
     * Reads a photo.
     *
     * @param file the whole file, PNG or JPEG
     * @throws PrintException if it is another kind of file, broken, or has too many or too few bytes or pixels
     */
    public static Photo of(byte[] file) {
        try {
            return new Photo(PictureFile.encode(cut(PictureFile.upright(file, HEIGHT))));
        } catch (IOException e) {
            throw new PrintException(PrintProblem.PHOTO_UNREADABLE, "");
        }
    }

    byte[] jpeg() {
        return jpeg;
    }

    /** The middle of the picture in a card's proportions; of a high one the upper part, where the face is. */
    private static BufferedImage cut(BufferedImage upright) {
        int width = upright.getWidth();
        int height = upright.getHeight();
        int w = Math.min(width, height * WIDTH / HEIGHT);
        int h = Math.min(height, width * HEIGHT / WIDTH);
        int x = (width - w) / 2;
        int y = (height - h) / 4;
        BufferedImage small = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(upright, 0, 0, WIDTH, HEIGHT, x, y, x + w, y + h, Color.WHITE, null);
        pen.dispose();
        return small;
    }
}
