package org.reststop.kiosk.register;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Tiles;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.screen.WritingField;

/** How somebody wants to be called: by a form of address, or by a name that is typed. */
record NamePart(Ui ui, RegistrationViewModel model) {
    Region address() {
        Tiles tiles = new Tiles(ui, ui.glass().portrait() ? 1 : 2, 40);
        List<Button> buttons = new ArrayList<>();
        for (FormOfAddress form : FormOfAddress.values()) {
            String words = ui.texts().get("register.address." + form.word(), model.surname());
            buttons.add(
                    tiles.tile("register-address-" + form.word(), words, "register-choice", () -> model.choose(form)));
        }
        buttons.add(tiles.tile(
                "register-type-name", ui.texts().get("register.type-name"), "register-choice", model::wantToTypeName));
        return Tiles.centred(tiles.of(buttons));
    }

    Region field() {
        WritingField field = new WritingField(
                ui, "register-name-field", ui.texts().get("register.name.prompt"), RegistrationViewModel.LONGEST_NAME);
        field.setText(model.fullName());
        field.getStyleClass().add("register-field");
        Button done = ui.button(
                "register-name-done",
                Icon.CHECK,
                ui.texts().get("register.name.done"),
                () -> model.typeName(field.getText()),
                "primary");
        done.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> field.getText().isBlank()
                                || !field.limit().fitsProperty().get(),
                        field.textProperty(),
                        field.limit().fitsProperty()));
        done.setMaxWidth(Double.MAX_VALUE);
        field.setOnAction(event -> model.typeName(field.getText()));
        field.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                field.requestFocus();
            }
        });
        VBox all = new VBox(field.withCounter(), done);
        all.getStyleClass().add("stack");
        return all;
    }
}
