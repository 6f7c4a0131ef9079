package org.reststop.kiosk.keyboard.keys;

/** What a key does. */
public sealed interface Meaning {
    /** One letter, or an apostrophe, of pinyin. */
    record Letter(char letter) implements Meaning {}

    /** Writes a text as it is. */
    record Text(String text) implements Meaning {}

    /** Other keys. */
    record Turn(Page page) implements Meaning {}

    /** All else; the names are the ends of the texts' keys. */
    enum Command implements Meaning {
        ERASE,
        SPACE,
        ENTER,
        SHIFT,
        LEFT,
        RIGHT,
        UNDO,
        STROKE_BACK,
        WIPE,
        HIDE,
        PREVIOUS,
        NEXT,
        EXPAND,
        FOLD,
        MODES;

        /** Whether it goes on while the key is held. */
        boolean repeats() {
            return this == ERASE || this == LEFT || this == RIGHT;
        }
    }
}
