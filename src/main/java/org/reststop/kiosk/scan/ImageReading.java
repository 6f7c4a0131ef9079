package org.reststop.kiosk.scan;

/** What came of reading an image file. */
public sealed interface ImageReading {
    /** A code was found. */
    record Code(String text) implements ImageReading {}

    /** A picture without a QR code that can be read. */
    record NoCode() implements ImageReading {}

    /** Too many pixels; the picture was not decoded. */
    record TooLarge(int width, int height) implements ImageReading {}

    /**
     * Missing, not a picture of a known kind, or damaged.
     *
     * @param cause for the log and the operator, in English
     */
    record Unusable(String cause) implements ImageReading {}
}
