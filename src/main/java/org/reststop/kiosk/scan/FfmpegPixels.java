package org.reststop.kiosk.scan;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * The way from ffmpeg's decoded pictures, of whatever layout, to bytes of one layout. What ffmpeg needs for it is kept
 * from picture to picture. For one thread.
 */
final class FfmpegPixels implements AutoCloseable {
    /** What ffmpeg's fast paths may write behind a row, in bytes. */
    private static final int OVERHANG = 64;

    private final int layout;
    private final int bytesAPixel;
    private SwsContext way = new SwsContext(null);
    private BytePointer pixels = new BytePointer(0L);

    private FfmpegPixels(int layout, int bytesAPixel) {
        this.layout = layout;
        this.bytesAPixel = bytesAPixel;
    }

    static FfmpegPixels grey() {
        return new FfmpegPixels(avutil.AV_PIX_FMT_GRAY8, 1);
    }

    /** Blue, green, red. */
    static FfmpegPixels colour() {
        return new FfmpegPixels(avutil.AV_PIX_FMT_BGR24, 3);
    }

    /** Row by row without gaps; an {@link IOException} if ffmpeg does not know the picture's layout. */
    byte[] of(AVFrame picture) throws IOException {
        int width = picture.width();
        int height = picture.height();
        int row = Math.multiplyExact(bytesAPixel, width);
        byte[] bytes = new byte[Math.multiplyExact(row, height)];
        SwsContext fitting = swscale.sws_getCachedContext(
                way,
                width,
                height,
                picture.format(),
                width,
                height,
                layout,
                swscale.SWS_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        if (fitting == null) {
            way = new SwsContext(null);
            throw new IOException("the camera's pictures have an unknown layout");
        }
        way = fitting;
        // Rows that begin at multiples of this are what ffmpeg is fast at.
        int stride = (row + OVERHANG - 1) / OVERHANG * OVERHANG;
        long room = (long) stride * height + OVERHANG;
        if (pixels.capacity() < room) {
            pixels.close();
            pixels = new BytePointer(room);
        }
        // ffmpeg reads four of each, whatever the layout needs.
        try (PointerPointer<BytePointer> planes = new PointerPointer<>(pixels, null, null, null);
                IntPointer strides = new IntPointer(stride, 0, 0, 0)) {
            swscale.sws_scale(way, picture.data(), picture.linesize(), 0, height, planes, strides);
        }
        for (int y = 0; y < height; y++) {
            pixels.position((long) y * stride).get(bytes, y * row, row);
        }
        pixels.position(0);
        return bytes;
    }

    @Override
    public void close() {
        swscale.sws_freeContext(way);
        pixels.close();
    }
}
