package org.reststop.kiosk.screen;

import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Where the screens stand. One that needs more room than there is, in large type say, keeps its height and is cut into
 * pages with buttons to turn them; while a keyboard is up these give their room to the field that is written in, which
 * is brought into sight above it.
 */
final class Sight extends Region {
    private static final double MARGIN_MM = 3;
    private static final double ROUNDING = 1;
    private static final double LEAST_TURN = 0.1;

    private final ScrollPane pane;
    private final Region content;
    private final Ui ui;
    private final HBox bar = new HBox();
    private Writing writing = new Writing(null, 0, 0);

    Sight(Region content, Ui ui) {
        this.content = content;
        this.ui = ui;
        pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setPannable(true);
        pane.setFocusTraversable(false);
        pane.getStyleClass().add("scroller");
        Scroller.keepFresh(pane);
        bar.getStyleClass().addAll("bar", "page-bar");
        bar.setVisible(false);
        getChildren().setAll(pane, bar);
        ui.keyboardUpProperty().subscribe(this::requestLayout);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::requestLayout);
    }

    /** Makes the buttons anew, for another language or other modes. */
    void open(Scope scope) {
        Button up = ui.button("page-up", Icon.UP, ui.texts().get("scroll.up"), () -> turn(-1), "quiet");
        Button down = ui.button("page-down", Icon.DOWN, ui.texts().get("scroll.down"), () -> turn(1), "quiet");
        for (Button button : new Button[] {up, down}) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        scope.bind(up.disableProperty(), pane.vvalueProperty().lessThanOrEqualTo(0.001));
        scope.bind(down.disableProperty(), pane.vvalueProperty().greaterThanOrEqualTo(0.999));
        bar.getChildren().setAll(up, down);
    }

    /** Back to the first page. */
    void toTop() {
        pane.setVvalue(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double need = content.minHeight(width);
        boolean typing = ui.keyboardUpProperty().get();
        boolean more = need > height + ROUNDING && !typing && !bar.getChildren().isEmpty();
        double foot = more ? Math.min(height, snapSizeY(bar.prefHeight(width))) : 0;
        bar.setVisible(more);
        bar.resizeRelocate(0, height - foot, width, foot);
        pane.resizeRelocate(0, 0, width, height - foot);
        double most = need - (height - foot);
        if (most <= ROUNDING) {
            pane.setVvalue(0);
        }
        follow(new Writing(field(), height, need), most, height - foot);
    }

    /** Brings the field into sight when it is begun to be written in or its room changes; else pages turn freely. */
    private void follow(Writing now, double most, double room) {
        if (now.equals(writing)) {
            return;
        }
        writing = now;
        Node field = now.field();
        if (field != null && most > ROUNDING) {
            pane.layout();
            Bounds bounds = content.sceneToLocal(field.localToScene(field.getLayoutBounds()));
            double margin = ui.glass().mm(MARGIN_MM);
            double tooLow = bounds.getMaxY() + margin - room;
            pane.setVvalue(Math.clamp(Math.min(tooLow, bounds.getMinY() - margin), 0, most) / most);
        }
    }

    private @Nullable Node field() {
        Scene scene = getScene();
        // A field that has just gone keeps the focus until JavaFX's next pulse.
        return scene != null && scene.getFocusOwner() instanceof TextInputControl field && field.getScene() == scene
                ? field
                : null;
    }

    private record Writing(@Nullable Node field, double height, double need) {}

    private void turn(int pages) {
        double page = pane.getViewportBounds().getHeight();
        double hidden = content.getHeight() - page;
        if (hidden > 0) {
            double top = pane.getVvalue() * hidden;
            double next = pages > 0 ? below(top, page) : above(top, page);
            pane.setVvalue(Math.clamp(next / hidden, 0, 1));
        }
    }

    /** The next page begins with what this one cuts off, if that is a control. */
    private double below(double top, double page) {
        double next = top + Scroller.SHARE_OF_A_PAGE * page;
        double edge = top + page;
        double cut = controls()
                .filter(control -> control.getMinY() < edge && control.getMaxY() > edge)
                .mapToDouble(Bounds::getMinY)
                .filter(start -> start > top + LEAST_TURN * page)
                .min()
                .orElse(next);
        return Math.min(next, cut);
    }

    /** The page before ends with what this one cuts off. */
    private double above(double top, double page) {
        double next = top - Scroller.SHARE_OF_A_PAGE * page;
        double cut = controls()
                .filter(control -> control.getMinY() < top && control.getMaxY() > top)
                .mapToDouble(control -> control.getMaxY() - page)
                .filter(start -> start < top - LEAST_TURN * page)
                .max()
                .orElse(next);
        return Math.max(next, cut);
    }

    private Stream<Bounds> controls() {
        // A look-up takes one selector at a time.
        return Stream.of(".button", ".card-button")
                .flatMap(selector -> content.lookupAll(selector).stream())
                .map(control -> content.sceneToLocal(control.localToScene(control.getLayoutBounds())));
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }
}
