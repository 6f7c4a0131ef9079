package org.reststop.kiosk.keyboard;

import javafx.event.ActionEvent;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

/** A field of JavaFX. */
record ControlTarget(TextInputControl control) implements TextTarget {
    @Override
    public String text() {
        return control.getText();
    }

    @Override
    public int from() {
        return control.getSelection().getStart();
    }

    @Override
    public int to() {
        return control.getSelection().getEnd();
    }

    @Override
    public void replace(int from, int to, String text) {
        control.replaceText(from, to, text);
    }

    @Override
    public void caret(int at) {
        control.positionCaret(at);
    }

    @Override
    public boolean severalLines() {
        return control instanceof TextArea;
    }

    @Override
    public boolean done() {
        if (control instanceof TextField field && field.getOnAction() != null) {
            field.fireEvent(new ActionEvent(field, field));
            return true;
        }
        return false;
    }
}
