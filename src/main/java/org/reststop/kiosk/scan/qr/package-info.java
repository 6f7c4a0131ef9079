/**
 * QR codes in pictures, by ISO/IEC 18004: {@link org.reststop.kiosk.scan.qr.QrReader} reads one picture,
 * {@link org.reststop.kiosk.scan.qr.FrameReader} the pictures of a camera in turn. Plain Java over pixels: no window, no
 * file and no camera.
 */
@NullMarked
package org.reststop.kiosk.scan.qr;

import org.jspecify.annotations.NullMarked;
