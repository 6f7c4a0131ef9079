package org.reststop.kiosk.scan.qr;

import java.util.Optional;

/** Finds a QR code in a picture. An instance is for one thread at a time. */
@FunctionalInterface
public interface QrReader {
    /**
     * Returns a QR code in the picture. Never throws for what the picture shows; a code is read rightly or left out.
     */
    Optional<QrCode> read(GrayImage image);

    /** For the pictures of a camera: gives a picture up after about 33 ms, the time until the next. */
    static QrReader forFrames() {
        return new ZxingQrReader();
    }

    /** For a photograph that there will be no second of: takes as long as it helps, up to about two seconds. */
    static QrReader forPhotos() {
        return new ZxingQrReader();
    }
}
