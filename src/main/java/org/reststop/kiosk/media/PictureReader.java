package org.reststop.kiosk.media;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes pictures to the size that they are shown in, one at a time, within limits of pixels and time: what a file says
 * of itself is not believed before it is looked at. Safe to call from any thread but the JavaFX thread; takes a while.
 */
final class PictureReader {
    /** The most pixels of a picture; decoding more would take the kiosk's memory. */
    static final long MOST_PIXELS = 24_000_000;

    static final int LONGEST_SIDE = 16_000;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    private final long longestNanos;
    private final ReentrantLock one = new ReentrantLock();

    /** @param longest how long a picture may take to decode */
    PictureReader(Duration longest) {
        this.longestNanos = longest.toNanos();
    }

    /**
     * Reads a picture.
     *
     * @param width that it is shown in at the most, in pixels
     * @param height that it is shown in at the most, in pixels
     * @throws UnshowableException if it cannot be shown
     * @throws IOException if the file cannot be read
     */
    Image read(Path file, int width, int height) throws IOException, UnshowableException {
        one.lock();
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (Files.size(file) == 0 || !readers.hasNext()) {
                throw new UnshowableException("picture-unknown");
            }
            ImageReader reader = readers.next();
            try {
                return read(reader, in, width, height);
            } finally {
                reader.dispose();
            }
        } finally {
            one.unlock();
        }
    }

    private Image read(ImageReader reader, ImageInputStream in, int width, int height)
            throws IOException, UnshowableException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw new UnshowableException("picture-unknown");
        }
        try {
            reader.setInput(in, true, true);
            int wide = reader.getWidth(0);
            int high = reader.getHeight(0);
            if ((long) wide * high > MOST_PIXELS || Math.max(wide, high) > LONGEST_SIDE) {
                throw new UnshowableException("picture-too-large");
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int step = Math.max(1, Math.min(wide / Math.max(1, width), high / Math.max(1, height)));
            how.setSourceSubsampling(step, step, 0, 0);
            Deadline deadline = new Deadline(System.nanoTime() + longestNanos);
            reader.addIIOReadProgressListener(deadline);
            BufferedImage whole = reader.read(0, how);
            if (deadline.passed) {
                throw new UnshowableException("picture-too-slow");
            }
            return toFx(scaled(whole, width, height));
        } catch (IOException | RuntimeException e) {
            // Broken files make readers fail in many ways; each means the same here.
            throw new UnshowableException("picture-broken", e);
        }
    }

    private static BufferedImage scaled(BufferedImage whole, int width, int height) {
        double factor = Math.min(1, Math.min(width / (double) whole.getWidth(), height / (double) whole.getHeight()));
        int wide = Math.max(1, (int) Math.round(whole.getWidth() * factor));
        int high = Math.max(1, (int) Math.round(whole.getHeight() * factor));
        BufferedImage small = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(whole, 0, 0, wide, high, null);
        pen.dispose();
        return small;
    }

    private static Image toFx(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        WritableImage made = new WritableImage(image.getWidth(), image.getHeight());
        made.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        image.getWidth(),
                        image.getHeight(),
                        PixelFormat.getIntArgbPreInstance(),
                        pixels,
                        0,
                        image.getWidth());
        return made;
    }

    /** Ends the reading of a picture that takes too long. */
    private static final class Deadline implements IIOReadProgressListener {
        private final long end;
        private boolean passed;

        Deadline(long end) {
            this.end = end;
        }

        @Override
        public void imageProgress(ImageReader source, float percent) {
            if (System.nanoTime() - end > 0) {
                passed = true;
                source.abort();
            }
        }

        @Override
        public void imageStarted(ImageReader source, int index) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}

        @Override
        public void sequenceStarted(ImageReader source, int first) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int image, int thumbnail) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percent) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}
    }
}
