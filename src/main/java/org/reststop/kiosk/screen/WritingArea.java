package org.reststop.kiosk.screen;

import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/**
 * Where a person writes as many lines as it takes. Nothing is copied, cut or pasted and there is no menu: what one person wrote
 * must not reach the next. What is too long stays and is told, see {@link WritingLimit}.
 */
public final class WritingArea extends TextArea {
    private final Ui ui;
    private final WritingLimit limit;

    /**
     * @param id for tests and style
     * @param prompt shown while it is empty, in the person's language
     * @param longest in code points
     */
    public WritingArea(Ui ui, String id, String prompt, int longest) {
        this.ui = ui;
        limit = new WritingLimit(longest);
        setId(id);
        setPromptText(prompt);
        setWrapText(true);
        WritingRules.apply(this, limit, true);
    }

    /** Takes the focus whenever it is shown, so that the keyboard comes up, wherever the focus was before. */
    public void writeAtOnce() {
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                requestFocus();
            }
        });
    }

    /** How much has been written and how much may be. */
    public WritingLimit limit() {
        return limit;
    }

    /** It with its counter beneath; call it once. */
    public VBox withCounter() {
        return WritingRules.withCounter(ui, this, limit);
    }

    @Override
    public boolean deletePreviousChar() {
        return WritingRules.eraseBefore(this) || super.deletePreviousChar();
    }

    @Override
    public boolean deleteNextChar() {
        return WritingRules.eraseAfter(this) || super.deleteNextChar();
    }

    @Override
    public void copy() {}

    @Override
    public void cut() {}

    @Override
    public void paste() {}
}
