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
import org.reststop.kiosk.keyboard.keys.Page;
import org.reststop.kiosk.keyboard.pad.PadView;
import org.reststop.kiosk.keyboard.pad.PadViewModel;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Taps;
import org.reststop.kiosk.screen.Ui;

/** The keyboard as it is drawn, in one language and for one glass. */
final class KeyboardPane {
    private static final double ROW_MM_PORTRAIT = 22;
    private static final double ROW_MM_LANDSCAPE = 18;
    private static final double PAD_MM_PORTRAIT = 118;
    private static final double PAD_MM_LANDSCAPE = 88;
    private static final double PAD_KEYS_MM_PORTRAIT = 74;
    private static final double PAD_KEYS_MM_LANDSCAPE = 96;
    private static final double BAR_MM = 33;
    private static final double BAR_MM_BY_HAND = 24;
    private static final double TOOL_MM = 22;
    private static final double LARGE_TOOL_MM = 31;
    private static final int FEWEST_TOOLS = 4;

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
    private final HBox row = new HBox();
    private final Taps taps;
    private List<List<Key>> shownTools = List.of();

    KeyboardPane(Ui ui, KeyboardViewModel model, InstantSource clock, Delays delays, Outside outside) {
        this.ui = ui;
        this.model = model;
        keys = new KeysView(ui, clock, delays, new Pressing(outside));
        tools = new KeysView(ui, clock, delays, new Pressing(outside));
        taps = new Taps(clock);
        bar = new OfferBar(ui, this::choose);
        grid = new OfferList(ui, ROWS, 12, this::choose);
    }

    /**
     * What keys do that is not writing.
     *
     * @param click sounds at every touch
     * @param modes offers the modes of the screen
     */
    record Outside(Runnable click, Runnable modes) {}

    /** Builds it. */
    Region open(Scope scope) {
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMinWidth(0);
        HBox head = new HBox(bar, tools);
        head.getStyleClass().add("keyboard-head");
        PadView pad = new PadView(ui, model.pad(), scope);
        HBox.setHgrow(pad, Priority.ALWAYS);
        row.getChildren().setAll(pad, keys);
        StackPane body = new StackPane(row, grid);
        scope.listen(model.pageProperty(), page -> {
            fix(head, page == Page.HAND ? BAR_MM_BY_HAND : BAR_MM);
            bar.letterless(page == Page.HAND);
            arrange(body, pad, page == Page.HAND);
        });
        VBox all = new VBox(head, body);
        all.getStyleClass().add("keyboard-keys");
        all.setMaxWidth(ui.glass().mm(WIDEST_MM));
        StackPane pane = new StackPane(all);
        pane.setAlignment(Pos.CENTER);
        pane.getStyleClass().add("keyboard");
        listen(scope);
        return pane;
    }

    private void arrange(Region body, PadView pad, boolean byHand) {
        boolean portrait = ui.glass().portrait();
        double keysMm = ROWS * (portrait ? ROW_MM_PORTRAIT : ROW_MM_LANDSCAPE);
        fix(body, byHand ? portrait ? PAD_MM_PORTRAIT : PAD_MM_LANDSCAPE : keysMm);
        pad.setVisible(byHand);
        pad.setManaged(byHand);
        pad.cancel();
        HBox.setHgrow(keys, byHand ? Priority.NEVER : Priority.ALWAYS);
        double beside = ui.glass().mm(portrait ? PAD_KEYS_MM_PORTRAIT : PAD_KEYS_MM_LANDSCAPE);
        keys.setPrefWidth(byHand ? beside : Region.USE_COMPUTED_SIZE);
        keys.setMinWidth(byHand ? beside : 0);
    }

    /** Fixes a height, which large type stretches. */
    private void fix(Region region, double plainMm) {
        double mm = plainMm * (ui.isLarge() ? LARGE_ROOM : 1);
        region.setMinHeight(ui.glass().mm(mm));
        region.setPrefHeight(ui.glass().mm(mm));
        region.setMaxHeight(ui.glass().mm(mm));
    }

