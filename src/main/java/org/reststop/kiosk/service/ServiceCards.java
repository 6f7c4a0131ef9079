package org.reststop.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.screen.WholeRows;

/**
 * A card for each service with how it stands.
 *
 * @param onTap somebody taps one of them
 */
record ServiceCards(Ui ui, ServiceWords words, Consumer<ServiceStanding> onTap) {
    private static final double GAP_MM = 6;
    private static final double TALLEST_MM = 62;
    private static final double DISC_MM = 15;

    /** In rows that are shown whole, page by page where there are many. */
    WholeRows rows(List<ServiceStanding> services) {
        return new WholeRows(ui, list(services), GAP_MM).sharing(TALLEST_MM, ui.glass());
    }

    private List<Region> list(List<ServiceStanding> services) {
        int columns = columns();
        List<Region> rows = new ArrayList<>();
        for (int first = 0; first < services.size(); first += columns) {
            GridPane row = new GridPane(ui.glass().mm(GAP_MM), 0);
            for (int i = 0; i < columns; i++) {
                ColumnConstraints column = new ColumnConstraints();
                column.setPercentWidth(100.0 / columns);
                row.getColumnConstraints().add(column);
                boolean there = first + i < services.size();
                row.add(there ? card(services.get(first + i)) : new Region(), i, 0);
            }
            RowConstraints height = new RowConstraints();
            height.setVgrow(Priority.ALWAYS);
            row.getRowConstraints().add(height);
            rows.add(row);
        }
        return rows;
    }

    private int columns() {
        boolean slim = ui.glass().portrait() || ui.glass().isNarrow();
        return slim ? ui.isLarge() ? 1 : 2 : ui.isLarge() ? 2 : 4;
    }

    private Button card(ServiceStanding standing) {
        VBox text = new VBox(ui.label(words.counted(standing), "service-name"), tag(ui, words, standing));
        if (!standing.note().isEmpty()) {
            text.getChildren().add(ui.label(standing.note(), "small"));
        } else if (standing.report() != null) {
            text.getChildren().add(ui.label(ui.texts().get("service.reported"), "small"));
        }
        text.getStyleClass().add("tile-words");
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        boolean usable = standing.state().isUsable();
        HBox content = new HBox(
                ui.disc(ServiceWords.icon(standing.service()), DISC_MM, usable ? "disc-soft" : "disc-rose"), text);
        content.getStyleClass().add("service-card");
        content.setAlignment(Pos.CENTER_LEFT);
        String spoken = words.counted(standing) + " " + words.state(standing);
        Button button =
                ui.card("service-" + standing.service().word(), spoken, content, () -> onTap.accept(standing), "card");
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return button;
    }

    /** How a service stands, on its colour. */
    static Label tag(Ui ui, ServiceWords words, ServiceStanding standing) {
        String colour = standing.state().isUsable() ? "tag-pinned" : "tag-new";
        Label tag = ui.label(words.state(standing), "tag", colour);
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }
}
