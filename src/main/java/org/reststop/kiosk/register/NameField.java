package org.reststop.kiosk.register;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;

/**
 * Takes a name from whatever keyboard there is. What one person copies must not reach the next, so it does not copy or
 * paste, and it has no menu.
 */
final class NameField extends TextField {
    NameField(String before) {
        super(before);
        getStyleClass().add("register-field");
        setContextMenu(new ContextMenu());
        addEventFilter(ContextMenuEvent.ANY, ContextMenuEvent::consume);
        textProperty().subscribe(text -> {
            if (text.length() > RegistrationViewModel.LONGEST_NAME) {
                setText(text.substring(0, RegistrationViewModel.LONGEST_NAME));
            }
        });
    }

    @Override
    public void copy() {}

    @Override
    public void cut() {}

    @Override
    public void paste() {}
}
