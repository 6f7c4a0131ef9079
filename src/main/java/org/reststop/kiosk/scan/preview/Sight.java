package org.reststop.kiosk.scan.preview;

import java.util.List;
import javafx.scene.image.Image;
import org.reststop.kiosk.scan.qr.QrCode;

/**
 * A picture to show until the next one comes.
 *
 * @param image good until then; its pixels are used again afterwards
 * @param outline the corners of the code that was found, in pixels of the image; empty if there is none
 */
public record Sight(Image image, List<QrCode.Corner> outline) {}
