package org.reststop.kiosk.attract;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import org.reststop.kiosk.scan.preview.Sight;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.scan.qr.QrCode;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Ui;

/** A small mirror in a corner: what the camera sees, and the code that it found in an outline. */
final class CameraCard {
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final double WIDTH_MM = 66;
    /** Beside a large clock. */
    private static final double SMALL_WIDTH_MM = 56;

    private static final double ROUND_MM = 5;

    private final Ui ui;
    private final double width;
    private final ImageView picture = new ImageView();
    private final Rectangle clip = new Rectangle();
    private final Polygon outline = new Polygon();
    private final Pane glass = new Pane(picture, outline);
    private final Label words;
    private final VBox card;

    CameraCard(Ui ui) {
        this.ui = ui;
        width = ui.glass().mm(ui.isLarge() ? SMALL_WIDTH_MM : WIDTH_MM);
        words = ui.label("", "preview-words", "centred");
        words.setMaxWidth(width);
        card = new VBox(glass, words);
        card.setId("preview");
        card.getStyleClass().add("preview-card");
        card.setAlignment(Pos.CENTER);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setMouseTransparent(true);
        card.setVisible(false);
        picture.setFitWidth(width);
        picture.setPreserveRatio(true);
        outline.getStyleClass().add("preview-outline");
        clip.setArcWidth(2 * ui.glass().mm(ROUND_MM));
        clip.setArcHeight(2 * ui.glass().mm(ROUND_MM));
        glass.setClip(clip);
    }

    /** The card, which is not seen until there is a picture. */
    Node open(Viewfinder viewfinder, Scope scope) {
        Consumer<Optional<Sight>> watcher = this::show;
        viewfinder.watch(watcher);
        scope.onRelease(() -> viewfinder.leave(watcher));
        return card;
    }

    private void show(Optional<Sight> sight) {
        card.setVisible(sight.isPresent());
        sight.ifPresent(now -> {
            draw(now.image());
            outline(now);
        });
    }

    private void draw(Image image) {
        double height = width * image.getHeight() / image.getWidth();
        picture.setImage(image);
        if (clip.getHeight() != height) {
            clip.setWidth(width);
            clip.setHeight(height);
            glass.setMinSize(width, height);
            glass.setMaxSize(width, height);
        }
    }

    private void outline(Sight sight) {
        double scale = width / sight.image().getWidth();
        List<Double> points = sight.outline().stream()
                .flatMap((QrCode.Corner corner) -> List.of(corner.x() * scale, corner.y() * scale).stream())
                .toList();
        boolean found = !points.isEmpty();
        outline.getPoints().setAll(points);
        card.pseudoClassStateChanged(FOUND, found);
        words.setText(ui.texts().get(found ? "attract.preview.found" : "attract.preview.hint"));
    }
}
