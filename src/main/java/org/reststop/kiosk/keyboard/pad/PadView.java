package org.reststop.kiosk.keyboard.pad;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Ui;

/** The boxes to write in, side by side; one finger at a time writes in them. */
public final class PadView extends HBox {
    private final List<InkBox> boxes = new ArrayList<>();
    private final Pen pen = new Pen();

    /** @param scope lets go of the model when the view goes */
    public PadView(Ui ui, PadViewModel model, Scope scope) {
        getStyleClass().add("pad");
        for (int i = 0; i < PadViewModel.BOXES; i++) {
            InkBox box = new InkBox(ui, model, i, pen);
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setPrefWidth(1);
            boxes.add(box);
            scope.listen(model.strokesProperty(i), count -> box.show(count.intValue()));
        }
        getChildren().setAll(boxes);
    }

    /** What is being written comes to nothing. */
    public void cancel() {
        pen.lift();
        boxes.forEach(InkBox::cancel);
    }
}
