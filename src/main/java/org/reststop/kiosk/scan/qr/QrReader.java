package org.reststop.kiosk.scan.qr;

import java.util.Optional;
import java.util.function.Predicate;

/** Finds a QR code in a picture. An instance is for one thread at a time. */
@FunctionalInterface
public interface QrReader {
    /**
     * Returns a QR code in the picture. Never throws for what the picture shows; a code is read rightly or left out.
     */
    Optional<QrCode> read(GrayImage image);

    /** For the pictures of a camera: gives a picture up after about 33 ms, the time until the next. */
    static QrReader forFrames() {
        return forFrames(_ -> true);
    }

    /**
     * As {@link #forFrames()}.
     *
     * @param preferred which code to read of several found at once, by its text; any other is read if there is none
     */
    static QrReader forFrames(Predicate<String> preferred) {
        return new CascadeReader(System::nanoTime, 33_000_000, preferred, false);
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
