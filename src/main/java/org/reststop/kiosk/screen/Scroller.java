package org.reststop.kiosk.screen;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Text longer than its place, with buttons that turn it by most of a page; they show only when there is more. */
public final class Scroller {
    private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");

    static final double SHARE_OF_A_PAGE = 0.85;

    /** Less would not show a line of large type and where it stands. */
    private static final double LEAST_LARGE_MM = 56;

    private final ScrollPane pane;
    private final Region content;
    private final HBox buttons;

    public Scroller(Ui ui, Region content, Scope scope) {
        this.content = content;
        pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // Its room is kept free: text that is laid out again for a lesser width keeps lines of the greater one.
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        pane.setPannable(true);
        pane.setFocusTraversable(false);
        pane.setMinHeight(ui.isLarge() ? ui.glass().mm(LEAST_LARGE_MM) : 0);
        pane.getStyleClass().add("scroller");
        keepFresh(pane);
        Texts texts = ui.texts();
        Button up = ui.button("scroll-up", Icon.UP, texts.get("scroll.up"), () -> turn(-1));
        Button down = ui.button("scroll-down", Icon.DOWN, texts.get("scroll.down"), () -> turn(1));
        buttons = new Bar(up, down);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        BooleanBinding fits = Bindings.createBooleanBinding(
                () -> hidden() <= 1, pane.viewportBoundsProperty(), content.heightProperty());
        scope.listen(fits, all -> {
            buttons.setVisible(!all);
            pane.pseudoClassStateChanged(WHOLE, all);
        });
        scope.onRelease(fits::dispose);
        BooleanBinding top = pane.vvalueProperty().lessThanOrEqualTo(0.001);
        BooleanBinding end = pane.vvalueProperty().greaterThanOrEqualTo(0.999);
        scope.bind(up.disableProperty(), top);
        scope.bind(down.disableProperty(), end);
    }

    /** The picture of its content that JavaFX would keep is a stale one when another screen comes up. */
    static void keepFresh(ScrollPane pane) {
        pane.skinProperty().subscribe(skin -> {
            Node viewport = pane.lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
    }

    /** Where the text is. */
    public Node pane() {
        return pane;
    }

    /** Up and down. */
    public Node buttons() {
        return buttons;
    }

    /** How far down it is turned, 0 to 1. */
    public double place() {
        return pane.getVvalue();
    }

    /** Turns to a place that {@link #place} gave. */
    public void moveTo(double place) {
        pane.setVvalue(place);
    }

    private void turn(int pages) {
        double hidden = hidden();
        if (hidden > 0) {
            double step = pages * SHARE_OF_A_PAGE * pane.getViewportBounds().getHeight() / hidden;
            pane.setVvalue(Math.clamp(pane.getVvalue() + step, 0, 1));
        }
    }

    private double hidden() {
        return content.getHeight() - pane.getViewportBounds().getHeight();
    }
}
