package org.reststop.kiosk.scan.serial;

/** How the serial scanner is doing, for staff and for the doctor. */
public sealed interface SerialState {
    /** The settings want none, or the reader was closed. */
    record Off() implements SerialState {}

    /** Nothing is plugged in; it is looked for again by itself. */
    record Waiting() implements SerialState {}

    /** @param device such as {@code /dev/ttyACM0} */
    record Listening(String device) implements SerialState {}

    /**
     * It is there and cannot be opened; that is tried again by itself.
     *
     * @param reason for the log and the operator, in English
     */
    record Failed(String device, String reason) implements SerialState {}
}
