package org.reststop.kiosk.keyboard.keys;

import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Texts;

/**
 * What stands on a key.
 *
 * @param text its sign or its word
 * @param icon beside the word, null for none
 * @param hint what it writes first when it is held, small in its corner; empty for none
 */
record Caption(String text, @Nullable Icon icon, String hint) {
    static Caption of(Key key, Texts texts) {
        return switch (key.meaning()) {
            case Meaning.Letter(char letter) when letter == '\'' -> new Caption(texts.get("keyboard.split"), null, "");
            case Meaning.Letter(char letter) -> new Caption(String.valueOf(letter), null, hint(key));
            case Meaning.Text(String text) -> new Caption(text, null, hint(key));
            case Meaning.Turn(Page page) ->
                new Caption(texts.get("keyboard." + Key.word(page)), page == Page.HAND ? Icon.PEN : null, "");
            case Meaning.Command command -> new Caption(texts.get("keyboard." + Key.word(command)), icon(command), "");
        };
    }

    private static @Nullable Icon icon(Meaning.Command command) {
        return switch (command) {
            case ERASE -> Icon.ERASE;
            case SHIFT -> Icon.SHIFT;
            case LEFT -> Icon.LEFT;
            case RIGHT -> Icon.RIGHT;
            case UNDO, STROKE_BACK -> Icon.UNDO;
            case WIPE, FOLD -> Icon.CROSS;
            case HIDE -> Icon.KEYBOARD_DOWN;
            case PREVIOUS -> Icon.UP;
            case NEXT -> Icon.DOWN;
            case EXPAND -> Icon.GRID;
            case MODES -> Icon.TYPE;
            case SPACE, ENTER -> null;
        };
    }

    /** What stands in a bubble for a variant. */
    static String variant(String text, Texts texts) {
        return text.equals("\n") ? texts.get("keyboard.new-line") : text;
    }

    private static String hint(Key key) {
        String first = key.variants().isEmpty() ? "" : key.variants().getFirst();
        boolean tells = !first.isEmpty() && !Character.isLetter(first.codePointAt(0));
        return tells ? first : "";
    }
}