    private void listen(Scope scope) {
        Composing composing = model.composing();
        scope.listen(model.pageProperty(), page -> showKeys());
        for (int box = 0; box < PadViewModel.BOXES; box++) {
            scope.listen(model.pad().strokesProperty(box), strokes -> showTools());
        }
        scope.listen(model.pad().unreadProperty(), unread -> bar.hint(hint()));
        scope.listen(model.shiftProperty(), shift -> showKeys());
        scope.listen(composing.shownProperty(), bar::letters);
        scope.listen(model.offersProperty(), offers -> {
            bar.show(offers);
            showTools();
        });
        scope.listen(composing.compositionProperty(), composition -> {
            showTools();
            sayEnter();
        });
        scope.listen(model.expandedProperty(), expanded -> {
            row.setVisible(!expanded);
            grid.setVisible(expanded);
            if (!expanded) {
                bar.show(model.offersProperty().get());
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

    /** A word that may follow comes up under the finger that has just chosen: its second tap does not mean it. */
    private void choose(Offer offer) {
        boolean[] first = {false};
        taps.take(() -> first[0] = true);
        if (first[0] || offer.isMeaning()) {
            model.choose(offer);
        }
    }

    private void showKeys() {
        boolean capitals = model.shiftProperty().get() != KeyboardViewModel.Shift.OFF;
        keys.show(Layouts.of(model.pageProperty().get(), capitals, model.home(), model.isForSeveralLines()));
        keys.on(Command.SHIFT, capitals);
        if (model.shiftProperty().get() == KeyboardViewModel.Shift.LOCKED) {
            keys.say(Command.SHIFT, ui.texts().get("keyboard.locked"));
        }
        bar.hint(hint());
        sayEnter();
    }

    private String hint() {
        Page page = model.pageProperty().get();
        String hint = page.name().toLowerCase(Locale.ROOT);
        if (page == Page.HAND) {
            hint = !model.pad().isReady()
                    ? "hand-missing"
                    : model.pad().unreadProperty().get() ? "hand-unread" : "hand";
        }
        return ui.texts().get("keyboard.hint." + hint);
    }

    private void sayEnter() {
        boolean letters = !model.composing().isEmpty();
        keys.say(Command.ENTER, ui.texts().get(letters ? "keyboard.keep-letters" : "keyboard.enter"));
    }

    private void showGrid() {
        if (model.expandedProperty().get()) {
            grid.show(model.offersProperty().get(), bar.list().endProperty().get());
        }
    }

    private void showTools() {
        boolean choosing = !model.offersProperty().get().isEmpty() && model.isComposing();
        List<Command> commands = model.expandedProperty().get()
                ? List.of(Command.PREVIOUS, Command.NEXT, Command.FOLD)
                : choosing
                        ? List.of(Command.PREVIOUS, Command.NEXT, Command.EXPAND)
                        : List.of(Command.MODES, Command.UNDO, Command.LEFT, Command.RIGHT, Command.HIDE);
        List<List<Key>> row =
                List.of(commands.stream().map(command -> Key.of(command, 1)).toList());
        if (!row.equals(shownTools)) {
            shownTools = row;
            double wide = Math.max(FEWEST_TOOLS, commands.size()) * (ui.isLarge() ? LARGE_TOOL_MM : TOOL_MM);
            tools.setMinWidth(ui.glass().mm(wide));
            tools.setMaxWidth(ui.glass().mm(wide));
            tools.show(row);
        }
    }

    private final class Pressing implements KeysView.Presses {
        private final Outside outside;

        Pressing(Outside outside) {
            this.outside = outside;
        }

        @Override
        public void touched() {
            outside.click().run();
        }

        @Override
        public void pressed(Key key, boolean repeated) {
            OfferList turned = model.expandedProperty().get() ? grid : bar.list();
            if (key.meaning() == Command.PREVIOUS) {
                turned.previous();
            } else if (key.meaning() == Command.NEXT) {
                turned.next();
            } else if (key.meaning() == Command.MODES) {
                outside.modes().run();
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
