package org.reststop.kiosk.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.counter.PinHash;
import org.reststop.kiosk.counter.PinViewModel.State;
import org.reststop.kiosk.screen.Aloud;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Tiles;
import org.reststop.kiosk.screen.Ui;

/** A pad of large keys. A dot says that a digit was typed, and nothing says which. */
public final class PinScreen implements Screen {
    private static final int PAD_MM = 150;
    private static final int LOW_PAD_MM = 128;
    private static final double TALL_KEY_MM = 34;
    private static final double KEY_MM = 25;
    private static final int SECONDS_A_MINUTE = 60;

    private final Ui ui;
    private final PinViewModel model;
    private final Runnable onBack;

    public PinScreen(Ui ui, PinViewModel model, Runnable onBack) {
        this.ui = ui;
        this.model = model;
        this.onBack = onBack;
    }

    @Override
    public Parent open(Scope scope) {
        Label hint = ui.label("", "body");
        hint.setId("pin-words");
        VBox head = new VBox(ui.label(ui.texts().get("counter.pin.title"), "title"), hint);
        head.getStyleClass().add("register-head");
        Label dots = ui.label("", "need-digits");
        dots.setId("pin-dots");
        Aloud.sayInstead(dots, "");
        Region pad = pad();
        scope.listen(model.typedProperty(), typed -> dots.setText(dots(typed.intValue())));
        scope.listen(model.stateProperty(), state -> show(state, hint, pad));
        scope.listen(
                model.secondsLeftProperty(), left -> show(model.stateProperty().get(), hint, pad));
        Region body = body(dots, pad);
        VBox.setVgrow(body, Priority.ALWAYS);
        Button back = ui.button("pin-back", Icon.BACK, ui.texts().get("back"), onBack, "quiet");
        Bar bar = new Bar(back, Ui.spring());
        VBox page = new VBox(head, body, bar);
        page.setId("pin");
        page.getStyleClass().addAll("page", "register");
        return page;
    }

    private Region body(Label dots, Region pad) {
        if (ui.glass().portrait()) {
            return Tiles.centred(dots, pad);
        }
        VBox side = new VBox(dots);
        side.setAlignment(Pos.CENTER);
        HBox.setHgrow(side, Priority.ALWAYS);
        double width = ui.glass().mm(ui.isLow() ? LOW_PAD_MM : PAD_MM);
        pad.setMinWidth(width);
        pad.setMaxWidth(width);
        HBox all = new HBox(side, pad);
        all.getStyleClass().add("figures");
        return all;
    }

    private void show(State state, Label hint, Region pad) {
        String key = "counter.pin." + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        hint.setText(
                state == State.WRONG || state == State.WAIT
                        ? ui.texts().get(key, time(model.secondsLeftProperty().get()))
                        : ui.texts().get(key));
        hint.getStyleClass().remove("need-trouble");
        if (state != State.READY && state != State.CHECKING) {
            hint.getStyleClass().add("need-trouble");
        }
        pad.setDisable(state != State.READY);
    }

    private String time(long seconds) {
        return seconds >= SECONDS_A_MINUTE * 2
                ? ui.texts().count("span.minutes", (seconds + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE)
                : ui.texts().count("span.seconds", seconds);
    }

    private static String dots(int typed) {
        return "● ".repeat(typed) + "○ ".repeat(PinHash.DIGITS - typed).strip();
    }

    private Region pad() {
        Tiles tiles = new Tiles(ui, 3, ui.glass().portrait() ? TALL_KEY_MM : KEY_MM);
        List<Button> keys = new ArrayList<>();
        for (int digit = 1; digit <= 9; digit++) {
            keys.add(key(tiles, digit));
        }
        keys.add(tiles.key("pin-erase", ui.texts().get("counter.pin.erase"), "pad-word", model::erase));
        keys.add(key(tiles, 0));
        return tiles.pad(keys, false);
    }

    private Button key(Tiles tiles, int digit) {
        return tiles.key("pin-" + digit, Integer.toString(digit), "register-choice", () -> model.press(digit));
    }
}
