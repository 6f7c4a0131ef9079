package org.reststop.kiosk.media;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.scan.BadgeImage;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Ui;

/** A link as a code that telephones read. JavaFX thread only. */
public final class LinkCode {
    private static final int MODULE_PIXELS = 6;

    private LinkCode() {}

    /**
     * Draws the code in the background.
     *
     * @param mm how wide it is, in millimetres
     */
    public static Region of(Ui ui, String link, double mm, Background background, Scope scope) {
        double side = ui.glass().mm(mm);
        ImageView code = new ImageView();
        code.setFitWidth(side);
        code.setFitHeight(side);
        code.setSmooth(false);
        StackPane place = new StackPane(code);
        place.getStyleClass().add("link-code");
        place.setMinSize(side, side);
        place.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        boolean[] gone = {false};
        scope.onRelease(() -> gone[0] = true);
        background.run(
                () -> new BadgeImage(MODULE_PIXELS).png(link, List.of()),
                png -> {
                    if (!gone[0]) {
                        code.setImage(new Image(new ByteArrayInputStream(png)));
                    }
                },
                e -> {
                    throw e;
                });
        return place;
    }

    /** As {@link #of}, with a word beneath it. */
    static Region named(Ui ui, String link, double mm, Background background, Scope scope) {
        Region place = of(ui, link, mm, background, scope);
        Label words = ui.label(ui.texts().get("notices.link"), "small", "centred");
        words.setMaxWidth(ui.glass().mm(mm));
        VBox box = new VBox(place, words);
        box.getStyleClass().add("link-box");
        box.setAlignment(Pos.TOP_CENTER);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setMouseTransparent(true);
        return box;
    }
}
