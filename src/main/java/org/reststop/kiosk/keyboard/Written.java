package org.reststop.kiosk.keyboard;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.screen.Graphemes;

/** The field that is written in, if there is one, with the steps that can be taken back. JavaFX thread only. */
final class Written {
    private static final int LEFT_ENOUGH = 64;

    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private @Nullable TextTarget target;
    private @Nullable Edits edits;

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    boolean isIn(TextTarget field) {
        return field.equals(target);
    }

    /** From now on this field is written in, with nothing to take back. */
    void open(TextTarget field) {
        target = field;
        Edits fresh = new Edits(field);
        edits = fresh;
        undoable.bind(fresh.anyProperty());
    }

    void close() {
        undoable.unbind();
        undoable.set(false);
        target = null;
        edits = null;
    }

    boolean isForSeveralLines() {
        return target != null && target.severalLines();
    }

    /** What stands before the caret, as much as matters. */
    String left() {
        if (target == null) {
            return "";
        }
        String before = target.text().substring(0, target.from());
        return before.substring(Math.max(0, before.length() - LEFT_ENOUGH));
    }

    void write(String text) {
        if (edits != null) {
            edits.write(text);
        }
    }

    /** @param continued whether it belongs to the erasure before */
    void erase(boolean continued) {
        if (edits != null) {
            edits.erase(continued);
        }
    }

    void undo() {
        if (edits != null) {
            edits.undo();
        }
    }

    /** Puts a text in place of what was written last, unless something else has happened since. */
    void rewrite(String before, String text) {
        if (edits != null) {
            edits.rewrite(before, text);
        }
    }

    /** Moves the caret by one character, or to the end of what is selected. */
    void move(boolean right) {
        if (target == null) {
            return;
        }
        int from = target.from();
        int to = target.to();
        if (from < to) {
            target.caret(right ? to : from);
        } else {
            target.caret(right ? Graphemes.after(target.text(), from) : Graphemes.before(target.text(), from));
        }
    }

    /** The person has finished. @return whether the field did something about it */
    boolean done() {
        return target != null && target.done();
    }
}
