package org.reststop.kiosk.counter;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.scan.Photo;
import org.reststop.kiosk.scan.preview.ColourImage;
import org.reststop.kiosk.scan.preview.Sight;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Ui;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mirror, and the photo of a paper notice that was taken. */
final class PicturePart {
    private static final Logger log = LoggerFactory.getLogger(PicturePart.class);
    private static final double LEAST_MM = 50;
    private static final double SHARE = 0.62;

    private final Ui ui;
    private final NoticeWork work;
    private final Writing writing;
    private final ImageView picture = new ImageView();
    private final VBox side = new VBox();
    private boolean waiting;

    PicturePart(Ui ui, NoticeWork work, Writing writing) {
        this.ui = ui;
        this.work = work;
        this.writing = writing;
    }

    Region body(Scope scope) {
        picture.setId("counter-picture-view");
        picture.setPreserveRatio(true);
        picture.setManaged(false);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("need-photo");
        frame.setMinHeight(ui.glass().mm(LEAST_MM));
        fill(frame, scope);
        side.getStyleClass().add("stack");
        watch(scope);
        show("counter.write.watching");
        VBox.setVgrow(frame, Priority.ALWAYS);
        if (ui.glass().portrait() || ui.glass().isNarrow()) {
            VBox all = new VBox(frame, side);
            all.getStyleClass().add("stack");
            return all;
        }
        HBox.setHgrow(side, Priority.ALWAYS);
        side.setAlignment(Pos.CENTER_LEFT);
        double width = ui.glass().width() * SHARE;
        frame.setMinWidth(width);
        frame.setMaxWidth(width);
        HBox all = new HBox(frame, side);
        all.getStyleClass().add("figures");
        return all;
    }

    private void fill(StackPane frame, Scope scope) {
        scope.bind(picture.fitWidthProperty(), frame.widthProperty());
        scope.bind(picture.fitHeightProperty(), frame.heightProperty());
        Runnable centre = () -> {
            Bounds bounds = picture.getLayoutBounds();
            picture.relocate((frame.getWidth() - bounds.getWidth()) / 2, (frame.getHeight() - bounds.getHeight()) / 2);
        };
        scope.listen(frame.widthProperty(), width -> centre.run());
        scope.listen(frame.heightProperty(), height -> centre.run());
        scope.listen(picture.layoutBoundsProperty(), bounds -> centre.run());
    }

    private void watch(Scope scope) {
        Consumer<Optional<Sight>> watcher = sight -> {
            if (writing.content().picture() == null) {
                picture.setImage(sight.map(Sight::image).orElse(null));
                picture.setScaleX(isMirrored() ? -1 : 1);
            }
        };
        work.camera().ifPresent(camera -> {
            camera.viewfinder().watch(watcher);
            scope.onRelease(() -> camera.viewfinder().leave(watcher));
        });
    }

    private boolean isMirrored() {
        return work.camera().map(camera -> camera.viewfinder().isMirrored()).orElse(false);
    }

    private void show(String key) {
        byte[] taken = writing.content().picture();
        side.getChildren().setAll(ui.label(ui.texts().get(key), "body"));
        if (taken == null) {
            side.getChildren()
                    .add(wide(ui.button(
                            "counter-take", Icon.CAMERA, ui.texts().get("need.photo.take"), this::take, "primary")));
        } else {
            picture.setImage(new Image(new ByteArrayInputStream(taken)));
            picture.setScaleX(1);
            side.getChildren()
                    .addAll(
                            wide(ui.button(
                                    "counter-use",
                                    Icon.CHECK,
                                    ui.texts().get("need.photo.keep"),
                                    work::next,
                                    "primary")),
                            wide(ui.button(
                                    "counter-again",
                                    Icon.AGAIN,
                                    ui.texts().get("need.photo.again"),
                                    this::again,
                                    "quiet")));
        }
    }

    private void again() {
        writing.picture(null);
        show("counter.write.watching");
    }

    private void take() {
        if (!waiting) {
            waiting = true;
            work.camera().ifPresentOrElse(camera -> camera.viewfinder().snap(this::taken), this::failed);
        }
    }

    private void taken(Optional<ColourImage> frame) {
        frame.ifPresentOrElse(
                image -> work.background().run(() -> Photo.jpeg(image), this::look, e -> {
                    log.error("A photo could not be made", e);
                    failed();
                }),
                this::failed);
    }

    private void look(byte[] jpeg) {
        waiting = false;
        writing.picture(jpeg);
        show("counter.write.looking");
    }

    private void failed() {
        waiting = false;
        show("need.photo.no-picture");
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER);
        return button;
    }
}
