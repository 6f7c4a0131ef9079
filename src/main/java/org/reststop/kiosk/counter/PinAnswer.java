package org.reststop.kiosk.counter;

import java.time.Duration;

/** What the door says to somebody with a badge of staff. */
sealed interface PinAnswer {
    /** The PIN is right. */
    record Open() implements PinAnswer {}

    /** A PIN may be typed. */
    record Ready() implements PinAnswer {}

    /**
     * No PIN may be typed yet.
     *
     * @param left how long, above zero
     * @param wrong whether the last one was wrong just now
     */
    record Wait(Duration left, boolean wrong) implements PinAnswer {}

    /** HQ has set no PIN for this station. */
    record NoPin() implements PinAnswer {}

    /** The person is no staff any more, or the badge counts no longer. */
    record NotStaff() implements PinAnswer {}

    /** The disk did not keep that somebody tries: nobody may, then. */
    record Failed() implements PinAnswer {}
}
