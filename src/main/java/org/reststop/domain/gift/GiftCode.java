package org.reststop.domain.gift;

import java.util.Locale;
import java.util.UUID;

/** The short number on the pick-up page, by which staff find a claim; it proves nothing and names nobody. */
public final class GiftCode {
    private static final int NUMBERS = 10_000;

    private GiftCode() {}

    /** Four digits of a claim's fact. */
    public static String of(UUID fact) {
        return String.format(Locale.ROOT, "%04d", Math.floorMod(fact.getLeastSignificantBits(), NUMBERS));
    }
}
