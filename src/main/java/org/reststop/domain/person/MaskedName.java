package org.reststop.domain.person;

import java.util.regex.Pattern;

/** Masks names for a screen that others can see. */
public final class MaskedName {
    private static final Pattern ADDRESSED = Pattern.compile("\\p{IsHan}{0,2}(师傅|先生|女士)");

    private MaskedName() {}

    /**
     * Keeps a name's first and last character, as on Chinese public notices: 王小明 becomes 王*明, 李雷 becomes 李*.
     * Of a surname with a form of address, such as 王师傅, nothing needs masking.
     * Of a name in Latin letters the first word's initial and the last word stay: "Anna Maria Li" becomes "A. Li".
     *
     * @return the masked name; "*" for a blank one
     */
    public static String of(String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty()) {
            return "*";
        }
        if (ADDRESSED.matcher(trimmed).matches()) {
            return trimmed;
        }
        int[] letters = trimmed.codePoints().toArray();
        boolean latin = letters[0] < 0x250;
        if (latin) {
            String[] words = trimmed.split("\\s+");
            String initial = Character.toString(letters[0]) + ".";
            return words.length == 1 ? initial : initial + " " + words[words.length - 1];
        }
        String first = Character.toString(letters[0]);
        return switch (letters.length) {
            case 1, 2 -> first + "*";
            default ->
                first + "*".repeat(Math.min(letters.length - 2, 2)) + Character.toString(letters[letters.length - 1]);
        };
    }
}
