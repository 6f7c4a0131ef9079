package org.reststop.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
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
    private final StackPane above = new StackPane();
    private final List<Runnable> onLeft = new ArrayList<>();
    private final List<Runnable> onShown = new ArrayList<>();
    private final IdleWatch idle;
    private final Texts texts;
    private final boolean moving;
    private final List<Runnable> onRest = new ArrayList<>();
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

    /** Hears that whoever was there has left, before the resting screen comes up. */
    public void whenLeft(Runnable listener) {
        onLeft.add(listener);
    }

    /** Hears that another screen has come up. */
    void whenShown(Runnable listener) {
        onShown.add(listener);
    }

    /** What to show when nobody is there. */
    public void restAt(Supplier<Screen> screen) {
        rest = screen;
    }

    /** Who is told, each time, that a visit has ended. */
    public void onRest(Runnable listener) {
        onRest.add(listener);
    }

    /** Shows a screen in place of the current one. */
    public void show(Screen screen) {
        leave();
        current = screen;
        idle.begin(screen.stay());
        open(screen);
        onShown.forEach(Runnable::run);
        log.info("Showing {}", screen.getClass().getSimpleName());
        if (moving) {
            FadeTransition fade = new FadeTransition(FADE, place.getChildren().getFirst());
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }

    /**
     * Drops every trace of the person who was there, the language and the modes too, and shows what nobody needs to be
     * there for. Behind a mere message somebody is still there and about to try again: language and modes stay, until
     * nobody has touched the kiosk for long.
     */
    public void rest() {
        Screen screen = current;
        boolean stillThere = screen != null && screen.stay() == Screen.Stay.MESSAGE;
        leave();
        if (!stillThere) {
            forget();
        }
        rests++;
        List.copyOf(onRest).forEach(Runnable::run);
        show(rest.get());
    }

    /** How often it has come to rest: as long as that stays the same, whoever was there may still be. */
    public long rests() {
        return rests;
    }

    /** Nobody has touched the kiosk for long. A screen that rests stays, as visits begin. */
    public void abandoned() {
        Screen screen = current;
        if (screen != null && screen.stay() == Screen.Stay.RESTING) {
            forget();
        } else {
            rest();
        }
    }

    private void forget() {
        texts.reset();
        onLeft.forEach(Runnable::run);
    }

    /** The screen that is up, null only before the first. */
    public @Nullable Screen current() {
        return current;
    }

    /** Builds the current screen anew, in another language, in other modes or on other glass. */
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

    /** What the screen that is up shows above it in low reach; empty if it leaves that to the frame. */
    StackPane above() {
        return above;
    }

    private void open(Screen screen) {
        scope = new Scope();
        Parent content = screen.open(scope);
        place.getChildren().setAll(content);
        if (above.isManaged()) {
            screen.above(scope).ifPresent(above.getChildren()::setAll);
        }
    }

    private void leave() {
        current = null;
        close();
    }

    private void close() {
        scope.release();
        place.getChildren().clear();
        above.getChildren().clear();
    }
}
