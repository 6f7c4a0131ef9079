package org.reststop.hq.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Minutes as hours, as people count a volunteer's. */
public final class Hours {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private Hours() {}

    /** Hours to a tenth, such as {@code 1.5}; without a fraction if there is none. */
    public static String of(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(MINUTES, 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
