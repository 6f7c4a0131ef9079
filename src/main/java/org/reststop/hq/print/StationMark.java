package org.reststop.hq.print;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;

/** A rest stop's sign: a roof over a heart. */
final class StationMark {
    /** How wide and high it is, in millimetres. */
    static final double SIDE = 8.4;

    /** It was drawn on a field of 34 by 34 units, 7 from the left and 6.5 from above. */
    private static final double UNIT = SIDE / 34;

    private static final float LINE = (float) (4.2 * UNIT);

    private final Pen pen;

    StationMark(Pen pen) {
        this.pen = pen;
    }

    void draw(double left, double top, Color house, Color heart) throws IOException {
        AffineTransform place = AffineTransform.getTranslateInstance(left - 7 * UNIT, top - 6.5 * UNIT);
        place.scale(UNIT, UNIT);
        pen.stroke(place.createTransformedShape(house()), LINE, house);
        pen.fill(place.createTransformedShape(heart()), heart);
    }

    private static Path2D house() {
        Path2D path = new Path2D.Double();
        path.moveTo(7, 22.5);
        path.lineTo(24, 9);
        path.lineTo(41, 22.5);
        path.moveTo(12, 23);
        path.lineTo(12, 38);
        path.lineTo(36, 38);
        path.lineTo(36, 23);
        return path;
    }

    private static Path2D heart() {
        Path2D path = new Path2D.Double();
        path.moveTo(24, 34.6);
        path.curveTo(19.4, 31.7, 17.6, 29.3, 17.6, 26.9);
        path.curveTo(17.6, 25, 19, 23.7, 20.7, 23.7);
        path.curveTo(22.1, 23.7, 23.3, 24.5, 24, 25.8);
        path.curveTo(24.7, 24.5, 25.9, 23.7, 27.3, 23.7);
        path.curveTo(29, 23.7, 30.4, 25, 30.4, 26.9);
        path.curveTo(30.4, 29.3, 28.6, 31.7, 24, 34.6);
        path.closePath();
        return path;
    }
}
