package org.reststop.domain.need;

import java.util.Objects;

/**
 * How a category is shown and treated.
 *
 * @param place its place among the others, from 1; equal places are ordered by code
 * @param icon the name of its drawing; a screen that has none of that name draws a usual one
 * @param urgent whether people are first shown whom to call
 * @param hidden whether nobody can choose it any more
 * @param answerDays within how many working days people are promised an answer, 1 to {@value #MAX_DAYS}
 */
public record CategoryRules(int place, String icon, boolean urgent, boolean hidden, int answerDays) {
    /** The longest that people may be kept waiting, in working days. */
    public static final int MAX_DAYS = 30;

    /** The last place. */
    public static final int MAX_PLACE = 99;

    public CategoryRules {
        Objects.requireNonNull(icon, "icon");
    }

    /** Whether every number is in its range. */
    public boolean fits() {
        return place >= 1 && place <= MAX_PLACE && answerDays >= 1 && answerDays <= MAX_DAYS && icon.length() <= 24;
    }
}
