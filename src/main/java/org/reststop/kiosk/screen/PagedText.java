package org.reststop.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;

/**
 * Text in pages of whole lines, of which one is shown: however long it is and however little room there is, no line is
 * cut. JavaFX thread only.
 */
public final class PagedText extends Region {
    private final List<Region> blocks;
    private final double gap;
    private final Rectangle clip = new Rectangle();
    private final ReadOnlyIntegerWrapper pages = new ReadOnlyIntegerWrapper(1);
    private int page;

    /** A line on the glass, in this region's own pixels as if there were no pages. */
    private record Line(double top, double bottom) {}

    /**
     * @param blocks in their order, as {@link Markup#nodes} makes them
     * @param gap between two of them, in pixels
     */
    public PagedText(List<? extends Region> blocks, double gap) {
        this.blocks = List.copyOf(blocks);
        this.gap = gap;
        getChildren().setAll(this.blocks);
        setClip(clip);
        setMinHeight(0);
    }

    /** How many pages there are; 1 until it has been laid out, 0 if there is no room for a line. */
    public ReadOnlyIntegerProperty pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /** Shows a page, from 0; the last one if there are fewer. */
    public void show(int next) {
        page = next;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        List<Line> lines = place();
        List<Line> cuts = cut(lines);
        int now = Math.max(0, Math.min(page, cuts.size() - 1));
        Line shown = cuts.isEmpty() ? new Line(0, 0) : cuts.get(now);
        for (Region block : blocks) {
            block.setTranslateY(-shown.top());
            double top = block.getLayoutY();
            block.setVisible(top < shown.bottom() && top + block.getHeight() > shown.top());
        }
        clip.setWidth(getWidth());
        clip.setHeight(shown.bottom() - shown.top());
        pages.set(cuts.size());
    }

    private List<Line> place() {
        List<Line> lines = new ArrayList<>();
        double top = 0;
        for (Region block : blocks) {
            double height = snapSizeY(block.prefHeight(getWidth()));
            block.resizeRelocate(0, top, getWidth(), height);
            block.layout();
            linesOf(block, top, lines);
            top += height + gap;
        }
        return lines;
    }

    private static void linesOf(Node node, double top, List<Line> lines) {
        if (node instanceof TextFlow flow) {
            for (TextLineInfo line : flow.getLayoutInfo().getTextLines(false)) {
                Rectangle2D bounds = line.bounds();
                lines.add(new Line(top + bounds.getMinY(), top + bounds.getMaxY()));
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> linesOf(child, top + child.getLayoutY(), lines));
        }
    }

    /** Each page from the top of its first line to the bottom of its last. */
    private List<Line> cut(List<Line> lines) {
        List<Line> cuts = new ArrayList<>();
        double room = getHeight();
        for (Line line : lines) {
            Line last = cuts.isEmpty() ? null : cuts.getLast();
            if (last != null && line.bottom() - last.top() <= room) {
                cuts.set(cuts.size() - 1, new Line(last.top(), Math.max(last.bottom(), line.bottom())));
            } else if (line.bottom() - line.top() <= room) {
                cuts.add(line);
            } else {
                return List.of();
            }
        }
        return cuts;
    }

    @Override
    protected double computePrefHeight(double width) {
        double sum = Math.max(0, blocks.size() - 1) * gap;
        for (Region block : blocks) {
            sum += snapSizeY(block.prefHeight(width));
        }
        return sum;
    }

    @Override
    protected double computePrefWidth(double height) {
        return blocks.stream().mapToDouble(block -> block.prefWidth(-1)).max().orElse(0);
    }
}
