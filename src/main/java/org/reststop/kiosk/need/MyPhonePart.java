package org.reststop.kiosk.need;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Ui;

/** The code that opens HQ's page for this station on somebody's own phone. */
record MyPhonePart(Ui ui, NeedViewModel model) {
    private static final double SIDE_MM = 130;
    private static final double SMALL_SIDE_MM = 118;
    private static final double NUMBER_MM = 14;

    Region body(Scope scope) {
        double side = ui.glass().mm(ui.glass().portrait() ? SIDE_MM : SMALL_SIDE_MM);
        Region frame = new CodeFrame(ui, "need-code").of(model.codeProperty(), side, scope);
        VBox steps = new VBox(step(1), step(2), step(3));
        steps.getStyleClass().add("stack");
        steps.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(steps, Priority.ALWAYS);
        return arranged(frame, steps);
    }

    private Region arranged(Node code, Node steps) {
        Pane all;
        if (ui.glass().portrait() || ui.glass().isNarrow()) {
            VBox column = new VBox(code, steps);
            column.setAlignment(Pos.CENTER);
            all = column;
        } else {
            HBox row = new HBox(code, steps);
            row.setAlignment(Pos.CENTER_LEFT);
            all = row;
        }
        all.getStyleClass().add("register-consent");
        return all;
    }

    private Node step(int number) {
        Region digit = ui.label(Integer.toString(number), "step-number");
        double side = ui.glass().mm(NUMBER_MM);
        digit.setMinSize(side, side);
        HBox row = new HBox(digit, ui.label(ui.texts().get("need.my-phone.step." + number), "body"));
        row.getStyleClass().add("step");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
