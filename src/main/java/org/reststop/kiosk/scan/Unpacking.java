package org.reststop.kiosk.scan;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.reststop.kiosk.scan.qr.GrayImage;

/**
 * Unpacks a picture of a file as far as it goes: one that breaks off shows what came before, and one whose colours the
 * JDK refuses (CMYK, a damaged profile) shows its plain samples.
 */
final class Unpacking {
    private static final long THIN_ABOVE = 16_000_000;
    private static final int CYAN_MAGENTA_YELLOW_BLACK = 4;

    private Unpacking() {}

    /**
     * Waits for the disk.
     *
     * @throws IOException if there is no such picture or nothing of it can be unpacked
     */
    static GrayImage unpack(ImageReader reader, int frame) throws IOException {
        int width = reader.getWidth(frame);
        int height = reader.getHeight(frame);
        int step = (int) Math.ceil(Math.sqrt((double) width * height / THIN_ABOVE));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        Iterator<ImageTypeSpecifier> types;
        try {
            types = reader.getImageTypes(frame);
        } catch (IOException | RuntimeException e) {
            return Luma.of(samples(reader, frame, param));
        }
        if (!types.hasNext()) {
            return Luma.of(samples(reader, frame, param));
        }
        BufferedImage image = types.next().createBufferedImage((width + step - 1) / step, (height + step - 1) / step);
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
