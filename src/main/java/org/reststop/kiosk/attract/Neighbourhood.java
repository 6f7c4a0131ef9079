package org.reststop.kiosk.attract;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Scale;

/** The street in front of a rest stop, drawn 268 wide with the ground at its lower edge. */
final class Neighbourhood extends Pane {
    private static final double WIDTH = 268;
    private static final double HEIGHT = 120;

    private static final Color SUN = Color.web("#F7C873");
    private static final Color FAR_HILL = Color.web("#DCE3C6");
    private static final Color NEAR_HILL = Color.web("#C3D2AC");
    private static final Color BLOCK = Color.web("#F1D9BA");
    private static final Color BLOCK_SHADE = Color.web("#E8C9A2");
    private static final Color WINDOW = Color.web("#FFF6E3");
    private static final Color WALL = Color.web("#FFFBF3");
    private static final Color GREEN = Color.web("#1B574C");
    private static final Color LEAF = Color.web("#4F8A6B");
    private static final Color LEAF_LIGHT = Color.web("#6FA57F");
    private static final Color CORAL = Color.web("#DE7350");
    private static final Color LIGHT = Color.web("#FBDD9B");
    private static final Color WOOD = Color.web("#A5693F");
    private static final Color GROUND = Color.web("#E3CDA8");
    private static final Color INK = Color.web("#2A3B36");

    private final Group drawing = new Group();
    private final Scale scale = new Scale(1, 1);
    private final Rectangle clip = new Rectangle();

    Neighbourhood() {
        drawing.getTransforms().add(scale);
        drawing.setManaged(false);
        getChildren().add(drawing);
        setClip(clip);
        setMinSize(0, 0);
        setMouseTransparent(true);
        getStyleClass().add("picture");
        background();
        station();
        tree(30, 0.95);
        tree(244, 1.15);
        bench();
        scooter();
    }

    @Override
    protected void layoutChildren() {
        double factor = getWidth() / WIDTH;
        scale.setX(factor);
        scale.setY(factor);
        drawing.setLayoutY(getHeight() - HEIGHT * factor);
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
    }

    private void background() {
        add(new Circle(212, 18, 21, SUN));
        add(new Ellipse(60, 118, 120, 52), FAR_HILL);
        add(new Ellipse(222, 122, 112, 66), FAR_HILL);
        block(14, 52, 34, 4);
        block(52, 44, 30, 3);
        block(206, 44, 38, 4);
        add(new Ellipse(134, 126, 190, 36), NEAR_HILL);
        add(new Rectangle(0, 108, WIDTH, 14), GROUND);
    }

    private void block(double x, double y, double width, int windows) {
        add(rounded(x, y, width, 80, 3), BLOCK);
        add(new Rectangle(x + width - 5, y + 3, 5, 77), BLOCK_SHADE);
        double step = (width - 9) / windows;
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < windows; column++) {
                add(
                        rounded(x + 4 + column * step, y + 6 + row * 11, step - 3, 6, 1),
                        (row + column) % 3 == 0 ? LIGHT : WINDOW);
            }
        }
    }

    private void station() {
        add(rounded(86, 56, 108, 56, 3), WALL);
        add(rounded(81, 48, 118, 12, 3), GREEN);
        for (int i = 0; i < 9; i++) {
            awning(85 + i * 12.2, i % 2 == 0 ? CORAL : WALL);
        }
        add(rounded(96, 78, 40, 26, 2), LIGHT);
        add(new Rectangle(115, 78, 2, 26), WALL);
        add(rounded(150, 77, 24, 35, 2), GREEN);
        add(rounded(153, 80, 18, 20, 1.5), LIGHT);
        add(new Circle(169.5, 104, 1.2, LIGHT));
        add(rounded(92, 105, 48, 3, 1.5), WOOD);
        cup(107, 97);
        sign();
    }

    private void awning(double x, Color color) {
        add(new Rectangle(x, 60, 12.2, 8), color);
        add(new Circle(x + 6.1, 68, 6.1, color));
        if (color.equals(WALL)) {
            Line edge = new Line(x, 60, x, 66);
            edge.setStroke(BLOCK);
            edge.setStrokeWidth(0.3);
            add(edge);
        }
    }

    private void cup(double x, double y) {
        add(rounded(x - 4, y - 5, 9, 8, 2.2), CORAL);
        Circle ear = new Circle(x + 5.6, y - 1.4, 2.2, Color.TRANSPARENT);
        ear.setStroke(CORAL);
        ear.setStrokeWidth(1.3);
        add(ear);
        for (int i = 0; i < 2; i++) {
            stroke(new Line(x - 1.5 + i * 4, y - 8, x - 0.6 + i * 4, y - 12), WALL, 1.2);
        }
    }

    /** A lamp of a house with a heart, for a place to rest. */
    private void sign() {
        stroke(new Line(190, 66, 203, 66), INK, 1.4);
        add(rounded(196, 66, 15, 15, 4), GREEN);
        add(new Circle(201.6, 72.6, 2.3, LIGHT));
        add(new Circle(205.4, 72.6, 2.3, LIGHT));
        add(new Polygon(199.5, 73.6, 207.5, 73.6, 203.5, 78), LIGHT);
    }

    private void tree(double x, double size) {
        add(rounded(x - 1.6 * size, 84, 3.2 * size, 27, 1.5), WOOD);
        add(new Circle(x, 72, 16 * size, LEAF));
        add(new Circle(x - 10 * size, 81, 11 * size, LEAF));
        add(new Circle(x + 10 * size, 81, 11 * size, LEAF));
        add(new Circle(x - 4 * size, 68, 8 * size, LEAF_LIGHT));
    }

    private void bench() {
        add(rounded(203, 97, 27, 3, 1.2), WOOD);
        add(rounded(203, 90, 27, 3, 1.2), WOOD);
        stroke(new Line(206, 97, 206, 110), INK, 1.4);
        stroke(new Line(227, 97, 227, 110), INK, 1.4);
    }

    private void scooter() {
        wheel(54);
        wheel(80);
        add(rounded(46, 82, 17, 15, 2), CORAL);
        add(rounded(46, 87, 17, 3, 0), LIGHT);
        add(rounded(48, 98, 18, 4, 2), INK);
        add(new Polygon(50, 101, 66, 101, 70, 107, 54, 107), GREEN);
        stroke(new Line(66, 106, 74, 106), GREEN, 3.4);
        stroke(new Line(74, 106, 78, 86), GREEN, 3);
        stroke(new Line(78, 86, 72.5, 84), INK, 1.8);
        add(new Circle(79.6, 91, 1.8, LIGHT));
    }

    private void wheel(double x) {
        add(new Circle(x, 108, 6, INK));
        add(new Circle(x, 108, 2.6, BLOCK));
    }

    private static Rectangle rounded(double x, double y, double width, double height, double radius) {
        Rectangle rectangle = new Rectangle(x, y, width, height);
        rectangle.setArcWidth(radius * 2);
        rectangle.setArcHeight(radius * 2);
        return rectangle;
    }

    private void stroke(Line line, Color color, double width) {
        line.setStroke(color);
        line.setStrokeWidth(width);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        add(line);
    }

    private void add(Shape shape, Color fill) {
        shape.setFill(fill);
        add(shape);
    }

    private void add(Node shape) {
        drawing.getChildren().add(shape);
    }
}
