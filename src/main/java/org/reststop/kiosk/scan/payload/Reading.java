package org.reststop.kiosk.scan.payload;

/**
 * What a scanner sent, understood.
 *
 * @param text the code's own text
 * @param before what the scanner put before it, such as {@code ]Q1}; possibly empty
 * @param after what it put behind it; possibly empty
 * @param retyping the keyboards that had to be set right
 * @param capsLock whether upper and lower case had to be exchanged
 */
public record Reading(
        String text,
        Kind kind,
        String before,
        String after,
        Retyping retyping,
        boolean capsLock,
        ByteText.Encoding encoding) {
    /** What kind of text it is, by its shape alone. */
    public enum Kind {
        BADGE,
        TICKET,
        /** Begins as a badge or a ticket does and is damaged or cut off. */
        DAMAGED,
        OTHER
    }

    /** Without the texts, which belong in no log. */
    @Override
    public String toString() {
        return "Reading[" + kind + ", " + text.length() + " characters]";
    }
}
