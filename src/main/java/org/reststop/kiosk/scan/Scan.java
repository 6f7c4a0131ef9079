package org.reststop.kiosk.scan;

/**
 * A text that a reader delivered, not yet judged.
 *
 * @param text the code's text, never empty; of a stuck scanner only its beginning
 */
public record Scan(String text, Source source) {
    /** Which kind of reader it was. */
    public enum Source {
        WEDGE,
        SERIAL,
        CAMERA,
        IMAGE
    }

    /** Says the length only: a badge's text belongs in no log. */
    @Override
    public String toString() {
        return "Scan[" + text.length() + " characters, " + source + "]";
    }
}
