package org.reststop.domain.activity;

import java.util.stream.Stream;

/** An activity's words. English may be empty; a screen then shows the Chinese. */
public record ActivityText(
        String titleZh, String wordsZh, String placeZh, String titleEn, String wordsEn, String placeEn) {
    /** The longest Chinese title, in characters; in English twice that. */
    public static final int MAX_TITLE = 60;

    /** The longest Chinese words, in characters; in English twice that. */
    public static final int MAX_WORDS = 2000;

    /** The longest Chinese name of a place, in characters; in English twice that. */
    public static final int MAX_PLACE = 60;

    /** Whether nothing is too long. */
    public boolean fits() {
        return titleZh.length() <= MAX_TITLE
                && wordsZh.length() <= MAX_WORDS
                && placeZh.length() <= MAX_PLACE
                && titleEn.length() <= 2 * MAX_TITLE
                && wordsEn.length() <= 2 * MAX_WORDS
                && placeEn.length() <= 2 * MAX_PLACE;
    }

    /** Whether it can be stored and shown: no control characters but line breaks in the words. */
    public boolean holdsPlainText() {
        return Stream.of(titleZh, placeZh, titleEn, placeEn)
                        .noneMatch(text -> text.codePoints().anyMatch(Character::isISOControl))
                && Stream.of(wordsZh, wordsEn)
                        .noneMatch(text -> text.codePoints().anyMatch(c -> c != '\n' && Character.isISOControl(c)));
    }

    /** The title in a language, or in Chinese where there is none. */
    public String title(boolean chinese) {
        return chinese || titleEn.isBlank() ? titleZh : titleEn;
    }

    /** The words, as above. */
    public String words(boolean chinese) {
        return chinese || wordsEn.isBlank() ? wordsZh : wordsEn;
    }

    /** The place, as above. */
    public String place(boolean chinese) {
        return chinese || placeEn.isBlank() ? placeZh : placeEn;
    }
}
