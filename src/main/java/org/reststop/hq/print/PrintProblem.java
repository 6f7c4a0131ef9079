package org.reststop.hq.print;

/** Why a card is not printed. */
public enum PrintProblem {
    /** The machine has no font with Chinese characters; the detail is Debian's package of one. */
    NO_FONT,
    /** No font of the machine has a character of a name; the detail is the character's code point, as U+4E00. */
    NO_CHARACTER,
    /** The photo is not a PNG or JPEG picture, or is broken. */
    PHOTO_UNREADABLE,
    /** The photo's file is too large, or has too many or too few pixels; the detail is its size. */
    PHOTO_SIZE
}
