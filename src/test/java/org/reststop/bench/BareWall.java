package org.reststop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.reststop.kiosk.WallOnStage;

/** A window of the same size in which nothing is but a picture, and another picture when it is told to. */
final class BareWall implements AutoCloseable {
    private static final int PICTURES = 8;

    private final Stage stage;
    private final Scene scene;
    private final ImageView view;
    private final List<Image> images;
    private int shown;

    private BareWall(Stage stage, Scene scene, ImageView view, List<Image> images) {
        this.stage = stage;
        this.scene = scene;
        this.view = view;
        this.images = images;
    }

    /** @param media whose first few pictures it shows, decoded beforehand to the size that the wall shows them in */
    static BareWall open(Path media) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(media)) {
            files = all.filter(Files::isRegularFile).limit(PICTURES).toList();
        }
        List<Image> images = files.stream()
                .map(file -> new Image(file.toUri().toString(), 993, 960, true, true))
                .toList();
        return WallOnStage.onFx(() -> {
            ImageView view = new ImageView(images.getFirst());
            Scene scene = new Scene(new StackPane(view), 1080, 1920);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return new BareWall(stage, scene, view, images);
        });
    }

    Scene scene() {
        return scene;
    }

    /** On the JavaFX thread only. */
    void next() {
        view.setImage(images.get(++shown % images.size()));
    }

    @Override
    public void close() {
        WallOnStage.onFx(() -> {
            stage.close();
            return true;
        });
    }
}
