package org.reststop.kiosk.scan;

import java.util.Optional;

/** Finds a QR code in a picture. */
interface QrDecoder {
    /**
     * Returns the text of a QR code in the picture. Never throws for what the picture shows; a text is right or left
     * out, since a misread badge would fail its signature anyway.
     */
    Optional<String> decode(GrayImage image);
}
