package org.reststop.kiosk.register;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Ui;

/** What is kept of a person, for what, how long, and whom to ask to delete it. */
record ConsentPart(Ui ui) {
    private static final double DISC_MM = 22;
    private static final double GAP_MM = 12;

    Region body() {
        List<Node> rows = Stream.of("what", "why", "how-long", "who")
                .map(part -> row(part, icon(part)))
                .toList();
        if (ui.glass().portrait()) {
            VBox all = new VBox(rows.toArray(Node[]::new));
            all.getStyleClass().add("register-consent");
            all.setAlignment(Pos.CENTER_LEFT);
            return all;
        }
        GridPane grid = new GridPane(ui.glass().mm(GAP_MM), ui.glass().mm(GAP_MM));
        for (int i = 0; i < rows.size(); i++) {
            grid.add(rows.get(i), i % 2, i / 2);
        }
        for (int i = 0; i < 2; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(50);
            grid.getColumnConstraints().add(column);
        }
        grid.setAlignment(Pos.CENTER_LEFT);
        return grid;
    }

    private static Icon icon(String part) {
        return switch (part) {
            case "what" -> Icon.BADGE;
            case "why" -> Icon.CHECK;
            case "how-long" -> Icon.CLOCK;
            default -> Icon.HELP;
        };
    }

    private Node row(String part, Icon icon) {
        String key = "register.consent." + part;
        VBox words = new VBox(
                ui.label(ui.texts().get(key), "register-strong"),
                ui.label(ui.texts().get(key + ".text"), "body"));
        words.getStyleClass().add("tile-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(ui.disc(icon, DISC_MM, "disc-soft"), words);
        row.getStyleClass().add("step");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
