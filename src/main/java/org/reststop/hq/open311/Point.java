package org.reststop.hq.open311;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A place on earth, WGS 84, to some centimetres.
 *
 * @param latitude -90 to 90 degrees
 * @param longitude -180 to 180 degrees
 */
public record Point(BigDecimal latitude, BigDecimal longitude) {
    private static final int DIGITS = 7;
    private static final int LONGEST = 24;
    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);
    private static final double EARTH_METRES = 6_371_000;

    /** Reads one; empty if either is no number or out of its range. */
    static Optional<Point> parse(String latitude, String longitude) {
        return degrees(latitude, POLE)
                .flatMap(lat -> degrees(longitude, DATE_LINE).map(lon -> new Point(lat, lon)));
    }

    private static Optional<BigDecimal> degrees(String text, BigDecimal most) {
        if (text.length() > LONGEST || !text.matches("[+-]?\\d{1,3}(\\.\\d+)?")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text);
        return value.abs().compareTo(most) > 0
                ? Optional.empty()
                : Optional.of(value.setScale(Math.min(value.scale(), DIGITS), RoundingMode.HALF_EVEN));
    }

    /** How far another is, in metres, as the crow flies. */
    double metresTo(Point other) {
        double one = Math.toRadians(latitude.doubleValue());
        double two = Math.toRadians(other.latitude.doubleValue());
        double across = Math.toRadians(other.longitude.doubleValue() - longitude.doubleValue());
        double half = Math.pow(Math.sin((two - one) / 2), 2)
                + Math.cos(one) * Math.cos(two) * Math.pow(Math.sin(across / 2), 2);
        return 2 * EARTH_METRES * Math.asin(Math.sqrt(half));
    }
}
