package org.reststop.domain.need;

import java.util.Locale;

/** Why a need cannot be sent as it is. */
public enum NeedProblem {
    /** No category is chosen, or one that there is not. */
    CATEGORY_MISSING,
    /** There are no words. */
    EMPTY,
    /** There are more than {@link NeedText#MAX} characters. */
    TOO_LONG,
    /** The telephone's number cannot be one. */
    PHONE_WRONG;

    /** The end of the keys of its texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
