package org.reststop.domain.need;

import java.util.Objects;

/**
 * A sentence that one tap writes.
 *
 * @param zh in Chinese, at most {@value #MAX_ZH} characters
 * @param en in English, at most {@value #MAX_EN} characters; may be empty, a screen then shows the Chinese
 */
public record Phrase(String zh, String en) {
    /** The longest in Chinese. */
    public static final int MAX_ZH = 60;

    /** The longest in English. */
    public static final int MAX_EN = 160;

    public Phrase {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /** Whether neither is too long, the Chinese is there, and both are one line. */
    public boolean fits() {
        return !zh.isBlank() && zh.length() <= MAX_ZH && en.length() <= MAX_EN && isOneLine(zh) && isOneLine(en);
    }

    private static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }
}
