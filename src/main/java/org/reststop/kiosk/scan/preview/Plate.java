package org.reststop.kiosk.scan.preview;

import java.nio.IntBuffer;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.reststop.kiosk.scan.qr.GrayImage;
import org.reststop.kiosk.scan.qr.QrCode;

/** A small picture that is drawn again and again. */
final class Plate {
    private static final int OPAQUE = 0xff000000;
    private static final int GREY = 0x010101;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final Image image;

    /** For pictures as wide as {@code most} at most, of the shape of a frame. */
    Plate(GrayImage frame, int most) {
        width = Math.min(most, frame.width());
        height = Math.max(1, (int) ((long) frame.height() * width / frame.width()));
        pixels = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    boolean fits(GrayImage frame, int most) {
        return width == Math.min(most, frame.width())
                && height == Math.max(1, (int) ((long) frame.height() * width / frame.width()));
    }

    /** Draws a frame, each pixel the mean of those that it stands for; on any thread. */
    void draw(GrayImage frame, boolean mirrored) {
        int step = Math.min(frame.width() / width, frame.height());
        int count = step * step;
        byte[] from = frame.pixels();
        for (int y = 0; y < height; y++) {
            int top = Math.min((int) ((long) y * frame.height() / height), frame.height() - step);
            for (int x = 0; x < width; x++) {
                int left = Math.min((int) ((long) x * frame.width() / width), frame.width() - step);
                int sum = 0;
                for (int row = 0; row < step; row++) {
                    int at = (top + row) * frame.width() + left;
                    for (int column = 0; column < step; column++) {
                        sum += from[at + column] & 255;
                    }
                }
                pixels[y * width + (mirrored ? width - 1 - x : x)] = OPAQUE | sum / count * GREY;
            }
        }
    }

    /** Where a code in the frame is on the plate. */
    List<QrCode.Corner> placed(List<QrCode.Corner> outline, GrayImage frame, boolean mirrored) {
        double scale = (double) width / frame.width();
        return outline.stream()
                .map(corner -> new QrCode.Corner(
                        mirrored ? width - corner.x() * scale : corner.x() * scale, corner.y() * scale))
                .toList();
    }

    /** Gives what was drawn to be shown; on JavaFX's thread. */
    Image show() {
        buffer.updateBuffer(_ -> null);
        return image;
    }
}
