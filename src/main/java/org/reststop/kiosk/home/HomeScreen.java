package org.reststop.kiosk.home;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.screen.WholeRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Large tiles with what a person can do next. Nine fit on glass of either way in ordinary type; where there is no room
 * for all, there are pages of whole tiles.
 */
public final class HomeScreen implements Screen {
    private static final Logger log = LoggerFactory.getLogger(HomeScreen.class);
    private static final double GAP_MM = 6;
    private static final double TALLEST_MM = 96;
    private static final double DISC_MM = 18;
    private static final double SMALL_DISC_MM = 12;
    private static final double SLIM_MM = 250;
    private static final double FIRST_DISC_MM = 26;

    /** With more, wide glass has no room for what each does. */
    private static final int ROOMY = 6;

    private final Ui ui;
    private final Visitor visitor;
    private final Supplier<List<Tile>> tiles;
    private final Runnable onLeave;

    /**
     * @param tiles asked for anew in each language
     * @param onLeave ends the visit
     */
    public HomeScreen(Ui ui, Visitor visitor, Supplier<List<Tile>> tiles, Runnable onLeave) {
        this.ui = ui;
        this.visitor = visitor;
        this.tiles = tiles;
        this.onLeave = onLeave;
    }

    @Override
    public Parent open(Scope scope) {
        Texts texts = ui.texts();
        String title = visitor.maskedName()
                .map(name -> texts.get("home.title-name", name))
                .orElse(texts.get("home.title"));
        VBox head = new VBox(ui.label(title, "title"));
        if (ui.glass().portrait()) {
            head.getChildren().add(ui.label(texts.get("home.hint"), "greeting-line"));
        }
        head.getStyleClass().add("words");
        List<Tile> all = tiles.get();
        log.info("Tiles {}", all.stream().map(Tile::id).toList());
        WholeRows rows = new WholeRows(ui, rows(all), GAP_MM).sharing(TALLEST_MM, ui.glass());
        VBox.setVgrow(rows, Priority.ALWAYS);
        Button leave = ui.button("home-leave", Icon.LEAVE, texts.get("home.leave"), onLeave, "quiet");
        Bar bar = new Bar(leave, Ui.spring());
        VBox page = new VBox(head, rows);
        // Large words leave no room for three buttons side by side.
        (ui.isLarge() ? page : bar).getChildren().add(rows.buttons());
        page.getChildren().add(bar);
        page.setId("home");
        page.getStyleClass().addAll("page", "greeting");
        return page;
    }

    /** Row by row; the first tile, the most used, takes what is left over of the first row. */
    private List<Region> rows(List<Tile> all) {
        int columns = columns();
        int shift = (columns - all.size() % columns) % columns;
        List<Region> rows = new ArrayList<>();
        GridPane row = row(columns);
        int place = 0;
        for (Tile tile : all) {
            boolean first = place == 0;
            if (place % columns == 0) {
                row = row(columns);
                rows.add(row);
            }
            int span = first ? 1 + shift : 1;
            row.add(button(tile, first, span, all.size()), place % columns, 0, span, 1);
            place += span;
        }
        return rows;
    }

    private int columns() {
        boolean slim = ui.glass().portrait() || ui.glass().isNarrow();
        return slim ? ui.isLarge() ? 1 : 2 : ui.isLarge() ? 2 : 3;
    }

    private GridPane row(int columns) {
        GridPane row = new GridPane(ui.glass().mm(GAP_MM), 0);
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            row.getColumnConstraints().add(column);
            // A column with nothing but a part of a wide tile would lose its gap.
            row.add(new Region(), i, 0);
        }
        RowConstraints height = new RowConstraints();
        height.setVgrow(Priority.ALWAYS);
        row.getRowConstraints().add(height);
        return row;
    }

    private boolean isSlim() {
        return ui.glass().width() < ui.glass().mm(SLIM_MM);
    }

    private Button button(Tile tile, boolean first, int span, int count) {
        boolean wide = first && span == columns();
        boolean hinted = tile.news() || (ui.glass().isNarrow() ? wide : count <= ROOMY);
        Label name = ui.label(tile.name(), "tile-name");
        VBox words = new VBox(name);
        if (hinted) {
            words.getChildren().add(ui.label(tile.hint(), "tile-hint"));
        }
        words.getStyleClass().add("tile-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Node disc = ui.disc(tile.icon(), wide ? FIRST_DISC_MM : isSlim() ? SMALL_DISC_MM : DISC_MM, "disc-soft");
        HBox content = new HBox(disc, words);
        content.getStyleClass().add(isSlim() ? "home-tile-slim" : "home-tile");
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = ui.card(tile.id(), tile.name(), content, tile.action(), "tile");
        if (first) {
            button.getStyleClass().add("tile-first");
        }
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return button;
    }
}
