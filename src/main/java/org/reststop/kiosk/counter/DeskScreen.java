package org.reststop.kiosk.counter;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.screen.WholeRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The staff desk: a tile for each task, and the way out. */
public final class DeskScreen implements Screen {
    private static final Logger log = LoggerFactory.getLogger(DeskScreen.class);

    private static final double GAP_MM = 6;
    private static final double TALLEST_MM = 74;
    private static final double DISC_MM = 18;

    private final Ui ui;
    private final Clerk clerk;
    private final List<DeskTask> tasks;
    private final Runnable back;
    private final Runnable onFinish;

    /**
     * @param back shows this desk again, from a task
     * @param onFinish ends the visit
     */
    public DeskScreen(Ui ui, Clerk clerk, List<DeskTask> tasks, Runnable back, Runnable onFinish) {
        this.ui = ui;
        this.clerk = clerk;
        this.tasks = List.copyOf(tasks);
        this.back = back;
        this.onFinish = onFinish;
    }

    @Override
    public Parent open(Scope scope) {
        Texts texts = ui.texts();
        String title = clerk.name().isEmpty()
                ? texts.get("counter.desk.title")
                : texts.get("counter.desk.title-name", clerk.name());
        VBox head = new VBox(ui.label(title, "title"));
        head.getStyleClass().add("words");
        log.info("Tasks {}", tasks.stream().map(DeskTask::word).toList());
        WholeRows rows = new WholeRows(ui, rows(), GAP_MM).sharing(TALLEST_MM, ui.glass());
        VBox.setVgrow(rows, Priority.ALWAYS);
        Button finish = ui.button("desk-finish", Icon.LEAVE, texts.get("counter.desk.finish"), onFinish, "primary");
        Bar bar = new Bar(finish, Ui.spring());
        VBox page = new VBox(head, rows);
        // Large words leave no room for three buttons side by side.
        (ui.isLarge() ? page : bar).getChildren().add(rows.buttons());
        page.getChildren().add(bar);
        page.setId("desk");
        page.getStyleClass().addAll("page", "greeting");
        return page;
    }

    private List<Region> rows() {
        int columns = ui.isLarge() && (ui.glass().portrait() || ui.glass().isNarrow()) ? 1 : 2;
        List<Region> rows = new ArrayList<>();
        GridPane row = row(columns);
        for (int i = 0; i < tasks.size(); i++) {
            if (i % columns == 0) {
                row = row(columns);
                rows.add(row);
            }
            row.add(tile(tasks.get(i)), i % columns, 0);
        }
        return rows;
    }

    private GridPane row(int columns) {
        GridPane row = new GridPane(ui.glass().mm(GAP_MM), 0);
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            row.getColumnConstraints().add(column);
        }
        RowConstraints height = new RowConstraints();
        height.setVgrow(Priority.ALWAYS);
        row.getRowConstraints().add(height);
        return row;
    }

    private Button tile(DeskTask task) {
        Texts texts = ui.texts();
        String name = texts.get("counter.task." + task.word());
        VBox words = new VBox(ui.label(name, "tile-name"));
        if (!ui.glass().isNarrow()) {
            words.getChildren().add(ui.label(texts.get("counter.task." + task.word() + ".hint"), "tile-hint"));
        }
        words.getStyleClass().add("tile-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Node disc = ui.disc(task.icon(), DISC_MM, "disc-soft");
        HBox content = new HBox(disc, words);
        content.getStyleClass().add("home-tile");
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = ui.card("desk-" + task.word(), name, content, () -> task.open(clerk, back), "tile");
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return button;
    }
}
