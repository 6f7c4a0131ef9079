package org.reststop.kiosk.keyboard;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.keyboard.keys.Delays;
import org.reststop.kiosk.keyboard.keys.Key;
import org.reststop.kiosk.keyboard.keys.KeysView;
import org.reststop.kiosk.keyboard.keys.Layouts;
import org.reststop.kiosk.keyboard.keys.Meaning.Command;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Ui;

/** The keyboard as it is drawn, in one language and for one glass. */
final class KeyboardPane {
    private static final double ROW_MM_PORTRAIT = 22;
    private static final double ROW_MM_LANDSCAPE = 18;
    private static final double BAR_MM = 33;
    private static final double TOOLS_MM = 78;
    private static final double LARGE_TOOLS_MM = 126;

    /** How much taller rows are for large type. */
    private static final double LARGE_ROOM = 1.2;

    private static final double WIDEST_MM = 340;
    private static final int ROWS = 4;

    private final Ui ui;
    private final KeyboardViewModel model;
    private final KeysView keys;
    private final KeysView tools;
    private final OfferBar bar;
    private final OfferList grid;
    private List<List<Key>> shownTools = List.of();

    KeyboardPane(Ui ui, KeyboardViewModel model, InstantSource clock, Delays delays, Runnable click) {
        this.ui = ui;
        this.model = model;
        keys = new KeysView(ui, clock, delays, new Pressing(click));
        tools = new KeysView(ui, clock, delays, new Pressing(click));
        bar = new OfferBar(ui, model::choose);
        grid = new OfferList(ui, ROWS, 12, model::choose);
    }

    /** Builds it. */
    Region open(Scope scope) {
        boolean portrait = ui.glass().portrait();
        double toolsMm = ui.isLarge() ? LARGE_TOOLS_MM : TOOLS_MM;
        tools.setMinWidth(ui.glass().mm(toolsMm));
        tools.setMaxWidth(ui.glass().mm(toolsMm));
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMinWidth(0);
        HBox head = new HBox(bar, tools);
        head.getStyleClass().add("keyboard-head");
        double room = ui.isLarge() ? LARGE_ROOM : 1;
        fix(head, BAR_MM * room);
        StackPane body = new StackPane(keys, grid);
        fix(body, ROWS * room * (portrait ? ROW_MM_PORTRAIT : ROW_MM_LANDSCAPE));
        VBox all = new VBox(head, body);
        all.getStyleClass().add("keyboard-keys");
        all.setMaxWidth(ui.glass().mm(WIDEST_MM));
        StackPane pane = new StackPane(all);
        pane.setAlignment(Pos.CENTER);
        pane.getStyleClass().add("keyboard");
        listen(scope);
        return pane;
    }

    private void fix(Region region, double mm) {
        region.setMinHeight(ui.glass().mm(mm));
        region.setPrefHeight(ui.glass().mm(mm));
        region.setMaxHeight(ui.glass().mm(mm));
    }

    private void listen(Scope scope) {
        Composing composing = model.composing();
        scope.listen(model.pageProperty(), page -> showKeys());
        scope.listen(model.shiftProperty(), shift -> showKeys());
        scope.listen(composing.shownProperty(), bar::letters);
        scope.listen(composing.offersProperty(), offers -> {
            bar.show(offers);
            showTools();
        });
        scope.listen(composing.compositionProperty(), composition -> {
            showTools();
            sayEnter();
        });
        scope.listen(model.expandedProperty(), expanded -> {
            keys.setVisible(!expanded);
            grid.setVisible(expanded);
            if (!expanded) {
                bar.show(composing.offersProperty().get());
            }
            showTools();
            showGrid();
        });
        scope.listen(bar.list().endProperty(), end -> showGrid());
        scope.onRelease(() -> {
            keys.cancel();
            tools.cancel();
        });
    }

    private void showKeys() {
        boolean capitals = model.shiftProperty().get() != KeyboardViewModel.Shift.OFF;
        keys.show(Layouts.of(model.pageProperty().get(), capitals, model.isChinese(), model.isForSeveralLines()));
        keys.on(Command.SHIFT, capitals);
        if (model.shiftProperty().get() == KeyboardViewModel.Shift.LOCKED) {
            keys.say(Command.SHIFT, ui.texts().get("keyboard.locked"));
        }
        String page = model.pageProperty().get().name().toLowerCase(Locale.ROOT);
        bar.hint(ui.texts().get("keyboard.hint." + page));
        sayEnter();
    }

    private void sayEnter() {
        boolean letters = !model.composing().isEmpty();
        keys.say(Command.ENTER, ui.texts().get(letters ? "keyboard.keep-letters" : "keyboard.enter"));
    }

    private void showGrid() {
        if (model.expandedProperty().get()) {
            grid.show(
                    model.composing().offersProperty().get(),
                    bar.list().endProperty().get());
        }
    }

    private void showTools() {
        boolean choosing = !model.composing().offersProperty().get().isEmpty()
                && !model.composing().isEmpty();
        List<Command> commands = model.expandedProperty().get()
                ? List.of(Command.PREVIOUS, Command.NEXT, Command.FOLD)
                : choosing
                        ? List.of(Command.PREVIOUS, Command.NEXT, Command.EXPAND)
                        : List.of(Command.UNDO, Command.LEFT, Command.RIGHT, Command.HIDE);
        List<List<Key>> row =
                List.of(commands.stream().map(command -> Key.of(command, 1)).toList());
        if (!row.equals(shownTools)) {
            shownTools = row;
            tools.show(row);
        }
    }

    private final class Pressing implements KeysView.Presses {
        private final Runnable click;

        Pressing(Runnable click) {
            this.click = click;
        }

        @Override
        public void touched() {
            click.run();
        }

        @Override
        public void pressed(Key key, boolean repeated) {
            OfferList turned = model.expandedProperty().get() ? grid : bar.list();
            if (key.meaning() == Command.PREVIOUS) {
                turned.previous();
            } else if (key.meaning() == Command.NEXT) {
                turned.next();
            } else {
                model.press(key, repeated);
            }
        }

        @Override
        public void chose(String variant) {
            model.insert(variant);
        }
    }
}
