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
 * Somebody's picture, decoded and drawn anew: nothing is left of the file that came, nor of what a camera writes beside
 * the picture, such as where it was taken. Safe to call from any thread.
 */
public final class PictureFile {
    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 8 << 20;

    private static final int MIN_SIDE = 60;
    private static final int MAX_SIDE = 12_000;

    /** More than the cameras of phones have, and no more than a progressive JPEG of this machine's memory bears. */
    private static final long MAX_PIXELS = 64_000_000;

    /** libjpeg's words for it. */
    private static final Pattern CUT_SHORT = Pattern.compile("premature end|truncated", Pattern.CASE_INSENSITIVE);

    private PictureFile() {}

    /**
     * The whole picture as a JPEG, upright.
     *
     * @param file the whole file, PNG or JPEG
     * @param longest how many pixels its longer side has at most
     * @throws PrintException if it is another kind of file, broken, or has too many or too few bytes or pixels
     */
    public static byte[] jpeg(byte[] file, int longest) {
        BufferedImage upright = upright(file, longest / 2);
        double scale = Math.min(1, (double) longest / Math.max(upright.getWidth(), upright.getHeight()));
        int width = Math.max(1, (int) Math.round(upright.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(upright.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(upright, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        try {
            return encode(drawn);
        } catch (IOException e) {
            throw new PrintException(PrintProblem.PHOTO_UNREADABLE, "");
        }
    }

    /** Whether {@link #jpeg} would take it, decoding all of it. */
    public static boolean isPicture(byte[] file) {
        try {
            upright(file, MIN_SIDE);
            return true;
        } catch (PrintException e) {
            return false;
        }
    }

    static byte[] encode(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "jpeg", bytes)) {
            throw new IIOException("no writer");
        }
        return bytes.toByteArray();
    }

    /** The picture as it was seen, made smaller while its shorter side has four times {@code side} pixels. */
    static BufferedImage upright(byte[] file, int side) {
        if (file.length > MAX_BYTES) {
            throw new PrintException(PrintProblem.PHOTO_SIZE, (file.length >> 10) + " KiB");
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            return Turned.of(file).upright(read(in, side));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // Java's decoders throw the latter two for some broken files.
            throw new PrintException(PrintProblem.PHOTO_UNREADABLE, "");
        }
    }

    private static BufferedImage read(ImageInputStream in, int side) throws IOException {
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
            int step = Math.max(1, Math.min(width, height) / (2 * side));
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
}
