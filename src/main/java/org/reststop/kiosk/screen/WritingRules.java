package org.reststop.kiosk.screen;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What holds for all that people write in: what is taken, what is told, and no way for a text to the next person. */
final class WritingRules {
    private WritingRules() {}

    // JavaFX, which has no annotations, takes null for a change that is not to happen.
    @SuppressWarnings("NullAway")
    static void apply(TextInputControl field, WritingLimit limit, boolean severalLines) {
        field.getStyleClass().add("writing");
        field.setContextMenu(new ContextMenu());
        field.addEventFilter(ContextMenuEvent.ANY, ContextMenuEvent::consume);
        // The middle button would paste what was marked last.
        field.addEventFilter(MouseEvent.ANY, event -> {
            MouseButton button = event.getButton();
            if (button != MouseButton.PRIMARY && button != MouseButton.NONE) {
                event.consume();
            }
        });
        field.setTextFormatter(new TextFormatter<>(change -> taken(change, limit, severalLines)));
        field.textProperty().subscribe(text -> limit.measure(text == null ? "" : text));
    }

    private static TextFormatter.@Nullable Change taken(
            TextFormatter.Change change, WritingLimit limit, boolean severalLines) {
        if (!change.isContentChange()) {
            return change;
        }
        String clean = clean(change.getText(), severalLines);
        if (!clean.equals(change.getText())) {
            int end = change.getRangeStart() + change.getText().length();
            boolean behind = change.getCaretPosition() == end;
            change.setText(clean);
            int after = change.getRangeStart() + clean.length();
            change.selectRange(behind ? after : change.getRangeStart(), behind ? after : change.getRangeStart());
        }
        int length = change.getControlNewText().length();
        boolean grows = length > change.getControlText().length();
        return limit.takes(grows ? length : 0) ? change : null;
    }

    /**
     * Without what cannot be seen or would upset what is: control characters, halves of surrogate pairs, code points
     * that are no characters, and the marks that turn the direction of all that follows.
     */
    static String clean(String text, boolean severalLines) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(point -> {
            if (isLineBreak(point)) {
                kept.append(severalLines ? '\n' : ' ');
            } else if (point == '\t') {
                kept.append(' ');
            } else if (!isUnwanted(point)) {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString();
    }

    private static boolean isLineBreak(int point) {
        return point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    private static boolean isUnwanted(int point) {
        boolean noCharacter = (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
        boolean turns = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        return Character.isISOControl(point)
                || Character.getType(point) == Character.SURROGATE
                || noCharacter
                || turns
                || point == 0xFEFF;
    }

    /** Erases what a person sees as one character. */
    static boolean eraseBefore(TextInputControl field) {
        int caret = field.getCaretPosition();
        if (field.getSelection().getLength() > 0 || caret == 0) {
            return false;
        }
        field.deleteText(Graphemes.before(field.getText(), caret), caret);
        return true;
    }

    static boolean eraseAfter(TextInputControl field) {
        int caret = field.getCaretPosition();
        if (field.getSelection().getLength() > 0 || caret == field.getLength()) {
            return false;
        }
        field.deleteText(caret, Graphemes.after(field.getText(), caret));
        return true;
    }

    static VBox withCounter(Ui ui, TextInputControl field, WritingLimit limit) {
        Label counter = ui.label("", "writing-counter");
        counter.setMaxWidth(Double.MAX_VALUE);
        counter.setAlignment(Pos.CENTER_RIGHT);
        Runnable tell = () -> {
            counter.setText(limit.words(ui.texts()));
            boolean bad = !limit.fitsProperty().get() || limit.refusedProperty().get();
            mark(counter, bad);
            mark(field, bad);
        };
        limit.lengthProperty().subscribe(tell);
        limit.refusedProperty().subscribe(tell);
        tell.run();
        VBox all = new VBox(field, counter);
        all.getStyleClass().add("writing-box");
        VBox.setVgrow(field, Priority.ALWAYS);
        return all;
    }

    private static void mark(Node node, boolean bad) {
        node.getStyleClass().remove("writing-over");
        if (bad) {
            node.getStyleClass().add("writing-over");
        }
    }
}
