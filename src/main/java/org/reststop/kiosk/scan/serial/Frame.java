package org.reststop.kiosk.scan.serial;

import java.util.Arrays;

/**
 * One scan's bytes. The arrays are not copied: whoever makes one gives them away.
 *
 * @param content what the scanner sent, without its end; of an endless one only the beginning
 * @param end the byte that ended it, and LF behind CR; empty if silence did
 */
public record Frame(byte[] content, byte[] end) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Frame(byte[] thatContent, byte[] thatEnd)
                && Arrays.equals(content, thatContent)
                && Arrays.equals(end, thatEnd);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(content) + Arrays.hashCode(end);
    }

    /** Says the length only: a badge's text belongs in no log. */
    @Override
    public String toString() {
        return "Frame[" + content.length + " bytes]";
    }
}
