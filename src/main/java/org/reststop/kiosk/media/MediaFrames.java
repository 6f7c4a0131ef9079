package org.reststop.kiosk.media;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.FxThread;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Ui;

/** Makes nodes of media. JavaFX thread only. */
public final class MediaFrames {
    private final MediaShelf shelf;
    private final Pictures pictures;
    private final Background background;
    private final FxThread fx;
    private final int width;
    private final int height;

    /**
     * @param width that a medium is decoded to at the most, in pixels
     * @param height that a medium is decoded to at the most, in pixels
     */
    public MediaFrames(MediaShelf shelf, Pictures pictures, Background background, FxThread fx, int width, int height) {
        this.shelf = shelf;
        this.pictures = pictures;
        this.background = background;
        this.fx = fx;
        this.width = width;
        this.height = height;
    }

    /** What becomes of a medium; told on the JavaFX thread. */
    public interface Listener {
        /** A film has come to its end. */
        void ended();

        /** It cannot be shown, for a reason as {@link UnshowableException} has it. */
        void broke(String reason);
    }

    /**
     * Decodes a picture ahead, so that {@link #open} shows it at once. Waits; not for the JavaFX thread.
     *
     * @throws UnshowableException if it cannot be shown
     */
    public void prepare(NoticeMedium medium) throws UnshowableException {
        if (medium.kind() != NoticeMedium.Kind.VIDEO) {
            pictures.load(medium, width, height);
        }
    }

    /**
     * A link as a code that telephones read, with a word beneath it.
     *
     * @param mm how wide it is, in millimetres
     */
    public Region link(Ui ui, String address, double mm, Scope scope) {
        return LinkCode.named(ui, address, mm, background, scope);
    }

    /** Whether a medium is on this kiosk, so that it can be shown; waits for nothing. */
    public boolean holds(NoticeMedium medium) {
        return shelf.holds(List.of(medium));
    }

    /** A medium as wide as its place with its caption beneath, or words for that it cannot be shown. */
    public Region captioned(Ui ui, NoticeMedium medium, Scope scope) {
        VBox box = new VBox();
        box.getStyleClass().add("medium-box");
        box.getChildren().add(open(medium, scope, new Listener() {
            @Override
            public void ended() {
                // Its last picture stays.
            }

            @Override
            public void broke(String reason) {
                box.getChildren().setAll(ui.label(ui.texts().get("notices.no-medium"), "small"));
            }
        }));
        boolean english = !ui.texts().isChinese() && !medium.captionEn().isBlank();
        String caption = english ? medium.captionEn() : medium.captionZh();
        if (!caption.isBlank()) {
            box.getChildren().add(ui.label(caption, "small"));
        }
        return box;
    }

    /** Shows a medium in as much room as the node is given, keeping its proportions; a film plays until the scope ends. */
    public Node open(NoticeMedium medium, Scope scope, Listener listener) {
        Frame frame = new Frame();
        boolean[] gone = {false};
        scope.onRelease(() -> gone[0] = true);
        if (medium.kind() == NoticeMedium.Kind.VIDEO) {
            Film film = Film.play(shelf, medium, width, height, fx, new Film.Listener() {
                @Override
                public void began(Image image) {
                    frame.show(image);
                }

                @Override
                public void ended() {
                    listener.ended();
                }

                @Override
                public void broke(String reason) {
                    listener.broke(reason);
                }
            });
            scope.onRelease(film::close);
            return frame;
        }
        Optional<Image> ready = pictures.find(medium, width, height);
        ready.ifPresentOrElse(
                frame::show,
                () -> background.run(
                        () -> load(medium),
                        loaded -> {
                            if (!gone[0]) {
                                loaded.show(frame, listener);
                            }
                        },
                        e -> {
                            throw e;
                        }));
        return frame;
    }

    /** A picture that is at hand already, as wide as its place, as {@link #captioned} shows those of notices. */
    public static Region picture(Image image) {
        Frame frame = new Frame();
        frame.show(image);
        return frame;
    }

    private sealed interface Loaded {
        void show(Frame frame, Listener listener);
    }

    private record Sound(Image image) implements Loaded {
        @Override
        public void show(Frame frame, Listener listener) {
            frame.show(image);
        }
    }

    private record Broken(String reason) implements Loaded {
        @Override
        public void show(Frame frame, Listener listener) {
            listener.broke(reason);
        }
    }

    private Loaded load(NoticeMedium medium) {
        try {
            return new Sound(pictures.load(medium, width, height));
        } catch (UnshowableException e) {
            return new Broken(e.reason());
        }
    }

    /** Takes whatever room there is, and shows a picture in the middle of it. */
    private static final class Frame extends StackPane {
        private final ImageView view = new ImageView();

        Frame() {
            view.setPreserveRatio(true);
            view.setSmooth(true);
            view.setManaged(false);
            getChildren().setAll(view);
            setAlignment(Pos.CENTER);
            setMinSize(0, 0);
            setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
            setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            setMouseTransparent(true);
            getStyleClass().add("medium");
        }

        void show(Image image) {
            view.setImage(image);
            requestLayout();
        }

        /** Narrower than its picture it is lower too. */
        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected void layoutChildren() {
            Image image = view.getImage();
            if (image == null) {
                return;
            }
            double factor = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
            double wide = image.getWidth() * Math.max(0, factor);
            double high = image.getHeight() * Math.max(0, factor);
            view.setFitWidth(wide);
            view.setFitHeight(high);
            view.relocate(snapPositionX((getWidth() - wide) / 2), snapPositionY((getHeight() - high) / 2));
        }

        @Override
        protected double computePrefWidth(double height) {
            Image image = view.getImage();
            return image == null ? 0 : image.getWidth();
        }

        @Override
        protected double computePrefHeight(double width) {
            Image image = view.getImage();
            if (image == null) {
                return 0;
            }
            double shown = width <= 0 ? image.getWidth() : Math.min(width, image.getWidth());
            return shown * image.getHeight() / image.getWidth();
        }
    }
}
