package org.reststop.kiosk.need;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.need.Photos.State;
import org.reststop.kiosk.scan.preview.Sight;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Ui;

/** The mirror, the photo that was taken, and those that go with the need already. */
record PhotoPart(Ui ui, NeedViewModel model) {
    private static final double THUMB_MM = 20;
    private static final double LEAST_MM = 50;
    private static final double SHARE = 0.62;

    Region body(Scope scope) {
        ImageView picture = new ImageView();
        picture.setId("need-photo-picture");
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("need-photo");
        frame.setMinHeight(ui.glass().mm(LEAST_MM));
        fill(frame, picture, scope);
        watch(picture, scope);
        VBox side = new VBox();
        side.getStyleClass().add("stack");
        VBox kept = new VBox();
        scope.listen(model.photos().stateProperty(), state -> {
            if (state == State.LOOKING) {
                picture.setImage(image(model.photos().takenProperty().get()));
            }
            side.getChildren().setAll(words(state), buttons(state), kept);
        });
        scope.listen(model.photos().keptProperty(), photos -> {
            kept.getChildren().setAll(new PhotoRow(ui, model).of(THUMB_MM, true));
            State state = model.photos().stateProperty().get();
            side.getChildren().setAll(words(state), buttons(state), kept);
        });
        return arranged(frame, side);
    }

    /** As large as the frame lets it be; it never makes the frame larger. */
    private static void fill(StackPane frame, ImageView picture, Scope scope) {
        picture.setManaged(false);
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

    private Region arranged(StackPane frame, VBox side) {
        VBox.setVgrow(frame, Priority.ALWAYS);
        if (ui.glass().portrait() || ui.glass().isNarrow()) {
            VBox all = new VBox(frame, side);
            all.getStyleClass().add("stack");
            return all;
        }
        HBox.setHgrow(side, Priority.ALWAYS);
        double width = ui.glass().width() * SHARE;
        frame.setMinWidth(width);
        frame.setMaxWidth(width);
        HBox all = new HBox(frame, side);
        all.getStyleClass().add("figures");
        return all;
    }

    /** What the camera sees, until a photo is taken. */
    private void watch(ImageView picture, Scope scope) {
        Consumer<Optional<Sight>> watcher = sight -> {
            if (model.photos().stateProperty().get() != State.LOOKING) {
                picture.setImage(sight.map(Sight::image).orElse(null));
            }
        };
        model.photos().viewfinder().ifPresent(viewfinder -> {
            viewfinder.watch(watcher);
            scope.onRelease(() -> viewfinder.leave(watcher));
        });
    }

    private Label words(State state) {
        String key =
                isFull(state) ? "full" : state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Label words = ui.label(ui.texts().get("need.photo." + key, Photos.MOST), "body");
        words.setId("need-photo-words");
        return words;
    }

    private boolean isFull(State state) {
        return state == State.WATCHING && model.photos().isFull();
    }

    private Node buttons(State state) {
        VBox buttons = new VBox();
        buttons.getStyleClass().add("stack");
        switch (state) {
            case WAITING -> {}
            case LOOKING, NOT_KEPT ->
                buttons.getChildren()
                        .addAll(
                                wide(button(
                                        "need-photo-keep",
                                        Icon.CHECK,
                                        "need.photo.keep",
                                        model.photoStep()::keep,
                                        "primary")),
                                wide(button(
                                        "need-photo-again",
                                        Icon.AGAIN,
                                        "need.photo.again",
                                        model.photos()::again,
                                        "quiet")));
            case WATCHING, NO_PICTURE -> {
                if (!isFull(state)) {
                    buttons.getChildren()
                            .add(wide(button(
                                    "need-photo-take",
                                    Icon.CAMERA,
                                    "need.photo.take",
                                    model.photos()::take,
                                    "primary")));
                }
            }
        }
        return buttons;
    }

    private Button button(String id, Icon icon, String key, Runnable action, String style) {
        return ui.button(id, icon, ui.texts().get(key), action, style);
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER);
        return button;
    }

    static Image image(byte[] jpeg) {
        return new Image(new ByteArrayInputStream(jpeg));
    }
}
