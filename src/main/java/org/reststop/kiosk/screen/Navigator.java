package org.reststop.kiosk.screen;

import java.util.function.Supplier;
import javafx.animation.FadeTransition;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows one screen at a time and lets go of all that the one before held. JavaFX thread only. */
public final class Navigator {
    private static final Logger log = LoggerFactory.getLogger(Navigator.class);
    private static final Duration FADE = Duration.millis(180);

    private final StackPane place = new StackPane();
    private final IdleWatch idle;
    private final Texts texts;
    private final boolean moving;
    private Supplier<Screen> rest = () -> scope -> new StackPane();
    private @Nullable Screen current;
    private Scope scope = new Scope();
    private long rests;

    /** @param moving whether screens fade in; false in tests */
    public Navigator(IdleWatch idle, Texts texts, boolean moving) {
        this.idle = idle;
        this.texts = texts;
        this.moving = moving;
        place.getStyleClass().add("place");
    }

    /** What to show when nobody is there. */
    public void restAt(Supplier<Screen> screen) {
        rest = screen;
    }

    /** Shows a screen in place of the current one. */
    public void show(Screen screen) {
        leave();
        current = screen;
        idle.begin(screen.stay());
        open(screen);
        log.info("Showing {}", screen.getClass().getSimpleName());
        if (moving) {
            FadeTransition fade = new FadeTransition(FADE, place.getChildren().getFirst());
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }

    /** Drops every trace of the person who was there, the language too, and shows what nobody needs to be there for. */
    public void rest() {
        leave();
        texts.reset();
        rests++;
        show(rest.get());
    }

    /** How often it has come to rest: as long as that stays the same, whoever was there may still be. */
    public long rests() {
        return rests;
    }

    /** Nobody has touched the kiosk for long. A screen that rests stays, in the language that visits begin in. */
    public void abandoned() {
        Screen screen = current;
        if (screen != null && screen.stay() == Screen.Stay.RESTING) {
            texts.reset();
        } else {
            rest();
        }
    }

    /** The screen that is up, null only before the first. */
    public @Nullable Screen current() {
        return current;
    }

    /** Builds the current screen anew, in another language or on other glass. */
    void reopen() {
        Screen screen = current;
        if (screen != null) {
            close();
            open(screen);
        }
    }

    /** Where the screens are shown. */
    StackPane place() {
        return place;
    }

    private void open(Screen screen) {
        scope = new Scope();
        Parent content = screen.open(scope);
        place.getChildren().setAll(content);
    }

    private void leave() {
        current = null;
        close();
    }

    private void close() {
        scope.release();
        place.getChildren().clear();
    }
}
