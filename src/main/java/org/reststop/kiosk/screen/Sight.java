package org.reststop.kiosk.screen;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * Where the screens stand. When a keyboard leaves them less room than they need, they keep their height and are moved up
 * so that the field that is written in stays in sight.
 */
final class Sight extends Region {
    private static final double MARGIN_MM = 3;

    private final Region content;
    private final Ui ui;

    Sight(Region content, Ui ui) {
        this.content = content;
        this.ui = ui;
        getChildren().setAll(content);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        double height = Math.max(getHeight(), content.minHeight(getWidth()));
        content.resize(getWidth(), height);
        content.layout();
        content.relocate(0, -hidden(height));
    }

    /** How far the content's top is out of sight. */
    private double hidden(double height) {
        double most = height - getHeight();
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        if (most <= 0 || !(focused instanceof TextInputControl)) {
            return 0;
        }
        Bounds field = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        double margin = ui.glass().mm(MARGIN_MM);
        double tooLow = field.getMaxY() + margin - getHeight();
        return Math.clamp(Math.min(tooLow, field.getMinY() - margin), 0, most);
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
