package org.reststop.kiosk.keyboard.keys;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Ui;

/** A key as it is drawn. It hears no touches itself: which key a finger means is decided for all of them together. */
final class KeyCap extends StackPane {
    private static final PseudoClass PRESSED = PseudoClass.getPseudoClass("pressed");
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final double ICON_MM = 6.4;

    /** What an icon and a line of words beneath it need. */
    private static final double BOTH_MM = 15.4;

    private static final double LARGE_BOTH_MM = 23.1;

    private final Key key;
    private final Label label;

    KeyCap(Ui ui, Key key) {
        this.key = key;
        Caption caption = Caption.of(key, ui.texts());
        label = new Label(caption.text());
        setId(key.id());
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(caption.text());
        setMouseTransparent(true);
        getStyleClass().addAll("key", styleClass(key));
        label.getStyleClass().add(key.writes() && caption.text().length() == 1 ? "key-sign" : "key-word");
        if (caption.icon() == null) {
            getChildren().add(label);
        } else {
            Node icon = ui.icon(caption.icon(), ICON_MM);
            // On a key too low for both, the word says it.
            double enough = ui.glass().mm(ui.isLarge() ? LARGE_BOTH_MM : BOTH_MM);
            icon.visibleProperty().bind(heightProperty().greaterThanOrEqualTo(enough));
            icon.managedProperty().bind(icon.visibleProperty());
            VBox both = new VBox(icon, label);
            both.setAlignment(Pos.CENTER);
            getChildren().add(both);
        }
        if (!caption.hint().isEmpty()) {
            Label hint = new Label(caption.hint());
            hint.getStyleClass().add("key-hint");
            setAlignment(hint, Pos.TOP_RIGHT);
            getChildren().add(hint);
        }
    }

    private static String styleClass(Key key) {
        return switch (key.meaning()) {
            case Meaning.Letter letter -> "key-light";
            case Meaning.Text text -> "key-light";
            case Meaning.Turn turn -> "key-dark";
            case Meaning.Command command when command == Meaning.Command.SPACE -> "key-light";
            case Meaning.Command command when command == Meaning.Command.ENTER -> "key-enter";
            case Meaning.Command command -> "key-dark";
        };
    }

    Key key() {
        return key;
    }

    void pressed(boolean now) {
        pseudoClassStateChanged(PRESSED, now);
    }

    /** Shows that what the key turns on is on. */
    void on(boolean now) {
        pseudoClassStateChanged(ON, now);
    }

    /** Another word, for a key that does something else for a while. */
    void say(String words) {
        label.setText(words);
        setAccessibleText(words);
    }
}
