package org.reststop.hq.cap;

import java.util.List;

/**
 * Where an alert counts (OASIS CAP 1.2, section 3.2.4), by WGS 84.
 *
 * @param name in words
 * @param geocodes the values of whatever coding systems the sender uses, such as 330106
 */
record CapArea(String name, List<Polygon> polygons, List<Circle> circles, List<String> geocodes) {
    private static final double EARTH_KM = 6371.0088;

    CapArea {
        polygons = List.copyOf(polygons);
        circles = List.copyOf(circles);
        geocodes = List.copyOf(geocodes);
    }

    /** A place in degrees. */
    record Point(double latitude, double longitude) {}

    /** @param points the last is the first again */
    record Polygon(List<Point> points) {
        Polygon {
            points = List.copyOf(points);
        }

        /** Counts how often a line to the east crosses the edge; none of ours spans the date line. */
        boolean holds(Point place) {
            boolean inside = false;
            for (int i = 1; i < points.size(); i++) {
                Point a = points.get(i - 1);
                Point b = points.get(i);
                boolean across = a.latitude() > place.latitude() != b.latitude() > place.latitude();
                if (across
                        && place.longitude()
                                < a.longitude()
                                        + (b.longitude() - a.longitude())
                                                * (place.latitude() - a.latitude())
                                                / (b.latitude() - a.latitude())) {
                    inside = !inside;
                }
            }
            return inside;
        }
    }

    /** @param radius in km */
    record Circle(Point centre, double radius) {
        boolean holds(Point place) {
            return distance(centre, place) <= radius;
        }
    }

    /** Whether a place lies in a shape of this area; an area without shapes holds none. */
    boolean holds(Point place) {
        return polygons.stream().anyMatch(shape -> shape.holds(place))
                || circles.stream().anyMatch(shape -> shape.holds(place));
    }

    /** In km, along the great circle. */
    private static double distance(Point a, Point b) {
        double phi = Math.toRadians(b.latitude() - a.latitude());
        double lambda = Math.toRadians(b.longitude() - a.longitude());
        double h = Math.pow(Math.sin(phi / 2), 2)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.pow(Math.sin(lambda / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
