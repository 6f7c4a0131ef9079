package org.reststop.domain.need;

import java.util.Objects;

/**
 * How a category is called. English may be empty; a screen then shows the Chinese.
 *
 * @param hintZh examples of what belongs here
 */
public record CategoryWords(String nameZh, String nameEn, String hintZh, String hintEn) {
    /** The longest Chinese name, in characters: a tile has one line for it. */
    public static final int MAX_NAME_ZH = 10;

    /** The longest English name, in characters. */
    public static final int MAX_NAME_EN = 28;

    /** The longest Chinese hint, in characters. */
    public static final int MAX_HINT_ZH = 40;

    /** The longest English hint, in characters. */
    public static final int MAX_HINT_EN = 80;

    public CategoryWords {
        Objects.requireNonNull(nameZh, "nameZh");
        Objects.requireNonNull(nameEn, "nameEn");
        Objects.requireNonNull(hintZh, "hintZh");
        Objects.requireNonNull(hintEn, "hintEn");
    }

    /** Whether there is a Chinese name and nothing is too long. */
    public boolean fits() {
        return !nameZh.isBlank()
                && nameZh.length() <= MAX_NAME_ZH
                && nameEn.length() <= MAX_NAME_EN
                && hintZh.length() <= MAX_HINT_ZH
                && hintEn.length() <= MAX_HINT_EN
                && (nameZh + nameEn + hintZh + hintEn).codePoints().noneMatch(Character::isISOControl);
    }
}
