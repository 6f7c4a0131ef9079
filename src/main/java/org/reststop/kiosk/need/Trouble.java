package org.reststop.kiosk.need;

/** What the person has to be told beside the question. */
enum Trouble {
    NONE,
    /** The need could not be stored, and nothing is lost. */
    NOT_STORED,
    /** Too many needs were raised within an hour; nothing is lost. */
    TOO_MANY,
    /** What was scanned is nobody's badge. */
    NOT_RECOGNIZED,
    /** A badge was seen and changes nothing of what is being written. */
    BADGE_SEEN
}
