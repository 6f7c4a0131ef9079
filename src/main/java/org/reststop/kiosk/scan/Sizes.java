package org.reststop.kiosk.scan;

import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Whether a picture can be unpacked in little memory, by its header alone. */
final class Sizes {
    /** So that one row of it is small. */
    private static final int LONGEST_SIDE = 65_535;

    private static final long MOST_BYTES_AT_ONCE = 100_000_000;
    /** Its coefficients take 6 bytes a pixel. */
    private static final long MOST_PROGRESSIVE_PIXELS = 25_000_000;

    private static final int BYTES_OF_SIXTEEN_BIT_COLOUR = 8;
    private static final int START_OF_IMAGE = 0xffd8;
    private static final int FIRST_FRAME = 0xffc0;
    private static final int PROGRESSIVE_FRAME = 0xffc2;
    private static final int SEGMENTS_LOOKED_AT = 200;

    private Sizes() {}

    /**
     * Reads no more than headers, in so far as the plug-in does.
     *
     * @param input of the reader; stays where it is
     */
    static boolean canUnpack(ImageReader reader, ImageInputStream input, int frame) throws IOException {
        int width = reader.getWidth(frame);
        int height = reader.getHeight(frame);
        long pixels = (long) width * height;
        if (Math.max(width, height) > LONGEST_SIDE || pixels > org.reststop.kiosk.scan.ImageReader.MAX_PIXELS) {
            return false;
        }
        return switch (reader.getFormatName().toLowerCase(Locale.ROOT)) {
            case "tif", "tiff" -> bytesAtOnce(reader, frame) <= MOST_BYTES_AT_ONCE;
            case "jpg", "jpeg" -> pixels <= MOST_PROGRESSIVE_PIXELS || !isProgressive(input);
            default -> true;
        };
    }

    /** A strip or tile of a TIFF is unpacked whole, however much of it is wanted. */
    private static long bytesAtOnce(ImageReader reader, int frame) throws IOException {
        int bits = reader.getImageTypes(frame).hasNext()
                ? reader.getImageTypes(frame).next().getColorModel().getPixelSize()
                : BYTES_OF_SIXTEEN_BIT_COLOUR * 8;
        return (long) reader.getTileWidth(frame) * reader.getTileHeight(frame) * bits / 8;
    }

    /** By the first frame header (ITU-T T.81, B.1.1.3); all of such a picture is kept until its last scan. */
    private static boolean isProgressive(ImageInputStream input) throws IOException {
        input.mark();
        try {
            input.seek(0);
            int marker = input.readUnsignedShort();
            if (marker != START_OF_IMAGE) {
                return true;
            }
            for (int i = 0; i < SEGMENTS_LOOKED_AT; i++) {
                marker = input.readUnsignedShort();
                if (marker == PROGRESSIVE_FRAME || marker == FIRST_FRAME || marker == FIRST_FRAME + 1) {
                    return marker == PROGRESSIVE_FRAME;
                }
                input.skipBytes(input.readUnsignedShort() - 2);
            }
            return true;
        } finally {
            input.reset();
        }
    }
}
