package org.reststop.kiosk.screen;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Tiles of one width in as many columns as leave every word whole. For use on the JavaFX thread. */
public final class TileGrid extends Region {
    private final List<Button> tiles;
    private final int most;
    private final double gap;
    private double tallest;
    private boolean shares;
    private boolean wideLast;
    private boolean fixed;

    /**
     * @param tiles in the order of reading
     * @param most how many columns there are where there is room, from 1
     * @param gap between two, in pixels
     */
    public TileGrid(List<Button> tiles, int most, double gap) {
        this.tiles = List.copyOf(tiles);
        this.most = most;
        this.gap = gap;
        getChildren().setAll(this.tiles);
    }

    /** Lets rows share the room that is left, each until it is as tall as this, in pixels. */
    public TileGrid sharing(double tallest) {
        this.tallest = tallest;
        shares = true;
        return this;
    }

    /** Keeps the columns: people find keys by their place. */
    TileGrid fixed() {
        fixed = true;
        return this;
    }

    /** Makes the last as wide as two. */
    TileGrid withWideLast() {
        wideLast = true;
        return this;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int columns(double width) {
        double widest = 0;
        for (Button tile : tiles) {
            widest = Math.max(widest, tile.minWidth(-1));
        }
        int columns = most;
        while (!fixed && columns > 1 && columnWidth(columns, width) < widest) {
            columns--;
        }
        return columns;
    }

    private double columnWidth(int columns, double width) {
        return snapSizeX(Math.floor((width - gap * (columns - 1)) / columns));
    }

    private double widthOf(int tile, int columns, double width) {
        double column = columnWidth(columns, width);
        boolean wide = wideLast && tile == tiles.size() - 1 && tile % columns < columns - 1;
        return wide ? 2 * column + gap : column;
    }

    private int rows(int columns) {
        return (tiles.size() + columns - 1) / columns;
    }

    /** The height that a row wants for itself. */
    private double high(int row, int columns, double width) {
        double high = 0;
        for (int i = row * columns; i < Math.min(tiles.size(), (row + 1) * columns); i++) {
            high = Math.max(high, tiles.get(i).prefHeight(widthOf(i, columns, width)));
        }
        return snapSizeY(high);
    }

    @Override
    protected double computePrefWidth(double height) {
        return most
                        * tiles.stream()
                                .mapToDouble(tile -> tile.prefWidth(-1))
                                .max()
                                .orElse(0)
                + (most - 1) * gap;
    }

    @Override
    protected double computeMinWidth(double height) {
        return tiles.stream().mapToDouble(tile -> tile.minWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        double within = width < 0 ? computePrefWidth(-1) : width;
        int columns = columns(within);
        double sum = -gap;
        for (int row = 0; row < rows(columns); row++) {
            sum += high(row, columns, within) + gap;
        }
        return Math.max(0, sum);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /** The height that all rows can have alike; 0 if one needs more. */
    private double even(int columns) {
        int rows = rows(columns);
        double even = Math.floor((getHeight() - gap * (rows - 1)) / rows);
        for (int row = 0; row < rows; row++) {
            if (high(row, columns, getWidth()) > even) {
                return 0;
            }
        }
        return even;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        int columns = columns(width);
        int rows = rows(columns);
        double even = even(columns);
        double spare = shares ? Math.floor((getHeight() - prefHeight(width)) / rows) : 0;
        double top = 0;
        for (int row = 0; row < rows; row++) {
            double own = high(row, columns, width);
            double height = shares ? Math.max(own, Math.min(tallest, even > 0 ? even : own + spare)) : own;
            for (int i = row * columns; i < Math.min(tiles.size(), (row + 1) * columns); i++) {
                double left = i % columns * (columnWidth(columns, width) + gap);
                tiles.get(i).resizeRelocate(left, top, widthOf(i, columns, width), height);
            }
            top += height + gap;
        }
    }
}
