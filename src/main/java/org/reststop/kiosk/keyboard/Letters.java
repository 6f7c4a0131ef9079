package org.reststop.kiosk.keyboard;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** The letters being composed, in one line; of a line too long its end is seen, which is being written. */
final class Letters extends Region {
    private static final String MORE = "… ";

    private final Label label = new Label();
    private final Text measure = new Text();
    private String text = "";

    Letters() {
        label.setId("keyboard-letters");
        getStyleClass().add("keyboard-letters");
        getChildren().setAll(label);
    }

    void show(String letters) {
        text = letters;
        label.setText(letters);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - label.snappedLeftInset() - label.snappedRightInset();
        String shown = text;
        for (int cut = next(0); width(shown) > room && cut < text.length(); cut = next(cut)) {
            shown = MORE + text.substring(cut);
        }
        label.setText(shown);
        label.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Where the syllable behind a place begins; one letter on where there are no syllables. */
    private int next(int from) {
        int space = text.indexOf(' ', from);
        return space < 0 ? from + 1 : space + 1;
    }

    private double width(String shown) {
        measure.setFont(label.getFont());
        measure.setText(shown);
        return measure.getLayoutBounds().getWidth();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
