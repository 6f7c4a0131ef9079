package org.reststop.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.config.KioskSettings;

/**
 * What frames every screen: the edge that staff read, the modes that the person may choose, and the warning that the
 * screen is about to go.
 */
public final class Shell {
    private final StackPane root = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final Ui ui;
    private final Navigator navigator;
    private final Sight sight;
    private final LowReach lowReach;
    private final AccessSheet access;
    private final ReadAloud reading;
    private final IdleWarning warning;
    private final Function<Scope, Node> edge;
    private final List<Layer> layers = new ArrayList<>();
    private final VBox foot = new VBox();
    private HBox row = new HBox();
    private Node strip = new Region();
    private Node docked = new Region();
    private Glass glass;
    private Scope scope = new Scope();

    /** @param edge builds the strip along the lower edge, anew for each language */
    public Shell(Ui ui, Navigator navigator, IdleWatch idle, Function<Scope, Node> edge) {
        this.ui = ui;
        this.navigator = navigator;
        this.glass = ui.glass();
        this.sight = new Sight(navigator.place(), ui);
        this.lowReach = new LowReach(ui, navigator.above());
        this.reading = new ReadAloud(ui, this::seen, () -> Aloud.isHushed(navigator.place()));
        this.access = new AccessSheet(ui, reading);
        this.warning = new IdleWarning(ui, idle, navigator::rest);
        this.edge = edge;
        root.getStyleClass().add("kiosk");
        frame.setTop(lowReach.pane());
        frame.setCenter(sight);
        frame.setBottom(foot);
        // What pops up over a keyboard's keys pops up over the screen.
        foot.setViewOrder(-1);
        root.getChildren().setAll(frame, access.pane(), warning.pane());
        root.addEventFilter(InputEvent.ANY, event -> {
            if (isTouch(event)) {
                idle.touched();
                reading.hush();
            }
        });
        ui.texts().languageProperty().addListener((observed, before, after) -> refresh());
        ui.comfort().modesProperty().addListener((observed, before, after) -> {
            restyle();
            if (before.readAloud() != after.readAloud()) {
                reading.switched();
            }
        });
        navigator.whenLeft(reading::forget);
        navigator.whenLeft(ui.comfort()::reset);
        navigator.whenShown(() -> {
            access.close();
            sight.toTop();
            reading.changed();
        });
        navigator.place().needsLayoutProperty().subscribe(reading::changed);
        idle.warnedProperty().subscribe(reading::changed);
        docked.setVisible(false);
        restyle();
    }

    /** The scene's root. */
    public Parent root() {
        return root;
    }

    /** Gives a keyboard its place: while it is visible it stands beneath the screen, and in place of the edge. */
    public void dock(Node keyboard) {
        docked = keyboard;
        keyboard.managedProperty().bind(keyboard.visibleProperty());
        keyboard.visibleProperty().subscribe(ui::keyboardUp);
        foot.getChildren().setAll(keyboard);
        refresh();
    }

    /** Lets something lie over every screen, whenever it has something to show. */
    public void over(Layer layer) {
        layers.add(layer);
        root.getChildren().add(layer.pane());
        layer.pane().visibleProperty().subscribe(reading::changed);
        restyle();
    }

    /** Offers the modes to the person, over whatever is shown. */
    public void showModes() {
        access.open();
    }

    /** Lays everything out for glass of another size. */
    public void resize(KioskSettings.Screen screen, double width, double height) {
        Glass other = Glass.of(screen, width, height);
        if (!other.equals(glass)) {
            glass = other;
            restyle();
        }
    }

    /** Lets a narrator read the screens aloud for those who want it. */
    public void readBy(Narrator narrator, int usualVolume) {
        reading.by(narrator, usualVolume);
        narrator.stateProperty().addListener((observed, before, after) -> offerModes());
        offerModes();
    }

    /** Somebody may be in the middle of a sentence: the screen itself stays as it is. */
    private void offerModes() {
        row.getChildren().setAll(strip, access.opener());
        access.fill(glass);
    }

    private Node seen() {
        for (Layer layer : layers) {
            if (layer.pane().isVisible()) {
                return layer.pane();
            }
        }
        return warning.pane().isVisible() ? warning.pane() : navigator.place();
    }

    private void restyle() {
        AccessModes modes = ui.comfort().modes();
        ui.layOutFor(glass);
        root.getStylesheets().setAll(Stylesheet.on(glass, modes.textScale()));
        mark("large", modes.largeType());
        mark("contrast", modes.highContrast());
        mark("low", ui.isLow());
        // What lies over the screen stays as low as the screen does.
        double top = ui.isLow() ? glass.height() / 2 : 0;
        access.pane().setPadding(new Insets(top, 0, 0, 0));
        warning.pane().setPadding(new Insets(top, 0, 0, 0));
        layers.forEach(layer -> layer.pane().setPadding(new Insets(top, 0, 0, 0)));
        refresh();
    }

    private void mark(String mode, boolean on) {
        root.getStyleClass().remove(mode);
        if (on) {
            root.getStyleClass().add(mode);
        }
    }

    private void refresh() {
        scope.release();
        scope = new Scope();
        strip = edge.apply(scope);
        HBox.setHgrow(strip, Priority.ALWAYS);
        row = new HBox();
        row.getStyleClass().add("foot");
        foot.getChildren().removeIf(node -> node != docked);
        foot.getChildren().add(row);
        row.visibleProperty().bind(docked.visibleProperty().not());
        row.managedProperty().bind(row.visibleProperty());
        lowReach.open(glass);
        sight.open(scope);
        offerModes();
        warning.open(scope);
        layers.forEach(layer -> layer.open(scope));
        navigator.reopen();
    }

    private static boolean isTouch(InputEvent event) {
        return event.getEventType() == MouseEvent.MOUSE_PRESSED
                || event.getEventType() == TouchEvent.TOUCH_PRESSED
                || event.getEventType() == ScrollEvent.SCROLL
                || event.getEventType() == KeyEvent.KEY_PRESSED;
    }
}
