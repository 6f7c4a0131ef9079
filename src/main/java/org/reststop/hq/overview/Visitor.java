package org.reststop.hq.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check-in as staff see it.
 *
 * @param maskedName null if HQ no longer knows the person
 * @param company empty if none, null if HQ no longer knows the person
 */
public record Visitor(
        Instant at, @Nullable String maskedName, @Nullable String company) {}
