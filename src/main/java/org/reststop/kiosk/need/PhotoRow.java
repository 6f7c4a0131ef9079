package org.reststop.kiosk.need;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Ui;

/** The photos that go with a need, small and side by side; it takes no room if there are none. */
record PhotoRow(Ui ui, NeedViewModel model) {
    private static final double GAP_MM = 4;

    /**
     * @param heightMm of each
     * @param droppable whether each can be taken away here
     */
    Region of(double heightMm, boolean droppable) {
        FlowPane row = new FlowPane(ui.glass().mm(GAP_MM), ui.glass().mm(GAP_MM));
        row.setId("need-photos");
        row.setAlignment(Pos.CENTER_LEFT);
        List<Photos.Kept> kept = model.photos().keptProperty().get();
        for (int i = 0; i < kept.size(); i++) {
            Photos.Kept one = kept.get(i);
            ImageView picture = new ImageView(PhotoPart.image(one.jpeg()));
            picture.setPreserveRatio(true);
            picture.setFitHeight(ui.glass().mm(heightMm));
            HBox content = new HBox(picture);
            content.getStyleClass().add("need-photo");
            if (droppable) {
                content.getChildren().add(drop(i + 1, one));
            }
            content.setAlignment(Pos.CENTER_LEFT);
            row.getChildren().add(content);
        }
        VBox all = new VBox(row);
        all.setVisible(!kept.isEmpty());
        all.setManaged(!kept.isEmpty());
        return all;
    }

    private Button drop(int number, Photos.Kept one) {
        Button button = ui.button(
                "need-photo-drop-" + number,
                Icon.CROSS,
                ui.texts().get("need.photo.drop"),
                () -> model.photoStep().drop(one),
                "quiet");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
