package org.reststop.kiosk.need;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.kiosk.scan.BadgeImage;
import org.reststop.kiosk.screen.Background;

/** The QR code of an address, drawn in the background. JavaFX thread only. */
final class DrawnCode {
    private static final int MODULE_PIXELS = 12;

    private final Background background;
    private final ReadOnlyObjectWrapper<byte[]> png = new ReadOnlyObjectWrapper<>(new byte[0]);

    DrawnCode(Background background) {
        this.background = background;
    }

    void draw(String address) {
        background.run(() -> new BadgeImage(MODULE_PIXELS).png(address, List.of()), png::set, e -> {
            throw e;
        });
    }

    /** A PNG; empty until it is drawn. */
    ReadOnlyObjectProperty<byte[]> pngProperty() {
        return png.getReadOnlyProperty();
    }
}
