package org.reststop.kiosk.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.reststop.kiosk.scan.qr.GrayImage;
import org.reststop.kiosk.scan.qr.QrCode;
import org.reststop.kiosk.scan.qr.QrReader;

/** Reads the QR code in an image file (PNG, JPEG, BMP or GIF). Safe for any number of threads. */
public final class ImageReader {
    /** The most pixels that a picture may have. */
    public static final long MAX_PIXELS = 50_000_000;

    private static final long SUBSAMPLE_ABOVE = 16_000_000;
    private static final long HALVE_ABOVE = 2_000_000;

    /** Reads a file of any content; waits for the disk. Never throws for what the file holds. */
    public ImageReading read(Path file) {
        if (!Files.isRegularFile(file)) {
            return new ImageReading.Unusable("there is no such file");
        }
        try (ImageInputStream input = new FileImageInputStream(file.toFile())) {
            return read(input);
        } catch (IOException | RuntimeException e) {
            // ImageIO's plug-ins answer damaged files with unchecked exceptions as well.
            return new ImageReading.Unusable("the picture is damaged or cannot be opened: " + e.getMessage());
        }
    }

    private static ImageReading read(ImageInputStream input) throws IOException {
        Iterator<javax.imageio.ImageReader> readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            return new ImageReading.Unusable("the file is not a PNG, JPEG, BMP or GIF picture");
        }
        javax.imageio.ImageReader reader = readers.next();
        try {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            long pixels = (long) width * height;
            if (pixels > MAX_PIXELS) {
                return new ImageReading.TooLarge(width, height);
            }
            BufferedImage image = reader.read(0, thinned(reader.getDefaultReadParam(), pixels));
            return decode(Luma.of(image), QrReader.forPhotos())
                    .map(QrCode::text)
                    .<ImageReading>map(ImageReading.Code::new)
                    .orElseGet(ImageReading.NoCode::new);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadParam thinned(ImageReadParam param, long pixels) {
        int step = (int) Math.ceil(Math.sqrt((double) pixels / SUBSAMPLE_ABOVE));
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    /** A code fills much of a photo more often than it is tiny in it, so a big photo is tried small first. */
    private static Optional<QrCode> decode(GrayImage image, QrReader reader) {
        boolean big = (long) image.width() * image.height() > HALVE_ABOVE && image.canHalve();
        Optional<QrCode> small = big ? decode(image.half(), reader) : Optional.empty();
        return small.or(() -> reader.read(image));
    }
}
