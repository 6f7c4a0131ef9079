package org.reststop.kiosk.keyboard;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The letters being composed, in one line; of a line too long its end is seen, which is being written. */
final class Letters extends Region {
    private final Label label = new Label();

    Letters() {
        label.setId("keyboard-letters");
        getStyleClass().add("keyboard-letters");
        getChildren().setAll(label);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    void show(String text) {
        label.setText(text);
    }

    @Override
    protected void layoutChildren() {
        double wide = label.prefWidth(-1);
        label.resizeRelocate(Math.min(0, getWidth() - wide), 0, wide, getHeight());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
