package org.reststop.kiosk.screen;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.config.KioskSettings;

/** What frames every screen: the edge that staff read, and the warning that the screen is about to go. */
public final class Shell {
    private final StackPane root = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final Ui ui;
    private final Navigator navigator;
    private final IdleWarning warning;
    private final Function<Scope, Node> edge;
    private final VBox foot = new VBox();
    private Node docked = new Region();
    private Scope scope = new Scope();

    /** @param edge builds the strip along the lower edge, anew for each language */
    public Shell(Ui ui, Navigator navigator, IdleWatch idle, Function<Scope, Node> edge) {
        this.ui = ui;
        this.navigator = navigator;
        this.warning = new IdleWarning(ui, idle, navigator::rest);
        this.edge = edge;
        root.getStyleClass().add("kiosk");
        frame.setCenter(new Sight(navigator.place(), ui));
        frame.setBottom(foot);
        // What pops up over a keyboard's keys pops up over the screen.
        foot.setViewOrder(-1);
        root.getChildren().setAll(frame, warning.pane());
        root.addEventFilter(InputEvent.ANY, event -> {
            if (isTouch(event)) {
                idle.touched();
            }
        });
        ui.texts().languageProperty().addListener((observed, before, after) -> refresh());
        docked.setVisible(false);
        restyle();
        refresh();
    }

    /** The scene's root. */
    public Parent root() {
        return root;
    }

    /** Gives a keyboard its place: while it is visible it stands beneath the screen, and in place of the edge. */
    public void dock(Node keyboard) {
        docked = keyboard;
        keyboard.managedProperty().bind(keyboard.visibleProperty());
        foot.getChildren().setAll(keyboard);
        refresh();
    }

    /** Lays everything out for glass of another size. */
    public void resize(KioskSettings.Screen screen, double width, double height) {
        Glass glass = Glass.of(screen, width, height);
        if (!glass.equals(ui.glass())) {
            ui.glass(glass);
            restyle();
            refresh();
        }
    }

    private void restyle() {
        root.getStylesheets().setAll(Stylesheet.on(ui.glass()));
    }

    private void refresh() {
        scope.release();
        scope = new Scope();
        Node strip = edge.apply(scope);
        foot.getChildren().removeIf(node -> node != docked);
        foot.getChildren().add(strip);
        strip.visibleProperty().bind(docked.visibleProperty().not());
        strip.managedProperty().bind(strip.visibleProperty());
        warning.open(scope);
        navigator.reopen();
    }

    private static boolean isTouch(InputEvent event) {
        return event.getEventType() == MouseEvent.MOUSE_PRESSED
                || event.getEventType() == TouchEvent.TOUCH_PRESSED
                || event.getEventType() == ScrollEvent.SCROLL
                || event.getEventType() == KeyEvent.KEY_PRESSED;
    }
}
