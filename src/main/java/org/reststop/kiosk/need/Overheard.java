package org.reststop.kiosk.need;

/** What a scan means while somebody raises a need. */
public enum Overheard {
    /** It is the writer's own badge. */
    WRITER,
    /** A code in view that is no answer: she goes on, and nothing of hers is touched. */
    BESIDE,
    /** Somebody else has come while a need is being stored: her turn is when its receipt has been read. */
    NEXT,
    /** Somebody else has come. */
    ANOTHER
}
