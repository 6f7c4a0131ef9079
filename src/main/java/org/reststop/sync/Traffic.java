package org.reststop.sync;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a kiosk's line to HQ has carried, in bytes as they pass through its sockets: HTTP's heads and compressed bodies,
 * and TLS's records, but neither handshakes nor what TCP adds.
 *
 * @param day the station's, of the first two numbers; the others are of its month until then
 */
public record Traffic(LocalDate day, long dayUp, long dayDown, long monthUp, long monthDown) {
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};
    private static final MathContext DIGITS = new MathContext(3);

    public Traffic {
        Objects.requireNonNull(day, "day");
    }

    /** An amount as data plans give it, such as {@code 1.23 MB}: three digits, units of a thousand. */
    public static String spell(long bytes) {
        BigDecimal amount = BigDecimal.valueOf(bytes).round(DIGITS);
        int unit = 0;
        while (amount.compareTo(BigDecimal.valueOf(1000)) >= 0 && unit < UNITS.length - 1) {
            amount = amount.movePointLeft(3);
            unit++;
        }
        return amount.stripTrailingZeros().toPlainString() + "\u00a0" + UNITS[unit];
    }
}
