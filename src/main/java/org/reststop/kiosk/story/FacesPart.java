package org.reststop.kiosk.story;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.need.Face;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Ui;

/** Five faces, by which somebody says whether it helped: each with a word beneath. */
record FacesPart(Ui ui, StoryViewModel model) {
    private static final double DISC_MM = 22;
    private static final double GAP_MM = 3;

    Region body(Story story) {
        GridPane faces = new GridPane(ui.glass().mm(GAP_MM), ui.glass().mm(GAP_MM));
        Face[] all = Face.values();
        int columns = ui.isLarge() && (ui.glass().portrait() || ui.glass().isNarrow()) ? 3 : all.length;
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            faces.getColumnConstraints().add(column);
        }
        for (int i = 0; i < all.length; i++) {
            faces.add(face(story, all[i]), i % columns, i / columns);
        }
        Region question =
                ui.label(ui.texts().get("story.question." + story.question().word()), "register-choice");
        VBox card = new VBox(question, faces);
        card.getStyleClass().addAll("card-flat", "enrol-card");
        return card;
    }

    private Button face(Story story, Face face) {
        String name = ui.texts().get("story.face." + face.word());
        VBox content = new VBox(ui.disc(icon(face), DISC_MM, disc(face)), ui.label(name, "small", "centred"));
        content.getStyleClass().add("story-face");
        content.setAlignment(Pos.CENTER);
        Button button = ui.card(
                "story-face-" + face.word(), name, content, () -> model.answer(story, face), "card", "register-tile");
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return button;
    }

    static Node drawing(Ui ui, Face face, double mm) {
        return ui.disc(icon(face), mm, disc(face));
    }

    private static Icon icon(Face face) {
        return switch (face) {
            case AWFUL -> Icon.FACE_AWFUL;
            case POOR -> Icon.FACE_POOR;
            case FAIR -> Icon.FACE_FAIR;
            case GOOD -> Icon.FACE_GOOD;
            case GREAT -> Icon.FACE_GREAT;
        };
    }

    private static String disc(Face face) {
        return switch (face) {
            case AWFUL, POOR -> "disc-rose";
            case FAIR -> "disc-sun";
            case GOOD, GREAT -> "disc-soft";
        };
    }
}
