package org.reststop.domain.need;

import java.util.regex.Pattern;

/** Telephone numbers of mainland China: of mobiles, and of landlines with or without their area code. */
public final class PhoneNumber {
    /** The most digits that one has. */
    public static final int MAX_DIGITS = 12;

    private static final Pattern PLAUSIBLE = Pattern.compile("1[3-9][0-9]{9}|0[0-9]{9,11}|[2-9][0-9]{6,7}");
    private static final int HEAD = 3;
    private static final int TAIL = 4;

    private PhoneNumber() {}

    /** Whether somebody may be reached by it; only digits. */
    public static boolean isPlausible(String digits) {
        return PLAUSIBLE.matcher(digits).matches();
    }

    /** The digits of what somebody typed: spaces, hyphens, brackets and the country's +86 are left out. */
    public static String clean(String typed) {
        String bare = typed.strip().replaceFirst("^(\\+|00)86", "");
        return bare.replaceAll("[\\s()（）\\-－]", "");
    }

    /** With its middle hidden, such as 138****2468. */
    public static String masked(String digits) {
        return digits.length() <= TAIL
                ? "*".repeat(digits.length())
                : digits.substring(0, Math.min(HEAD, digits.length() - TAIL))
                        + "****"
                        + digits.substring(digits.length() - TAIL);
    }
}
