package org.reststop.kiosk.scan;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.reststop.kiosk.scan.qr.GrayImage;

/**
 * Unpacks a picture of a file as far as it goes: one that breaks off shows what came before, and one whose colours the
 * JDK refuses (CMYK, a damaged profile) shows its plain samples. A large one is thinned while it is unpacked, and no more
 * are unpacked at once than a third of the heap holds. Safe for any number of threads.
 */
final class Unpacking {
    private static final int MIB = 1 << 20;
    private static final int MOST_PIXELS = 16_000_000;
    private static final int MOST_BITS = 64 * MIB * 8;
    private static final int USUAL_BITS = 32;
    private static final int CYAN_MAGENTA_YELLOW_BLACK = 4;

    private final int room = (int) Math.max(1, Runtime.getRuntime().maxMemory() / 3 / MIB);
    private final Semaphore mebibytes = new Semaphore(room, true);

    /**
     * Waits for the disk, and for memory that other threads use.
     *
     * @throws IOException if there is no such picture or nothing of it can be unpacked
     */
    GrayImage unpack(ImageReader reader, int frame) throws IOException {
        Optional<ImageTypeSpecifier> type = type(reader, frame);
        int bits = type.map(it -> it.getColorModel().getPixelSize()).orElse(USUAL_BITS);
        long pixels = (long) reader.getWidth(frame) * reader.getHeight(frame);
        int step = (int) Math.ceil(Math.sqrt((double) pixels / Math.min(MOST_PIXELS, MOST_BITS / bits)));
        // A byte a pixel of the grey picture, and about as much again for what the search makes of it.
        int share = (int) Math.min(room, pixels / step / step * (bits / 8 + 3) / MIB + 1);
        mebibytes.acquireUninterruptibly(share);
        try {
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return type.isPresent() ? drawn(reader, frame, type.get(), param) : Luma.of(samples(reader, frame, param));
        } finally {
            mebibytes.release(share);
        }
    }

    /** Empty if the JDK does not know the picture's colours, or knows only how most printers' inks are stored. */
    private static Optional<ImageTypeSpecifier> type(ImageReader reader, int frame) {
        try {
            Iterator<ImageTypeSpecifier> types = reader.getImageTypes(frame);
            return types.hasNext()
                    ? Optional.of(types.next())
                            .filter(it -> it.getColorModel().getColorSpace().getType() != ColorSpace.TYPE_CMYK)
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static GrayImage drawn(ImageReader reader, int frame, ImageTypeSpecifier type, ImageReadParam param)
            throws IOException {
        int step = param.getSourceXSubsampling();
        BufferedImage image = type.createBufferedImage(
                (reader.getWidth(frame) + step - 1) / step, (reader.getHeight(frame) + step - 1) / step);
        param.setDestination(image);
        try {
            reader.read(frame, param);
        } catch (IOException | RuntimeException e) {
            GrayImage begun = Luma.of(image);
            if (begun.contrast() == 0) {
                throw e;
            }
            return begun;
        }
        return Luma.of(image);
    }

    private static Raster samples(ImageReader reader, int frame, ImageReadParam param) throws IOException {
        if (!reader.canReadRaster()) {
            throw new IOException("its colours are of an unknown kind");
        }
        Raster samples = reader.readRaster(frame, param);
        if (samples.getNumBands() > CYAN_MAGENTA_YELLOW_BLACK) {
            throw new IOException("its colours are of an unknown kind");
        }
        return samples;
    }
}
