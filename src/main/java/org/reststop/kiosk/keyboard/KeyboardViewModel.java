package org.reststop.kiosk.keyboard;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.input.InputEngine;
import org.reststop.kiosk.keyboard.keys.Delays;
import org.reststop.kiosk.keyboard.keys.Key;
import org.reststop.kiosk.keyboard.keys.Meaning;
import org.reststop.kiosk.keyboard.keys.Page;
import org.reststop.kiosk.keyboard.pad.PadViewModel;
import org.reststop.kiosk.screen.Background;

/** What the keyboard shows and does. JavaFX thread only. */
final class KeyboardViewModel {
    private final Written written = new Written();
    private final Suggesting engine;
    private final Composing composing;
    private final PadViewModel pad;
    private final ReadOnlyObjectWrapper<List<Offer>> offers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.PINYIN);
    private final ReadOnlyObjectWrapper<Shift> shift = new ReadOnlyObjectWrapper<>(Shift.OFF);
    private final BooleanProperty expanded = new SimpleBooleanProperty();
    private Page home = Page.PINYIN;
    private @Nullable Page chosen;
    private boolean erasingLetters;

    /** Whether English letters are capitals. */
    enum Shift {
        OFF,
        ONCE,
        LOCKED
    }

    /** @param delays after which a character written by hand is done */
    KeyboardViewModel(Background background, Delays delays) {
        engine = new Suggesting(background);
        composing = new Composing(engine, written::left, this::write);
        pad = new PadViewModel(background, delays, new Sheet(written, engine));
        composing.offersProperty().subscribe(this::offer);
        pad.meaningsProperty().subscribe(this::offer);
        for (int box = 0; box < PadViewModel.BOXES; box++) {
            pad.strokesProperty(box).subscribe(strokes -> composing.dropOffers());
        }
    }

    /** From now on this engine suggests. */
    void use(InputEngine suggesting) {
        engine.use(suggesting);
    }

    /** The characters written by hand. */
    PadViewModel pad() {
        return pad;
    }

    /** What may be chosen, the likeliest first. */
    ReadOnlyObjectProperty<List<Offer>> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    /** Whether something is on its way into the field: letters, or ink. */
    boolean isComposing() {
        return page.get() == Page.HAND ? !pad.isEmpty() : !composing.isEmpty();
    }

    private void offer() {
        boolean byHand =
                page.get() == Page.HAND && !pad.meaningsProperty().get().isEmpty();
        offers.set(
                byHand
                        ? pad.meaningsProperty().get().stream()
                                .map(Offer::ofHand)
                                .toList()
                        : composing.offersProperty().get());
        if (offers.get().isEmpty()) {
            expanded.set(false);
        }
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
        return written.undoableProperty();
    }

    /** Whether the offers stand in place of the keys. */
    BooleanProperty expandedProperty() {
        return expanded;
    }

    Composing composing() {
        return composing;
    }

    /** The page that the person comes back to from digits and signs. */
    Page home() {
        return home;
    }

    boolean isForSeveralLines() {
        return written.isForSeveralLines();
    }

    /**
     * A field is to be written in.
     *
     * @param inChinese what a person begins with who has not chosen yet
     */
    void open(TextTarget field, boolean inChinese) {
        if (!written.isIn(field)) {
            leave();
            written.open(field);
            turn(chosen != null ? chosen : inChinese ? Page.PINYIN : Page.ENGLISH);
        }
        open.set(true);
    }

    /** Writes what is on its way as what it is known to mean now: whoever turns to the screen may take the field away. */
    void commit() {
        pad.keep();
        composing.keep();
    }

    /** The keyboard goes, the field stays. */
    void hide() {
        commit();
        composing.drop();
        pad.drop();
        engine.forget();
        open.set(false);
    }

    /** The person has left: the next one begins with the usual page. */
    void personLeft() {
        leave();
        chosen = null;
    }

    /** The field is gone, or another has the focus; what has not been committed is dropped. */
    void leave() {
        composing.drop();
        pad.drop();
        written.close();
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
            case Meaning.Turn(Page other) ->
                inTurn(() -> {
                    turn(other);
                    chosen = home;
                });
            case Meaning.Command command -> command(command, repeated);
        }
    }

    /** Writes a text as it is, behind the likeliest meaning of the letters. */
    void insert(String text) {
        inTurn(() -> composing.settle(() -> write(text)));
    }

    private void write(String text) {
        dropOffers();
        written.write(text);
    }

    /** What was offered for the text as it was is not offered for what becomes of it. */
    private void dropOffers() {
        composing.dropOffers();
        pad.dropOffers();
    }

    void choose(Offer offer) {
        if (offer.byHand()) {
            pad.choose(offer.text());
            composing.predict();
        } else {
            inTurn(() -> composing.choose(offer));
        }
    }

    /** Does something behind what has been pressed and written by hand before. */
    private void inTurn(Runnable press) {
        if (page.get() == Page.HAND) {
            pad.settle(press);
        } else {
            composing.inTurn(press);
        }
    }

    private void command(Meaning.Command command, boolean repeated) {
        switch (command) {
            case ERASE -> erase(repeated);
            case SPACE -> inTurn(this::space);
            case ENTER -> inTurn(this::enter);
            case SHIFT -> shift.set(Shift.values()[(shift.get().ordinal() + 1) % Shift.values().length]);
            case LEFT -> inTurn(() -> move(false));
            case RIGHT -> inTurn(() -> move(true));
            case UNDO -> undo();
            case STROKE_BACK -> pad.strokeBack();
            case WIPE -> pad.wipe();
            case HIDE -> hide();
            case EXPAND -> expanded.set(true);
            case FOLD -> expanded.set(false);
            case PREVIOUS, NEXT, MODES -> throw new IllegalArgumentException(command + " is the view's own");
        }
    }

    private void turn(Page other) {
        if (other == Page.ENGLISH || other == Page.HAND) {
            composing.keepLetters();
            composing.dropOffers();
        }
        if (other == Page.PINYIN || other == Page.HAND || other == Page.ENGLISH) {
            home = other;
        }
        shift.set(Shift.OFF);
        page.set(other);
        offer();
    }

    /** Whoever holds the key to erase letters means the letters, and not the text before them. */
    private void erase(boolean repeated) {
        if (!repeated) {
            erasingLetters = isComposing();
        }
        if (page.get() == Page.HAND && !pad.isEmpty()) {
            pad.wipe();
        } else if (!composing.isEmpty()) {
            composing.erase();
        } else if (!(repeated && erasingLetters)) {
            dropOffers();
            written.erase(repeated);
        }
    }

    private void space() {
        if (composing.isEmpty()) {
            write(" ");
        } else {
            composing.settle(() -> {});
        }
    }

    private void enter() {
        if (!composing.isEmpty()) {
            composing.keepLetters();
        } else if (!written.done()) {
            hide();
        }
    }

    private void move(boolean right) {
        if (composing.isEmpty()) {
            dropOffers();
            written.move(right);
        }
    }

    private void undo() {
        if (page.get() == Page.HAND && !pad.isEmpty()) {
            pad.strokeBack();
        } else if (!composing.isEmpty()) {
            composing.drop();
        } else {
            dropOffers();
            written.undo();
        }
    }
}
