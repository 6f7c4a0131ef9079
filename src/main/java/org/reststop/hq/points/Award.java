package org.reststop.hq.points;

import java.util.Optional;
import java.util.UUID;
import org.reststop.domain.points.PointsKind;
import org.reststop.domain.points.PointsTold;

/**
 * What is awarded for what.
 *
 * @param kind {@code AWARD}, {@code REPORT} or {@code ACTIVITY}
 * @param source the report or the activity; empty if by hand
 */
public record Award(PointsKind kind, int amount, String words, Optional<UUID> source) {
    /** The most points that are awarded at once. */
    public static final int MOST = 10_000;

    /** Whether it keeps every rule: by hand it says for what. */
    public boolean sound() {
        return amount >= 1
                && amount <= MOST
                && words.length() <= PointsTold.MAX_WORDS
                && (kind == PointsKind.AWARD) == source.isEmpty()
                && !words.isBlank();
    }
}
