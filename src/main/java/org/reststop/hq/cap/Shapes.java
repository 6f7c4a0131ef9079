package org.reststop.hq.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.reststop.hq.cap.CapArea.Circle;
import org.reststop.hq.cap.CapArea.Point;
import org.reststop.hq.cap.CapArea.Polygon;

/** Reads shapes on the earth: points as {@code latitude,longitude} in degrees (OASIS CAP 1.2, section 3.2.4). */
final class Shapes {
    private static final Pattern POINT =
            Pattern.compile("([+-]?\\d{1,2}(\\.\\d{1,12})?),([+-]?\\d{1,3}(\\.\\d{1,12})?)");
    private static final Pattern RADIUS = Pattern.compile("\\d{1,5}(\\.\\d{1,9})?");
    private static final int MOST_POINTS = 10_000;

    /** A triangle that closes. */
    private static final int FEWEST = 4;

    private Shapes() {}

    static List<Polygon> polygons(List<String> texts) throws CapException {
        List<Polygon> polygons = new ArrayList<>();
        for (String text : texts) {
            String[] pairs = text.split("\\s+");
            List<Point> points = new ArrayList<>();
            for (String pair : pairs.length > MOST_POINTS ? new String[0] : pairs) {
                points.add(point(pair));
            }
            if (points.size() < FEWEST || !points.getFirst().equals(points.getLast())) {
                throw new CapException(
                        "a polygon is not closed, or has fewer than " + FEWEST + " points or more than " + MOST_POINTS);
            }
            polygons.add(new Polygon(points));
        }
        return polygons;
    }

    static List<Circle> circles(List<String> texts) throws CapException {
        List<Circle> circles = new ArrayList<>();
        for (String text : texts) {
            String[] parts = text.split("\\s+");
            if (parts.length != 2 || !RADIUS.matcher(parts[1]).matches()) {
                throw new CapException("a circle is not a point and a radius in km");
            }
            circles.add(new Circle(point(parts[0]), Double.parseDouble(parts[1])));
        }
        return circles;
    }

    static Point point(String text) throws CapException {
        var found = POINT.matcher(text);
        if (found.matches()) {
            double latitude = Double.parseDouble(found.group(1));
            double longitude = Double.parseDouble(found.group(3));
            if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
                return new Point(latitude, longitude);
            }
        }
        throw new CapException("a point is not latitude and longitude in degrees");
    }
}
