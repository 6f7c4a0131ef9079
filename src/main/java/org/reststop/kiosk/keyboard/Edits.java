package org.reststop.kiosk.keyboard;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.reststop.kiosk.screen.Graphemes;

/** What has been written and erased in a field, to be taken back step by step. JavaFX thread only. */
final class Edits {
    private static final int MOST_STEPS = 100;

    private final TextTarget target;
    private final Deque<Edit> steps = new ArrayDeque<>();
    /** All that stood in the field after the last step. */
    private String left = "";

    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();

    private record Edit(int from, String removed, String written) {}

    Edits(TextTarget target) {
        this.target = target;
    }

    /** Whether there is something to take back. */
    ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /** Writes at the caret, in place of what is selected. */
    void write(String text) {
        apply(target.from(), target.to(), text, false);
    }

    /**
     * Erases what is selected, else what a person sees as one character.
     *
     * @param continued whether it belongs to the erasure before and is taken back with it
     */
    void erase(boolean continued) {
        int to = target.to();
        int from = target.from() < to ? target.from() : Graphemes.before(target.text(), to);
        if (from < to) {
            apply(from, to, "", continued);
        }
    }

    /**
     * Puts a text in place of what the last step wrote. Nothing happens if that was something else, if the field has
     * changed since, or if the caret is not behind it any more.
     */
    void rewrite(String before, String text) {
        Edit last = steps.peek();
        if (last == null || !last.written().equals(before) || !target.text().equals(left)) {
            return;
        }
        int end = last.from() + before.length();
        if (target.from() != end || target.to() != end) {
            return;
        }
        target.replace(last.from(), end, text);
        String after = target.text();
        steps.pop();
        steps.push(new Edit(last.from(), last.removed(), written(last.from(), end, left, after)));
        left = after;
    }

    /** Takes the last step back; steps into a text that others have changed meanwhile are forgotten. */
    void undo() {
        Edit last = steps.poll();
        if (last != null && target.text().equals(left)) {
            target.replace(last.from(), last.from() + last.written().length(), last.removed());
            left = target.text();
        } else {
            steps.clear();
        }
        any.set(!steps.isEmpty());
    }

    private void apply(int from, int to, String text, boolean continued) {
        String before = target.text();
        target.replace(from, to, text);
        String after = target.text();
        if (after.equals(before)) {
            return;
        }
        if (!before.equals(left)) {
            steps.clear();
        }
        left = after;
        Edit edit = new Edit(from, before.substring(from, to), written(from, to, before, after));
        Edit last = steps.peek();
        if (continued && last != null && last.written().isEmpty() && last.from() == to) {
            steps.pop();
            edit = new Edit(from, edit.removed() + last.removed(), "");
        }
        steps.push(edit);
        if (steps.size() > MOST_STEPS) {
            steps.removeLast();
        }
        any.set(true);
    }

    /** What has come in place of what stood between; the field may have left out some of it. */
    private static String written(int from, int to, String before, String after) {
        return after.substring(from, Math.max(from, to + after.length() - before.length()));
    }
}
