package org.reststop.kiosk.keyboard;

import java.time.InstantSource;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.input.InputEngine;
import org.reststop.kiosk.input.hand.HandwritingEngine;
import org.reststop.kiosk.keyboard.keys.Delays;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Ui;

/**
 * The keyboard on the glass. It appears when a text field gets the focus and when one that has it is touched; it goes
 * when the field goes, and when somebody types on keys of plastic. Screens know nothing of it. JavaFX thread only.
 */
public final class OnScreenKeyboard {
    private final Ui ui;
    private final InstantSource clock;
    private final Delays delays;
    private final KeyboardViewModel model;
    private final StackPane place = new StackPane();
    private Runnable click = () -> {};
    private Runnable modes = () -> {};
    private Scope scope = new Scope();
    private @Nullable TextInputControl field;
    private Subscription fieldStays = Subscription.EMPTY;

    /** @param delays by which keys repeat and show their variants */
    public OnScreenKeyboard(Ui ui, InstantSource clock, Background background, Delays delays) {
        this.ui = ui;
        this.clock = clock;
        this.delays = delays;
        model = new KeyboardViewModel(background, delays);
        place.setId("keyboard");
        place.setVisible(false);
        model.openProperty().subscribe(this::show);
    }

    /** What to dock; invisible while nothing is to be written. */
    public Region node() {
        return place;
    }

    /** The engine that suggests, once it is there; before, letters are entered as they are. */
    public void use(InputEngine engine) {
        model.use(engine);
    }

    /** The engine that reads handwriting, once it is there. */
    public void use(HandwritingEngine reader) {
        model.pad().use(reader);
    }

    /** Whoever was there has left: nothing of what they typed or chose is kept. */
    public void personLeft() {
        model.personLeft();
    }

    /** What sounds when a key is touched; must not wait. */
    public void onTouch(Runnable sound) {
        click = sound;
    }

    /** What offers large type and the other modes, as the edge of the screen does while there is no keyboard. */
    public void onModes(Runnable offer) {
        modes = offer;
    }

    /** Watches which field has the focus. */
    public void attach(Scene scene) {
        scene.focusOwnerProperty().subscribe(this::focused);
        // Not at the scene: what a scanner types is taken there and comes no farther.
        scene.getRoot().addEventFilter(KeyEvent.ANY, this::typedOnPlastic);
        scene.getRoot().addEventFilter(InputEvent.ANY, event -> {
            boolean touch = event.getEventType() == MouseEvent.MOUSE_PRESSED
                    || event.getEventType() == TouchEvent.TOUCH_PRESSED;
            if (touch && field != null) {
                touched(field, event.getTarget());
            }
        });
    }

    KeyboardViewModel model() {
        return model;
    }

    /** A button that takes the field away acts when the finger lifts: what is on its way must be written before. */
    private void touched(TextInputControl control, EventTarget target) {
        if (isWithin(target, control)) {
            open(control);
        } else if (!isWithin(target, place)) {
            model.commit();
        }
    }

    private void focused(@Nullable Node owner) {
        if (owner instanceof TextInputControl control && control.isEditable()) {
            if (control != field) {
                leave();
            }
            open(control);
        } else {
            leave();
        }
    }

    private void open(TextInputControl control) {
        if (field != control) {
            field = control;
            fieldStays = control.sceneProperty().subscribe(scene -> {
                if (scene == null) {
                    leave();
                }
            });
        }
        model.open(new ControlTarget(control), ui.texts().isChinese());
    }

    private void leave() {
        fieldStays.unsubscribe();
        fieldStays = Subscription.EMPTY;
        field = null;
        model.leave();
    }

    private void typedOnPlastic(KeyEvent event) {
        boolean types = event.getEventType() == KeyEvent.KEY_TYPED
                || event.getEventType() == KeyEvent.KEY_PRESSED
                        && !event.getCode().isModifierKey();
        if (types && model.openProperty().get()) {
            model.hide();
        }
    }

    private void show(boolean open) {
        scope.release();
        scope = new Scope();
        place.getChildren().clear();
        if (open) {
            KeyboardPane.Outside outside = new KeyboardPane.Outside(() -> click.run(), () -> modes.run());
            KeyboardPane pane = new KeyboardPane(ui, model, clock, delays, outside);
            place.getChildren().setAll(pane.open(scope));
        }
        place.setVisible(open);
    }

    private static boolean isWithin(EventTarget target, Node node) {
        for (Node at = target instanceof Node start ? start : null; at != null; at = at.getParent()) {
            if (at == node) {
                return true;
            }
        }
        return false;
    }
}
