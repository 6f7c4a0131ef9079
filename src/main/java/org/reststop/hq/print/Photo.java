package org.reststop.hq.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Somebody's photo, cut and made as small as a card needs, with nothing left of what a camera writes beside the picture,
 * such as where it was taken.
 */
public final class Photo {
    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 8 << 20;

    static final int WIDTH = 360;
    static final int HEIGHT = 480;

    private static final int MIN_SIDE = 60;
    private static final int MAX_SIDE = 12_000;

    /** More than the cameras of phones have, and no more than a progressive JPEG of this machine's memory bears. */
    private static final long MAX_PIXELS = 64_000_000;

    /** libjpeg's words for it. */
    private static final Pattern CUT_SHORT = Pattern.compile("premature end|truncated", Pattern.CASE_INSENSITIVE);

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
        if (file.length > MAX_BYTES) {
            throw new PrintException(PrintProblem.PHOTO_SIZE, (file.length >> 10) + " KiB");
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            BufferedImage read = read(in);
            return new Photo(encode(cut(read, Turned.of(file))));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // Java's decoders throw the latter two for some broken files.
            throw new PrintException(PrintProblem.PHOTO_UNREADABLE, "");
        }
    }

    byte[] jpeg() {
        return jpeg;
    }

    private static BufferedImage read(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IIOException("no reader");
        }
        ImageReader reader = readers.next();
        try {
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!format.equals("png") && !format.equals("jpeg")) {
                throw new IIOException(format);
            }
            reader.setInput(in);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.min(width, height) < MIN_SIDE
                    || Math.max(width, height) > MAX_SIDE
                    || (long) width * height > MAX_PIXELS) {
                throw new PrintException(PrintProblem.PHOTO_SIZE, width + "×" + height);
            }
            ImageReadParam few = reader.getDefaultReadParam();
            int step = Math.max(1, Math.min(width, height) / (2 * HEIGHT));
            few.setSourceSubsampling(step, step, 0, 0);
            return whole(reader, few);
        } finally {
            reader.dispose();
        }
    }

    /** Java's decoder fills up what is missing of a JPEG that was cut short, and only warns. */
    private static BufferedImage whole(ImageReader reader, ImageReadParam how) throws IOException {
        AtomicBoolean cutShort = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (CUT_SHORT.matcher(warning).find()) {
                cutShort.set(true);
            }
        });
        BufferedImage picture = reader.read(0, how);
        if (cutShort.get()) {
            throw new IIOException("cut short");
        }
        return picture;
    }

    /** The middle of the picture in a card's proportions; of a high one the upper part, where the face is. */
    private static BufferedImage cut(BufferedImage picture, Turned turned) {
        BufferedImage upright = turned.upright(picture);
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

    private static byte[] encode(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "jpeg", bytes)) {
            throw new IIOException("no writer");
        }
        return bytes.toByteArray();
    }
}
