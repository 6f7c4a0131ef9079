package org.reststop.hq.ledger;

import java.util.Locale;

/** Who may read a need beside staff and its author. */
public enum Visibility {
    /** Nobody. */
    PRIVATE,
    /** Nobody yet: staff are asked whether everybody may. */
    ASKED,
    /** Everybody may read the words that staff have released. */
    PUBLIC;

    /** The end of the key of its text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
