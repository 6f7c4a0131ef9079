package org.reststop.kiosk.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Aloud;
import org.reststop.kiosk.screen.Enclosure;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Ui;
import org.reststop.sync.MediaTypes;

/** The part of a screen in which somebody speaks instead of writing. It takes no room where there is no microphone. */
public final class VoicePart implements Enclosure {
    private static final double DISC_MM = 20;
    private static final double BAR_MM = 3;
    private static final double BAR_GAP_MM = 1.5;
    private static final double METER_MM = 9;
    private static final int BARS = 16;

    private final Ui ui;
    private final VoiceViewModel model;
    private final ObservableValue<Boolean> filled;

    public VoicePart(Ui ui, VoiceViewModel model) {
        this.ui = ui;
        this.model = model;
        this.filled = model.stateProperty().map(VoicePart::isFilled);
    }

    private static boolean isFilled(VoiceState state) {
        return state == VoiceState.RECORDING || state == VoiceState.RECORDED || state == VoiceState.PLAYING;
    }

    @Override
    public ObservableValue<Boolean> filled() {
        return filled;
    }

    @Override
    public void finish(Consumer<Optional<Content>> then) {
        model.finish(memo -> then.accept(memo.map(bytes -> new Content(bytes, MediaTypes.OGG))));
    }

    @Override
    public void forget() {
        model.forget();
    }

    @Override
    public Region part(Scope scope) {
        VBox part = new VBox();
        part.setId("voice");
        part.getStyleClass().add("voice");
        Label trouble = ui.label("", "voice-trouble");
        trouble.setId("voice-trouble");
        Node recording = recording(scope);
        scope.listen(model.stateProperty(), state -> {
            part.setVisible(state != VoiceState.ABSENT);
            part.setManaged(state != VoiceState.ABSENT);
            part.getChildren().setAll(content(state, recording));
            part.getChildren().add(trouble);
            // A voice from the loudspeaker would be part of the memo, or spoil it for whoever listens.
            Aloud.hush(part, state.isSounding());
        });
        scope.listen(model.troubleProperty(), problem -> {
            trouble.setText(problem.map(one -> ui.texts().get(one.key())).orElse(""));
            trouble.setVisible(problem.isPresent());
            trouble.setManaged(problem.isPresent());
        });
        model.look();
        return part;
    }

    private Node content(VoiceState state, Node recording) {
        return switch (state) {
            case ABSENT, READY -> ready();
            case OPENING ->
                row(ui.disc(Icon.MICROPHONE, DISC_MM, "disc-soft"), words("voice.opening", "voice.opening.hint"));
            case RECORDING -> recording;
            case RECORDED, PLAYING -> memo(state == VoiceState.PLAYING);
        };
    }

    /** Low glass has no height to spare. */
    private Node ready() {
        Button record = button("voice-record", Icon.MICROPHONE, "voice.record", model::record, "primary");
        if (ui.glass().portrait() && ui.isLarge()) {
            record.setMaxWidth(Double.MAX_VALUE);
            VBox stack = new VBox(
                    row(ui.disc(Icon.MICROPHONE, DISC_MM, "disc-soft"), words("voice.title", "voice.hint")), record);
            stack.getStyleClass().add("voice-memo");
            return stack;
        }
        if (ui.glass().portrait()) {
            return row(ui.disc(Icon.MICROPHONE, DISC_MM, "disc-soft"), words("voice.title", "voice.hint"), record);
        }
        HBox row = row(ui.label(ui.texts().get("voice.title"), "voice-strong"), Ui.spring(), record);
        return new VBox(row, ui.label(ui.texts().get("voice.hint"), "voice-hint"));
    }

    private Node recording(Scope scope) {
        Label left = ui.label("", "voice-left");
        left.setId("voice-left");
        scope.listen(model.secondsProperty(), seconds -> left.setText(ui.texts().get("voice.left", seconds)));
        VBox middle = new VBox(ui.label(ui.texts().get("voice.recording"), "voice-strong"), left, meter(scope));
        middle.getStyleClass().add("voice-words");
        HBox.setHgrow(middle, Priority.ALWAYS);
        return row(
                ui.disc(Icon.MICROPHONE, DISC_MM, "disc-rose"),
                middle,
                button("voice-stop", Icon.STOP, "voice.stop", model::stop, "primary"));
    }

    /** Bars that light up as far as it is loud. */
    private Node meter(Scope scope) {
        HBox meter = new HBox(ui.glass().mm(BAR_GAP_MM));
        meter.setId("voice-meter");
        List<Region> bars = new ArrayList<>();
        for (int i = 0; i < BARS; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("voice-bar");
            bar.setMinSize(ui.glass().mm(BAR_MM), ui.glass().mm(METER_MM));
            bar.setPrefWidth(ui.glass().mm(BAR_MM));
            bars.add(bar);
        }
        meter.getChildren().addAll(bars);
        scope.listen(model.levelProperty(), level -> {
            int lit = (int) Math.round(level.doubleValue() * BARS);
            IntStream.range(0, BARS).forEach(i -> bars.get(i).pseudoClassStateChanged(Lit.STATE, i < lit));
        });
        return meter;
    }

    private Node memo(boolean playing) {
        Label length = ui.label(
                ui.texts().get("voice.recorded", model.secondsProperty().get()), "voice-strong");
        length.setId("voice-length");
        VBox words = new VBox(length, ui.label(ui.texts().get("voice.recorded.hint"), "voice-hint"));
        words.getStyleClass().add("voice-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("voice-buttons");
        buttons.getChildren()
                .addAll(
                        playing
                                ? button("voice-stop", Icon.STOP, "voice.stop-playing", model::stop)
                                : button("voice-play", Icon.PLAY, "voice.play", model::play),
                        button("voice-again", Icon.MICROPHONE, "voice.again", model::record, "quiet"),
                        button("voice-delete", Icon.CROSS, "voice.delete", model::forget, "quiet"));
        VBox memo = ui.glass().portrait()
                ? new VBox(row(ui.disc(Icon.CHECK, DISC_MM, "disc-green"), words), buttons)
                : new VBox(length, buttons);
        memo.getStyleClass().add("voice-memo");
        return memo;
    }

    private Node words(String title, String hint) {
        VBox words = new VBox(
                ui.label(ui.texts().get(title), "voice-strong"),
                ui.label(ui.texts().get(hint), "voice-hint"));
        words.getStyleClass().add("voice-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(parts);
        row.getStyleClass().add("voice-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button button(String id, Icon icon, String key, Runnable action, String... styles) {
        Button button = ui.button(id, icon, ui.texts().get(key), action, styles);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
