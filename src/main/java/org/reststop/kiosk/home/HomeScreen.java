package org.reststop.kiosk.home;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** Large tiles with what a person can do next. */
public final class HomeScreen implements Screen {
    private static final double TALLEST_TILE_MM = 92;
    /** So many have room on wide glass in two columns. */
    private static final int TILES_IN_TWO = 6;

    private final Ui ui;
    private final Visitor visitor;
    private final Supplier<List<Tile>> tiles;

    /** @param tiles asked for anew in each language */
    public HomeScreen(Ui ui, Visitor visitor, Supplier<List<Tile>> tiles) {
        this.ui = ui;
        this.visitor = visitor;
        this.tiles = tiles;
    }

    @Override
    public Parent open(Scope scope) {
        Texts texts = ui.texts();
        String title = visitor.maskedName()
                .map(name -> texts.get("home.title-name", name))
                .orElse(texts.get("home.title"));
        VBox head = new VBox(ui.label(title, "title"), ui.label(texts.get("home.hint"), "greeting-line"));
        head.getStyleClass().add("words");
        Node grid = grid(tiles.get());
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox page = new VBox(head, grid);
        page.setId("home");
        page.getStyleClass().addAll("page", "greeting");
        return page;
    }

    private Node grid(List<Tile> all) {
        int columns = columns(all.size());
        GridPane grid = new GridPane(ui.glass().mm(8), ui.glass().mm(8));
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        // Where there would be gaps the first, the most used, is wider.
        int shift = (columns - all.size() % columns) % columns;
        for (int i = 0; i < all.size(); i++) {
            Tile tile = all.get(i);
            // Half of narrow glass has room for a name, and for what is new.
            boolean half = columns == 2 && ui.glass().isNarrow() && (i > 0 || shift == 0);
            Button button = ui.tile(
                    tile.id(), tile.icon(), tile.name(), half && !tile.news() ? "" : tile.hint(), tile.action());
            if (i == 0) {
                button.getStyleClass().add("tile-first");
            }
            button.setMaxSize(Double.MAX_VALUE, tallest());
            int place = i == 0 ? 0 : i + shift;
            grid.add(button, place % columns, place / columns, i == 0 ? 1 + shift : 1, 1);
        }
        for (int i = 0; i < (all.size() + shift) / columns; i++) {
            RowConstraints row = new RowConstraints();
            row.setMaxHeight(tallest());
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        return grid;
    }

    private int columns(int tiles) {
        boolean slim = ui.glass().portrait() || ui.glass().isNarrow();
        if (slim && ui.isLarge()) {
            return 1;
        }
        return slim || ui.isLarge() || tiles <= TILES_IN_TWO ? 2 : 3;
    }

    /** Large words, and those in half the width of tall glass, take as many lines as they need. */
    private double tallest() {
        return ui.isLarge() || ui.glass().portrait()
                ? Double.MAX_VALUE
                : ui.glass().mm(TALLEST_TILE_MM);
    }
}
