package org.reststop.kiosk.keyboard.keys;

import java.util.List;
import java.util.Locale;

/**
 * One key. A value: two keys alike are the same key.
 *
 * @param meaning what a tap does
 * @param width in shares of a row; a plain letter has 1
 * @param variants what it writes instead when it is held and one of these is chosen; often none
 */
public record Key(Meaning meaning, double width, List<String> variants) {
    public Key {
        variants = List.copyOf(variants);
    }

    /** A key that writes what stands on it. */
    static Key text(String text, String... variants) {
        return new Key(new Meaning.Text(text), 1, List.of(variants));
    }

    static Key letter(char letter, String... variants) {
        return new Key(new Meaning.Letter(letter), 1, List.of(variants));
    }

    static Key turn(Page page, double width) {
        return new Key(new Meaning.Turn(page), width, List.of());
    }

    /** A key for a command, as wide as so many letters. */
    public static Key of(Meaning.Command command, double width) {
        return new Key(command, width, List.of());
    }

    Key wide(double other) {
        return new Key(meaning, other, variants);
    }

    /** A name for tests and style: what it writes, or its command in small letters. */
    public String id() {
        return switch (meaning) {
            case Meaning.Letter(char letter) -> "key-" + letter;
            case Meaning.Text(String text) -> "key-" + text;
            case Meaning.Turn(Page page) -> "key-" + word(page);
            case Meaning.Command command -> "key-" + word(command);
        };
    }

    /** What goes on while it is held. */
    boolean repeats() {
        return meaning instanceof Meaning.Command command && command.repeats();
    }

    /** Whether it writes what stands on it. */
    boolean writes() {
        return meaning instanceof Meaning.Letter || meaning instanceof Meaning.Text;
    }

    static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
