package org.reststop.kiosk.screen;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.config.KioskSettings;

/**
 * The parts that screens are made of: texts that wrap and never shorten, buttons that take a double tap as one.
 *
 * <p>A screen gets large type, high contrast, low reach and speech without doing anything, as long as it
 * <ul>
 *   <li>sets sizes of type in the style sheet, as {@code -fx-font-size} in millimetres, and draws icons by
 *       {@link #icon} and {@link #disc}: large type enlarges these and nothing else;
 *   <li>takes colours from the names at the style sheet's head: high contrast gives them other values;
 *   <li>lays out for {@link #glass}, which is the lower half of the glass in low reach, and lets its least height be
 *       what it needs: where that is more than there is, the frame lets people turn pages;
 *   <li>has its texts in labels and its controls in buttons from here, in reading order: these are read aloud.
 * </ul>
 */
public final class Ui {
    /** Of the glass: longer ones may be broken, lest they leave their place. */
    private static final double LONGEST_WORD = 0.45;

    private static final double ICON_MM = 10;
    private static final double TILE_DISC_MM = 30;
    private static final double DISC_ICON_SHARE = 0.56;

    private final Texts texts;
    private final Taps taps;
    private final Comfort comfort;
    private final ReadOnlyBooleanWrapper keyboardUp = new ReadOnlyBooleanWrapper();
    private Glass glass;
    private boolean low;

    /** For a screen of so many pixels, with the modes that its settings begin with. */
    public static Ui on(KioskSettings.Screen settings, Texts texts, Taps taps, double width, double height) {
        Comfort comfort = new Comfort(AccessModes.of(settings.access()));
        return new Ui(texts, taps, Glass.of(settings, width, height), comfort);
    }

    /** With every visit beginning in the plain mode. */
    public Ui(Texts texts, Taps taps, Glass glass) {
        this(texts, taps, glass, new Comfort(AccessModes.NONE));
    }

    /** @param comfort the modes in use */
    public Ui(Texts texts, Taps taps, Glass glass, Comfort comfort) {
        this.texts = texts;
        this.taps = taps;
        this.glass = glass;
        this.comfort = comfort;
    }

    /** The words. */
    public Texts texts() {
        return texts;
    }

    /** The glass that is laid out for; in low reach its lower half. */
    public Glass glass() {
        return glass;
    }

    /** The modes that the person has chosen. */
    public Comfort comfort() {
        return comfort;
    }

    /** Whether type is large; a screen with much to show may want other columns then. */
    public boolean isLarge() {
        return comfort.modes().largeType();
    }

    /** Whether only the lower half is laid out for, and {@link Screen#above} is shown over it. */
    public boolean isLow() {
        return low;
    }

    /** Whether a keyboard takes the lower part of the glass: what is not needed to write should give way to the words. */
    public ReadOnlyBooleanProperty keyboardUpProperty() {
        return keyboardUp.getReadOnlyProperty();
    }

    void keyboardUp(boolean up) {
        keyboardUp.set(up);
    }

    /** Lays out for {@code whole} or, in low reach, for the lower half of it. */
    void layOutFor(Glass whole) {
        low = comfort.modes().lowReach() && whole.portrait();
        glass = low ? whole.lowerHalf() : whole;
    }

    /** A text that wraps and is never shortened. */
    public Label label(String text, String... styleClasses) {
        Label label = WholeWords.label(text, glass.width() * LONGEST_WORD);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** An icon of a size in millimetres, half as large again in large type. */
    public Node icon(Icon icon, double mm) {
        return icon.draw(enlarged(mm));
    }

    /** An icon on a coloured disc; the style class says which colours. */
    public Node disc(Icon icon, double mm, String styleClass) {
        StackPane disc = new StackPane(icon.draw(enlarged(mm * DISC_ICON_SHARE)));
        disc.getStyleClass().addAll("disc", styleClass);
        double side = enlarged(mm);
        disc.setMinSize(side, side);
        disc.setPrefSize(side, side);
        disc.setMaxSize(side, side);
        disc.setMouseTransparent(true);
        return disc;
    }

    /** Pixels of so many millimetres, half as many again in large type. */
    private double enlarged(double mm) {
        return glass.mm(mm * comfort.modes().textScale());
    }

    /** A button with an icon and words; the id is for tests and style. */
    public Button button(String id, Icon icon, String text, Runnable action, String... styleClasses) {
        Button button =
                ready(WholeWords.button(text, icon(icon, ICON_MM), glass.width() * LONGEST_WORD), id, text, action);
        button.setWrapText(true);
        button.getStyleClass().add("action");
        button.getStyleClass().addAll(styleClasses);
        return button;
    }

    /** A large tile: an icon on a disc, a name and, unless that is empty, a line of what it does. */
    public Button tile(String id, Icon icon, String name, String hint, Runnable action) {
        VBox words = new VBox(label(name, "tile-name"));
        if (!hint.isEmpty()) {
            words.getChildren().add(label(hint, "tile-hint"));
        }
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

    /** Makes a button one of several keys, which are tapped more quickly one after the other than other buttons. */
    void beKey(Button button, Runnable action) {
        button.setOnAction(event -> taps.key(button, action));
    }

    /** Shows a node, or lets it take no room. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** An empty node that takes the room left over. */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
