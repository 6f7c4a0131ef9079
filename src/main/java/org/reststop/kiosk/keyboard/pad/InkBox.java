package org.reststop.kiosk.keyboard.pad;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;
import org.reststop.kiosk.input.hand.Stroke;
import org.reststop.kiosk.screen.Ui;

/**
 * A box for one character. Ink is added piece by piece as the finger moves; what is there is drawn anew only when a
 * stroke is taken back.
 */
final class InkBox extends Region {
    private static final double INK_MM = 3.2;
    private static final double LEAST_STEP_MM = 0.3;
    private static final int MOUSE = -1;

    private final Canvas canvas = new Canvas();
    private final Text colour = new Text();
    private final PadViewModel model;
    private final int box;
    private final Pen pen;
    private final double thick;
    private final double leastStep;
    private final List<List<Double>> strokes = new ArrayList<>();
    private List<Double> line = new ArrayList<>();

    /** @param pen shared by all boxes */
    InkBox(Ui ui, PadViewModel model, int box, Pen pen) {
        this.model = model;
        this.box = box;
        this.pen = pen;
        thick = ui.glass().mm(INK_MM);
        leastStep = ui.glass().mm(LEAST_STEP_MM);
        setId("ink-" + box);
        getStyleClass().add("ink-box");
        canvas.setMouseTransparent(true);
        // A canvas has no style of its own: this takes the colour of the sheet, so that it follows high contrast.
        colour.getStyleClass().add("ink");
        colour.setVisible(false);
        colour.setManaged(false);
        getChildren().setAll(new Guides(), canvas, colour);
        addEventHandler(TouchEvent.ANY, this::touch);
        addEventHandler(MouseEvent.ANY, this::mouse);
    }

    /** The model has so many strokes of this box now. */
    void show(int count) {
        if (count < strokes.size()) {
            strokes.subList(count, strokes.size()).clear();
            redraw();
        }
    }

    /** What is being written comes to nothing. */
    void cancel() {
        line = new ArrayList<>();
        redraw();
    }

    @Override
    protected void layoutChildren() {
        getChildren().getFirst().resizeRelocate(0, 0, getWidth(), getHeight());
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            redraw();
        }
    }

    private void touch(TouchEvent event) {
        event.consume();
        int id = event.getTouchPoint().getId();
        double x = event.getTouchPoint().getX();
        double y = event.getTouchPoint().getY();
        if (event.getEventType() == TouchEvent.TOUCH_PRESSED) {
            pen.liftUnless(finger -> finger != id && isOnTheGlass(event, finger));
            down(id, x, y);
        } else if (event.getEventType() == TouchEvent.TOUCH_MOVED) {
            move(id, x, y);
        } else if (event.getEventType() == TouchEvent.TOUCH_RELEASED) {
            up(id);
        }
    }

    private static boolean isOnTheGlass(TouchEvent event, int finger) {
        return event.getTouchPoints().stream().anyMatch(point -> point.getId() == finger);
    }

    private void mouse(MouseEvent event) {
        event.consume();
        if (event.isSynthesized() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            pen.liftUnless(finger -> finger != MOUSE);
            down(MOUSE, event.getX(), event.getY());
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            move(MOUSE, event.getX(), event.getY());
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            up(MOUSE);
        }
    }

    private void down(int id, double x, double y) {
        if (!pen.take(this, id)) {
            return;
        }
        model.begin(box);
        line = new ArrayList<>(List.of(x, y));
        GraphicsContext ink = ink();
        ink.fillOval(x - thick / 2, y - thick / 2, thick, thick);
    }

    private void move(int id, double x, double y) {
        int size = line.size();
        if (!pen.isIn(this, id) || Math.hypot(x - line.get(size - 2), y - line.get(size - 1)) < leastStep) {
            return;
        }
        line.add(x);
        line.add(y);
        draw(ink(), line, size / 2);
    }

    void up(int id) {
        if (!pen.isIn(this, id)) {
            return;
        }
        pen.lift();
        float[] points = new float[line.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = line.get(i).floatValue();
        }
        strokes.add(line);
        line = new ArrayList<>();
        model.end(box, Stroke.of(points));
        show(model.strokesProperty(box).get());
    }

    private void redraw() {
        GraphicsContext ink = ink();
        ink.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        for (List<Double> stroke : strokes) {
            ink.fillOval(stroke.get(0) - thick / 2, stroke.get(1) - thick / 2, thick, thick);
            for (int point = 1; point < stroke.size() / 2; point++) {
                draw(ink, stroke, point);
            }
        }
    }

    /** Draws from the middle before a point to the middle behind it, so that corners between points are round. */
    private static void draw(GraphicsContext ink, List<Double> line, int point) {
        double x = line.get(2 * point);
        double y = line.get(2 * point + 1);
        double beforeX = line.get(2 * point - 2);
        double beforeY = line.get(2 * point - 1);
        ink.beginPath();
        if (point == 1) {
            ink.moveTo(beforeX, beforeY);
            ink.lineTo(x, y);
        } else {
            ink.moveTo((line.get(2 * point - 4) + beforeX) / 2, (line.get(2 * point - 3) + beforeY) / 2);
            ink.quadraticCurveTo(beforeX, beforeY, (beforeX + x) / 2, (beforeY + y) / 2);
            ink.lineTo(x, y);
        }
        ink.stroke();
    }

    private GraphicsContext ink() {
        GraphicsContext ink = canvas.getGraphicsContext2D();
        Paint paint = colour.getFill() == null ? Color.BLACK : colour.getFill();
        ink.setStroke(paint);
        ink.setFill(paint);
        ink.setLineWidth(thick);
        ink.setLineCap(StrokeLineCap.ROUND);
        return ink;
    }
}
