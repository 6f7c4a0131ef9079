package org.reststop.hq.print;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Draws on a page in millimetres from a corner, y downwards, as screens and outlines have it. */
final class Pen {
    /** PDF's own unit, a 72nd of an inch, in a millimetre. */
    static final float POINTS = 72 / 25.4f;

    private final PDPageContentStream out;

    Pen(PDPageContentStream out) {
        this.out = out;
    }

    /** Runs a drawing whose (0, 0) is at a place of the page, in millimetres from its upper left corner. */
    void at(double x, double y, double pageHeight, Drawing drawing) throws IOException {
        out.saveGraphicsState();
        out.transform(new Matrix(POINTS, 0, 0, -POINTS, points(x), points(pageHeight - y)));
        drawing.draw();
        out.restoreGraphicsState();
    }

    /** Runs a drawing in units of its own, as whole numbers make a small file: its (0, 0) is at (x, y). */
    void inside(double x, double y, double unit, Drawing drawing) throws IOException {
        out.saveGraphicsState();
        out.transform(new Matrix((float) unit, 0, 0, (float) unit, (float) x, (float) y));
        drawing.draw();
        out.restoreGraphicsState();
    }

    /** Something to be drawn. */
    @FunctionalInterface
    interface Drawing {
        void draw() throws IOException;
    }

    void fill(Shape shape, Color color) throws IOException {
        out.setNonStrokingColor(color);
        trace(shape);
        out.fill();
    }

    /** Rectangles in black ink and no other, as one shape: no viewer shows a seam where two of them meet. */
    void fillBlack(List<Rectangle> rectangles) throws IOException {
        out.setNonStrokingColor(0f);
        for (Rectangle each : rectangles) {
            out.addRect(each.x, each.y, each.width, each.height);
        }
        out.fill();
    }

    void stroke(Shape shape, float width, Color color) throws IOException {
        out.setStrokingColor(color);
        out.setLineWidth(width);
        out.setLineCapStyle(1);
        out.setLineJoinStyle(1);
        trace(shape);
        out.stroke();
    }

    void picture(PDImageXObject image, double x, double y, double width, double height) throws IOException {
        out.drawImage(image, new Matrix((float) width, 0, 0, (float) -height, (float) x, (float) (y + height)));
    }

    /** Writes on from (x, y), which is on the baseline. */
    void write(List<DrawnFonts.Run> runs, double x, double y, double size, Color color) throws IOException {
        out.setNonStrokingColor(color);
        out.beginText();
        out.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) y));
        for (DrawnFonts.Run run : runs) {
            out.setFont(run.font(), (float) size);
            out.showText(run.text());
        }
        out.endText();
    }

    private void trace(Shape shape) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> out.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> out.lineTo(at[0], at[1]);
                case PathIterator.SEG_CUBICTO -> out.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                case PathIterator.SEG_QUADTO ->
                    // PDF has only cubic curves; this one is the same curve.
                    out.curveTo(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                default -> out.closePath();
            }
            int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            if (kind != PathIterator.SEG_CLOSE) {
                x = at[last];
                y = at[last + 1];
            }
        }
    }

    private static float points(double millimetres) {
        return (float) (millimetres * POINTS);
    }
}
