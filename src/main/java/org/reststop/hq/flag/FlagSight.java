package org.reststop.hq.flag;

import java.time.ZoneId;

/**
 * A flag as staff see it.
 *
 * @param maskedName "*" if HQ no longer knows the person
 * @param firstStation the name in the language of the page
 * @param zone that times are told in, the first station's
 */
public record FlagSight(BadgeFlag flag, String maskedName, String firstStation, String secondStation, ZoneId zone) {
    /** The text that says what was seen. */
    public String reasonKey() {
        return switch (flag.kind()) {
            case TWO_PLACES -> "flags.reason.two-places";
            case REPLAYED -> "flags.reason.replayed";
            case REVOKED -> "flags.reason.revoked";
        };
    }
}
