package org.reststop.kiosk.screen;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The parts that screens are made of: texts that wrap and never shorten, buttons that take a double tap as one. */
public final class Ui {
    private static final double ICON_MM = 10;
    private static final double TILE_DISC_MM = 30;
    private static final double DISC_ICON_SHARE = 0.56;

    private final Texts texts;
    private final Taps taps;
    private Glass glass;

    public Ui(Texts texts, Taps taps, Glass glass) {
        this.texts = texts;
        this.taps = taps;
        this.glass = glass;
    }

    /** The words. */
    public Texts texts() {
        return texts;
    }

    /** The glass that is laid out for. */
    public Glass glass() {
        return glass;
    }

    void glass(Glass other) {
        glass = other;
    }

    /** A text that wraps and is never shortened. */
    public Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** An icon of a size in millimetres. */
    public Node icon(Icon icon, double mm) {
        return icon.draw(glass.mm(mm));
    }

    /** An icon on a coloured disc; the style class says which colours. */
    public Node disc(Icon icon, double mm, String styleClass) {
        StackPane disc = new StackPane(icon.draw(glass.mm(mm * DISC_ICON_SHARE)));
        disc.getStyleClass().addAll("disc", styleClass);
        double side = glass.mm(mm);
        disc.setMinSize(side, side);
        disc.setPrefSize(side, side);
        disc.setMaxSize(side, side);
        disc.setMouseTransparent(true);
        return disc;
    }

    /** A button with an icon and words; the id is for tests and style. */
    public Button button(String id, Icon icon, String text, Runnable action, String... styleClasses) {
        Button button = ready(new Button(text, icon(icon, ICON_MM)), id, text, action);
        button.setWrapText(true);
        button.getStyleClass().add("action");
        button.getStyleClass().addAll(styleClasses);
        return button;
    }

    /** A large tile: an icon on a disc, a name and a line of what it does. */
    public Button tile(String id, Icon icon, String name, String hint, Runnable action) {
        VBox words = new VBox(label(name, "tile-name"), label(hint, "tile-hint"));
        words.getStyleClass().add("tile-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(disc(icon, TILE_DISC_MM, "disc-soft"), words);
        content.getStyleClass().add("tile-content");
        content.setAlignment(Pos.CENTER_LEFT);
        return card(id, name, content, action, "tile");
    }

    /** A button made of a node of one's own. */
    public Button card(String id, String spokenName, Node content, Runnable action, String... styleClasses) {
        Button button = ready(new Card(content), id, spokenName, action);
        button.getStyleClass().addAll(styleClasses);
        return button;
    }

    private Button ready(Button button, String id, String spokenName, Runnable action) {
        button.setId(id);
        button.setAccessibleText(spokenName);
        // A scanner types Enter: no button may have the focus when it does.
        button.setFocusTraversable(false);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setOnAction(event -> taps.take(action));
        return button;
    }

    /** An empty node that takes the room left over. */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
