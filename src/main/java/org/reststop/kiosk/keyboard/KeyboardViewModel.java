package org.reststop.kiosk.keyboard;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.input.InputEngine;
import org.reststop.kiosk.keyboard.keys.Key;
import org.reststop.kiosk.keyboard.keys.Meaning;
import org.reststop.kiosk.keyboard.keys.Page;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Graphemes;

/** What the keyboard shows and does. JavaFX thread only. */
final class KeyboardViewModel {
    private static final int LEFT_ENOUGH = 64;

    private final Suggesting engine;
    private final Composing composing;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.PINYIN);
    private final ReadOnlyObjectWrapper<Shift> shift = new ReadOnlyObjectWrapper<>(Shift.OFF);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final BooleanProperty expanded = new SimpleBooleanProperty();
    private @Nullable TextTarget target;
    private @Nullable Edits edits;
    private boolean chinese = true;
    private boolean erasingLetters;

    /** Whether English letters are capitals. */
    enum Shift {
        OFF,
        ONCE,
        LOCKED
    }

    KeyboardViewModel(Background background) {
        engine = new Suggesting(background);
        composing = new Composing(engine, this::left, this::write);
        composing.offersProperty().subscribe(offers -> {
            if (offers.isEmpty()) {
                expanded.set(false);
            }
        });
    }

    /** From now on this engine suggests. */
    void use(InputEngine suggesting) {
        engine.use(suggesting);
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shift> shiftProperty() {
        return shift.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Whether the offers stand in place of the keys. */
    BooleanProperty expandedProperty() {
        return expanded;
    }

    Composing composing() {
        return composing;
    }

    /** Whether the letters that the person comes back to are pinyin. */
    boolean isChinese() {
        return chinese;
    }

    boolean isForSeveralLines() {
        return target != null && target.severalLines();
    }

    /**
     * A field is to be written in.
     *
     * @param inChinese what the person begins with, unless it is the field that was written in last
     */
    void open(TextTarget field, boolean inChinese) {
        if (!field.equals(target)) {
            leave();
            target = field;
            Edits fresh = new Edits(field);
            edits = fresh;
            undoable.bind(fresh.anyProperty());
            chinese = inChinese;
            turn(inChinese ? Page.PINYIN : Page.ENGLISH);
        }
        open.set(true);
    }

    /** The keyboard goes, the field stays: letters go into it as they are. */
    void hide() {
        composing.keepLetters();
        composing.drop();
        engine.forget();
        open.set(false);
    }

    /** The field is gone, or another has the focus; nothing of what was typed is kept. */
    void leave() {
        composing.drop();
        undoable.unbind();
        undoable.set(false);
        target = null;
        edits = null;
        if (open.get()) {
            engine.forget();
        }
        open.set(false);
    }

    /** @param repeated whether it is one more of a key that is held */
    void press(Key key, boolean repeated) {
        switch (key.meaning()) {
            case Meaning.Letter(char letter) -> composing.inTurn(() -> composing.type(letter));
            case Meaning.Text(String text) -> {
                insert(text);
                if (shift.get() == Shift.ONCE) {
                    shift.set(Shift.OFF);
                }
            }
            case Meaning.Turn(Page other) -> composing.inTurn(() -> turn(other));
            case Meaning.Command command -> command(command, repeated);
        }
    }

    /** Writes a text as it is, behind the likeliest meaning of the letters. */
    void insert(String text) {
        composing.inTurn(() -> composing.settle(() -> {
            composing.dropOffers();
            write(text);
        }));
    }

    void choose(Offer offer) {
        composing.choose(offer);
    }

    private void command(Meaning.Command command, boolean repeated) {
        switch (command) {
            case ERASE -> erase(repeated);
            case SPACE -> composing.inTurn(this::space);
            case ENTER -> composing.inTurn(this::enter);
            case SHIFT -> shift.set(Shift.values()[(shift.get().ordinal() + 1) % Shift.values().length]);
            case LEFT -> move(false);
            case RIGHT -> move(true);
            case UNDO -> undo();
            case HIDE -> hide();
            case EXPAND -> expanded.set(true);
            case FOLD -> expanded.set(false);
            case PREVIOUS, NEXT -> throw new IllegalArgumentException(command + " is the view's own");
        }
    }

    private void turn(Page other) {
        if (other == Page.ENGLISH) {
            composing.keepLetters();
            composing.dropOffers();
        }
        if (other == Page.PINYIN || other == Page.ENGLISH) {
            chinese = other == Page.PINYIN;
        }
        shift.set(Shift.OFF);
        page.set(other);
    }

    /** Whoever holds the key to erase letters means the letters, and not the text before them. */
    private void erase(boolean repeated) {
        if (!repeated) {
            erasingLetters = !composing.isEmpty();
        }
        if (!composing.isEmpty()) {
            composing.erase();
        } else if (edits != null && !(repeated && erasingLetters)) {
            composing.dropOffers();
            edits.erase(repeated);
        }
    }

    private void space() {
        if (composing.isEmpty()) {
            composing.dropOffers();
            write(" ");
        } else {
            composing.settle(() -> {});
        }
    }

    private void enter() {
        if (!composing.isEmpty()) {
            composing.keepLetters();
        } else if (target != null && !target.done()) {
            hide();
        }
    }

    private void move(boolean right) {
        if (target != null && composing.isEmpty()) {
            composing.dropOffers();
            String text = target.text();
            int from = target.from();
            int to = target.to();
            if (from < to) {
                target.caret(right ? to : from);
            } else {
                target.caret(right ? Graphemes.after(text, from) : Graphemes.before(text, from));
            }
        }
    }

    private void undo() {
        if (!composing.isEmpty()) {
            composing.drop();
        } else if (edits != null) {
            composing.dropOffers();
            edits.undo();
        }
    }

    private void write(String text) {
        if (edits != null) {
            edits.write(text);
        }
    }

    private String left() {
        if (target == null) {
            return "";
        }
        String before = target.text().substring(0, target.from());
        return before.substring(Math.max(0, before.length() - LEFT_ENOUGH));
    }
}
