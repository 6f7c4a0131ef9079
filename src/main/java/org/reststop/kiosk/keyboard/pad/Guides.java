package org.reststop.kiosk.keyboard.pad;

import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** The lines across a box that schoolbooks have, so that a character is written large and in the middle. */
final class Guides extends Region {
    private final Line across = line();
    private final Line down = line();

    Guides() {
        setMouseTransparent(true);
        getChildren().setAll(across, down);
    }

    private static Line line() {
        Line line = new Line();
        line.getStyleClass().add("ink-guide");
        line.setManaged(false);
        return line;
    }

    @Override
    protected void layoutChildren() {
        place(across, 0, getHeight() / 2, getWidth(), getHeight() / 2);
        place(down, getWidth() / 2, 0, getWidth() / 2, getHeight());
    }

    private static void place(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }
}
