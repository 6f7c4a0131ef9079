package org.reststop.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The modes as large switches over the screen's lower edge; each shows at once what it does to the screen behind. */
final class AccessSheet {
    private static final double SWITCH_ICON_MM = 15;
    private static final double LEAST_SWITCH_MM = 76;
    private static final double GAP_MM = 4;

    private final StackPane pane = new StackPane();
    private final Ui ui;
    private final ReadAloud reading;

    AccessSheet(Ui ui, ReadAloud reading) {
        this.ui = ui;
        this.reading = reading;
        pane.setId("access");
        pane.setAlignment(Pos.BOTTOM_CENTER);
        pane.setVisible(false);
        // Whoever taps beside the sheet wants the screen back.
        pane.setOnMouseClicked(event -> close());
    }

    StackPane pane() {
        return pane;
    }

    boolean isOpen() {
        return pane.isVisible();
    }

    void open() {
        pane.setVisible(true);
    }

    void close() {
        pane.setVisible(false);
    }

    /** A button that opens it. */
    Button opener() {
        String words = ui.texts().get(offersSpeech() ? "access.open" : "access.open.silent");
        Label label = ui.label(words, "edge-language");
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(ui.icon(Icon.TYPE, 9), label);
        content.getStyleClass().addAll("edge-content", "edge-language-content");
        return ui.card("edge-access", words, content, this::open);
    }

    /**
     * Makes what it shows anew, in another language or other modes.
     *
     * @param whole the glass, of which the sheet takes the lower edge
     */
    void fill(Glass whole) {
        Texts texts = ui.texts();
        Button done = ui.button("access-done", Icon.CHECK, texts.get("access.done"), this::close, "primary");
        done.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(
                ui.label(texts.get("access.title"), "sheet-title"), ui.label(texts.get("access.note"), "small"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Bar head = new Bar(words, done);
        VBox sheet = new VBox(head, grid(switches(whole), whole));
        if (offersSpeech() && ui.comfort().modes().readAloud()) {
            sheet.getChildren().add(speech());
        }
        sheet.setId("access-sheet");
        sheet.getStyleClass().add("sheet");
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        sheet.setOnMouseClicked(event -> event.consume());
        pane.getChildren().setAll(sheet);
    }

    private List<Button> switches(Glass whole) {
        AccessModes now = ui.comfort().modes();
        List<Button> all = new ArrayList<>();
        all.add(toggle("large-type", Icon.TYPE, now.largeType(), now::withLargeType));
        all.add(toggle("high-contrast", Icon.CONTRAST, now.highContrast(), now::withHighContrast));
        if (whole.portrait()) {
            all.add(toggle("low-reach", Icon.LOWER, now.lowReach(), now::withLowReach));
        }
        if (offersSpeech()) {
            all.add(toggle("read-aloud", Icon.SPEAK, now.readAloud(), now::withReadAloud));
        }
        return all;
    }

    private boolean offersSpeech() {
        return reading.state() != Narrator.State.NONE;
    }

    /** How speaking goes on, or why nothing is heard. */
    private Node speech() {
        Texts texts = ui.texts();
        Narrator.State state = reading.state();
        if (state == Narrator.State.NO_SOUND || state == Narrator.State.FAILED) {
            String key = state == Narrator.State.NO_SOUND ? "access.no-sound" : "access.speech-failed";
            Label trouble = ui.label(texts.get(key), "small");
            trouble.setId("access-trouble");
            return trouble;
        }
        Bar row = new Bar(
                speechButton("again", Icon.AGAIN, reading::again),
                speechButton("hush", Icon.STOP, reading::hush),
                speechButton("softer", Icon.QUIETER, () -> reading.louder(-1)),
                speechButton("louder", Icon.LOUDER, () -> reading.louder(1)));
        row.getStyleClass().add("speech-row");
        return row;
    }

    private Button speechButton(String name, Icon icon, Runnable action) {
        Button button =
                ui.button("access-" + name, icon, ui.texts().get("access." + name), action, "quiet", "speech-button");
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private Node grid(List<Button> buttons, Glass whole) {
        double scale = ui.comfort().modes().textScale();
        int fitting = (int) (whole.width() / whole.mm(LEAST_SWITCH_MM * scale + GAP_MM));
        int rows = Math.ceilDiv(buttons.size(), Math.max(1, fitting));
        int columns = Math.ceilDiv(buttons.size(), rows);
        GridPane grid = new GridPane(whole.mm(GAP_MM), whole.mm(GAP_MM));
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            grid.add(buttons.get(i), i % columns, i / columns);
        }
        return grid;
    }

    private Button toggle(String name, Icon icon, boolean on, Function<Boolean, AccessModes> other) {
        String word = ui.texts().get("access." + name);
        String state = ui.texts().get(on ? "access.on" : "access.off");
        Label pill = ui.label(state, "switch-state");
        pill.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(ui.icon(on ? Icon.CHECK : Icon.CIRCLE, 6), pill);
        line.getStyleClass().add("switch-line");
        line.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(ui.label(word, "switch-name"), line);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(ui.icon(icon, SWITCH_ICON_MM), words);
        content.getStyleClass().add("switch-content");
        content.setAlignment(Pos.CENTER_LEFT);
        return ui.card(
                "access-" + name,
                word + " " + state,
                content,
                () -> ui.comfort().choose(other.apply(!on)),
                "card",
                "switch",
                on ? "switch-on" : "switch-off");
    }
}
