package org.reststop.kiosk.counter;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Tiles;
import org.reststop.kiosk.screen.Ui;

/** What the counter's screens have in common. */
final class CounterParts {
    private static final double SIGN_MM = 60;

    private CounterParts() {}

    /** A title with a line beneath. */
    static VBox words(Ui ui, String title, String hint) {
        Label label = ui.label(title, "title");
        label.setId("counter-title");
        VBox words = new VBox(label, ui.label(hint, "body"));
        words.getStyleClass().add("register-head");
        return words;
    }

    /** A large sign in the middle of a page that has little to say; where the words need the room, nothing. */
    static Region sign(Ui ui, Icon icon, String styleClass) {
        return ui.isLarge() || ui.isLow() ? Ui.spring() : Tiles.centred(ui.disc(icon, SIGN_MM, styleClass));
    }

    /**
     * A page of a head, a body that takes the room, and a bar.
     *
     * @param bar from left to right; what stands first stays left, the rest goes right
     */
    static VBox page(Ui ui, String id, Node head, Region body, Node first, Node... bar) {
        VBox.setVgrow(body, Priority.ALWAYS);
        Bar foot = new Bar(first, Ui.spring());
        foot.getChildren().addAll(bar);
        VBox page = new VBox(head, body, foot);
        page.setId(id);
        page.getStyleClass().addAll("page", "register");
        return page;
    }

    /** A mark beside a row's words. */
    static Label tag(Ui ui, String text, String styleClass) {
        Label tag = ui.label(text, "tag", styleClass);
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }
}
