package org.reststop.kiosk.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.kiosk.scan.qr.QrCode;
import org.reststop.kiosk.scan.qr.QrReader;

/**
 * Reads the QR code in an image file of any kind that the JDK knows (PNG, JPEG, BMP, GIF, TIFF, WBMP), whatever its name
 * says. Safe for any number of threads.
 */
public final class ImageReader {
    /** The most pixels that a picture may have; its size is looked at before it is unpacked. */
    public static final long MAX_PIXELS = 100_000_000;

    private static final int MOST_FRAMES = 8;

    private final Unpacking unpacking = new Unpacking();

    /** Reads a file of any content; waits for the disk. Never throws for what the file holds. */
    public ImageReading read(Path file) {
        if (!Files.isRegularFile(file)) {
            return new ImageReading.Unusable("there is no such file");
        }
        try (ImageInputStream input = new FileImageInputStream(file.toFile())) {
            return read(input);
        } catch (IOException | RuntimeException e) {
            // ImageIO's plug-ins answer damaged files with unchecked exceptions as well.
            return new ImageReading.Unusable("the picture is damaged or cannot be opened: "
                    + Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
        }
    }

    private ImageReading read(ImageInputStream input) throws IOException {
        Iterator<javax.imageio.ImageReader> readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            return new ImageReading.Unusable("the file is not a PNG, JPEG, BMP, GIF, TIFF or WBMP picture");
        }
        javax.imageio.ImageReader reader = readers.next();
        try {
            reader.setInput(input, false, true);
            return readFrames(reader, input);
        } finally {
            reader.dispose();
        }
    }

    /** An animation may show the code later; a badge of ours in any of its pictures goes before other codes. */
    private ImageReading readFrames(javax.imageio.ImageReader reader, ImageInputStream input) throws IOException {
        ImageReading result = readFrame(reader, input, 0);
        for (int frame = 1; frame < MOST_FRAMES && result instanceof ImageReading.NoCode; frame++) {
            try {
                result = readFrame(reader, input, frame);
            } catch (IOException | IndexOutOfBoundsException e) {
                // There are no more pictures in the file, or not whole ones.
                return result;
            }
        }
        return result;
    }

    private ImageReading readFrame(javax.imageio.ImageReader reader, ImageInputStream input, int frame)
            throws IOException {
        if (!Sizes.canUnpack(reader, input, frame)) {
            return new ImageReading.TooLarge(reader.getWidth(frame), reader.getHeight(frame));
        }
        Optional<QrCode> code =
                QrReader.forPhotos(text -> text.startsWith(BadgeCode.PREFIX)).read(unpacking.unpack(reader, frame));
        return code.<ImageReading>map(found -> new ImageReading.Code(found.text()))
                .orElseGet(ImageReading.NoCode::new);
    }
}
