package org.reststop.kiosk.scan.qr;

import java.util.List;

/**
 * A code that was read.
 *
 * @param text its payload as text, possibly empty
 * @param outline the four corners in turn, from the code's own top left through its top right, in pixels of the picture
 *     with (0, 0) at the picture's upper left; a corner may lie a little outside
 */
public record QrCode(String text, List<Corner> outline) {
    public QrCode {
        outline = List.copyOf(outline);
    }

    /** A point of a picture. */
    public record Corner(double x, double y) {}

    /** The same code in a picture that reaches further by {@code left} and {@code top} pixels. */
    QrCode movedBy(double left, double top) {
        return new QrCode(
                text,
                outline.stream()
                        .map(corner -> new Corner(corner.x() + left, corner.y() + top))
                        .toList());
    }

    /** The same code in a picture {@code factor} times as large. */
    QrCode scaledBy(double factor) {
        return new QrCode(
                text,
                outline.stream()
                        .map(corner -> new Corner(corner.x() * factor, corner.y() * factor))
                        .toList());
    }
}
