package org.reststop.hq.ledger;

/** Who may read a need beside staff and its author. */
public enum Visibility {
    /** Nobody. */
    PRIVATE,
    /** Nobody yet: staff are asked whether everybody may. */
    ASKED,
    /** Everybody may read the words that staff have released. */
    PUBLIC
}
