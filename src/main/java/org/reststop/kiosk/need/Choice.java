package org.reststop.kiosk.need;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Tiles;
import org.reststop.kiosk.screen.Ui;

/** A drawing with words: above them where three stand side by side, else beside them. */
record Choice(Ui ui) {
    private static final double GAP_MM = 6;

    Region content(Node drawing, VBox words) {
        return content(drawing, words, isStacked(ui));
    }

    /** Whether there is no room for three columns of words. */
    static boolean isStacked(Ui ui) {
        return ui.glass().portrait() || ui.glass().isNarrow() || ui.isLarge();
    }

    /** @param beside whether the words stand beside the drawing */
    static Region content(Node drawing, VBox words, boolean beside) {
        words.getStyleClass().add("tile-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Pane content;
        if (beside) {
            HBox row = new HBox(drawing, words);
            row.setAlignment(Pos.CENTER_LEFT);
            content = row;
        } else {
            VBox column = new VBox(drawing, words);
            column.setAlignment(Pos.CENTER_LEFT);
            content = column;
        }
        content.getStyleClass().add("need-choice");
        return content;
    }

    /** Under one another, or side by side and equally wide. */
    Region arranged(Region... choices) {
        if (isStacked(ui)) {
            for (Region choice : choices) {
                choice.setMaxWidth(Double.MAX_VALUE);
            }
            return Tiles.centred(choices);
        }
        HBox row = new HBox(choices);
        row.setSpacing(ui.glass().mm(GAP_MM));
        row.setFillHeight(true);
        for (Region choice : choices) {
            choice.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            choice.setPrefWidth(ui.glass().width() / choices.length);
            HBox.setHgrow(choice, Priority.ALWAYS);
        }
        return Tiles.centred(row);
    }
}
