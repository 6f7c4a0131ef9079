package org.reststop.kiosk.scan.qr;

import java.util.Optional;
import java.util.function.Predicate;

/** Finds a QR code in a picture. Those of this interface's methods are for any number of threads. */
@FunctionalInterface
public interface QrReader {
    /** The time between two pictures of a camera less what the last step may take. */
    long FRAME_NANOS = 28_000_000;

    /**
     * Returns a QR code in the picture. Never throws for what the picture shows; a code is read rightly or left out.
     */
    Optional<QrCode> read(GrayImage image);

    /** For the pictures of a camera: gives a picture up before the next, 33 ms later. */
    static QrReader forFrames() {
        return forFrames(_ -> true);
    }

    /**
     * As {@link #forFrames()}.
     *
     * @param preferred which code to read of several found at once, by its text; any other is read if there is none
     */
    static QrReader forFrames(Predicate<String> preferred) {
        return new CascadeReader(System::nanoTime, FRAME_NANOS, preferred, false);
    }

    /**
     * For a photograph that there will be no second of: takes as long as it helps, up to about two seconds.
     *
     * @param preferred which code to read of several in the picture, by its text; any other is read if there is none
     */
    static QrReader forPhotos(Predicate<String> preferred) {
        return new PhotoReader(System::nanoTime, 2_000_000_000, preferred);
    }
}
