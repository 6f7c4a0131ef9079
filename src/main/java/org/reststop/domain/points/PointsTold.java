package org.reststop.domain.points;

import java.time.Instant;

/**
 * An entry as its owner is told.
 *
 * @param amount what it adds to the balance; below 0 for what it takes
 * @param words the goods or the reason, as staff wrote them; perhaps empty
 */
public record PointsTold(Instant at, int amount, PointsKind kind, String words) {
    /** The most characters that words have. */
    public static final int MAX_WORDS = 120;
}
