package org.reststop.bench;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a benchmark.
 *
 * @param reference what it is compared with, measured in the same run; null if nothing
 * @param ratio value divided by the reference's; null if there is none
 */
record Row(
        String name,
        double value,
        String unit,
        @Nullable String reference,
        @Nullable Double ratio) {
    /** A figure that stands alone. */
    static Row alone(String name, double value, String unit) {
        return new Row(name, value, unit, null, null);
    }

    /** The same figure compared with a reference's. */
    static Row against(String name, double value, String unit, String reference, double referenceValue) {
        return new Row(name, value, unit, reference, value / referenceValue);
    }
}
