package org.reststop.domain.need;

import java.util.Objects;

/**
 * A place at a station: a compound, a gate. What is kept with a need is its Chinese name.
 *
 * @param en empty if there is none; a screen then shows the Chinese
 */
public record PlaceName(String zh, String en) {
    /** The longest Chinese name, in characters: a tile has two lines for it. */
    public static final int MAX_ZH = 20;

    /** The longest English name, in characters. */
    public static final int MAX_EN = 40;

    public PlaceName {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /** Whether there is a Chinese name and nothing is too long. */
    public boolean fits() {
        return !zh.isBlank()
                && zh.length() <= MAX_ZH
                && en.length() <= MAX_EN
                && (zh + en).codePoints().noneMatch(Character::isISOControl);
    }
}
