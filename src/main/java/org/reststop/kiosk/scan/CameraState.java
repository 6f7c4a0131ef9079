package org.reststop.kiosk.scan;

/** How the camera is doing, for staff and for the doctor. */
public sealed interface CameraState {
    /** No camera is set up; nothing of ffmpeg is loaded. */
    record Absent() implements CameraState {}

    /** Being opened. */
    record Opening() implements CameraState {}

    /**
     * Pictures arrive.
     *
     * @param framesPerSecond over the last second or so; 0 until that is known
     */
    record Running(double framesPerSecond) implements CameraState {}

    /**
     * Pictures arrive and are black: the lens is covered, or there is no light at all.
     *
     * @param framesPerSecond as of a running one
     */
    record Dark(double framesPerSecond) implements CameraState {}

    /**
     * Not there, unplugged or frozen; it is opened again by itself.
     *
     * @param reason for the log and the operator, in English
     */
    record Failed(String reason) implements CameraState {}

    /** A video file has come to its end, or the reader was closed. */
    record Ended() implements CameraState {}
}
