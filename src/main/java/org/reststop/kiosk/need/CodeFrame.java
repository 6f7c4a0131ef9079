package org.reststop.kiosk.need;

import java.io.ByteArrayInputStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Ui;

/** A QR code on white, as soon as it is drawn. */
record CodeFrame(Ui ui, String id) {
    /**
     * @param png empty until it is drawn
     * @param side in pixels
     */
    Region of(ObservableValue<byte[]> png, double side, Scope scope) {
        ImageView code = new ImageView();
        code.setId(id);
        code.setFitWidth(side);
        code.setFitHeight(side);
        code.setSmooth(false);
        scope.listen(png, drawn -> {
            if (drawn.length > 0) {
                code.setImage(new Image(new ByteArrayInputStream(drawn)));
            }
        });
        StackPane frame = new StackPane(code);
        frame.getStyleClass().add("need-code");
        frame.setMinSize(side, side);
        frame.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return frame;
    }
}
