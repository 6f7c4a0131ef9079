package org.reststop.kiosk.attract;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Scale;

/** A phone that shows a code to a scanner's light, drawn 64 by 76. */
final class PhoneAtScanner extends StackPane {
    private static final double WIDTH = 64;
    private static final double HEIGHT = 76;
    private static final int MODULES = 9;
    private static final Color CASE = Color.web("#FFFBF3");
    private static final Color DARK = Color.web("#10382F");
    private static final Color BEAM = Color.web("#F7C873", 0.85);
    private static final Color CORAL = Color.web("#E98B66");
    /** Data modules of the drawing, one row a number; a drawing of a code, not a code. */
    private static final int[] ROWS = {
        0b000010000,
        0b000111000,
        0b000001000,
        0b101101101,
        0b010110010,
        0b101011101,
        0b000100110,
        0b000011011,
        0b000101101
    };

    /** @param height in pixels */
    PhoneAtScanner(double height) {
        Group drawing = new Group(new Rectangle(WIDTH, HEIGHT, Color.TRANSPARENT));
        drawing.getChildren().add(filled(new Polygon(22, 9, 42, 9, 58, 44, 6, 44), BEAM));
        phone(drawing);
        scanner(drawing);
        double factor = height / HEIGHT;
        drawing.getTransforms().add(new Scale(factor, factor));
        getChildren().add(new Group(drawing));
        setMinSize(WIDTH * factor, HEIGHT * factor);
        setMouseTransparent(true);
    }

    private static void scanner(Group drawing) {
        drawing.getChildren().addAll(rounded(14, 0, 36, 10, 4, DARK), rounded(20, 6.4, 24, 2.4, 1.2, CORAL));
    }

    private static void phone(Group drawing) {
        drawing.getChildren().addAll(rounded(13, 26, 38, 50, 5, DARK), rounded(15.5, 30, 33, 41, 2.5, CASE));
        double side = 2.9;
        double left = 32 - MODULES * side / 2;
        double top = 50.5 - MODULES * side / 2;
        for (int y = 0; y < MODULES; y++) {
            for (int x = 0; x < MODULES; x++) {
                if (!isMark(x, y) && (ROWS[y] >> (MODULES - 1 - x) & 1) == 1) {
                    drawing.getChildren().add(rounded(left + x * side, top + y * side, side, side, 0.5, DARK));
                }
            }
        }
        mark(drawing, left, top, side);
        mark(drawing, left + 6 * side, top, side);
        mark(drawing, left, top + 6 * side, side);
        Line line = new Line(10, 50.5, 54, 50.5);
        line.setStroke(CORAL);
        line.setStrokeWidth(1.6);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        drawing.getChildren().add(line);
    }

    private static boolean isMark(int x, int y) {
        return x < 3 && y < 3 || x >= 6 && y < 3 || x < 3 && y >= 6;
    }

    private static void mark(Group drawing, double x, double y, double side) {
        drawing.getChildren()
                .addAll(
                        rounded(x, y, 3 * side, 3 * side, 1.4, DARK),
                        rounded(x + side * 0.6, y + side * 0.6, side * 1.8, side * 1.8, 0.8, CASE),
                        rounded(x + side, y + side, side, side, 0.5, DARK));
    }

    private static Rectangle rounded(double x, double y, double width, double height, double radius, Color fill) {
        Rectangle rectangle = new Rectangle(x, y, width, height);
        rectangle.setArcWidth(radius * 2);
        rectangle.setArcHeight(radius * 2);
        rectangle.setFill(fill);
        return rectangle;
    }

    private static Polygon filled(Polygon polygon, Color fill) {
        polygon.setFill(fill);
        return polygon;
    }
}
