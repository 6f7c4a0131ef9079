package org.reststop.domain.notice;

/** A notice's words. English may be empty; a screen then shows the Chinese. */
public record NoticeText(String titleZh, String bodyZh, String titleEn, String bodyEn) {
    /** The longest Chinese title, in characters; in English twice that. */
    public static final int MAX_TITLE = 120;

    /** The longest Chinese body, in characters; in English twice that. */
    public static final int MAX_BODY = 8000;

    /** Whether no title is too long. */
    public boolean titlesFit() {
        return titleZh.length() <= MAX_TITLE && titleEn.length() <= 2 * MAX_TITLE;
    }

    /** Whether no body is too long. */
    public boolean bodiesFit() {
        return bodyZh.length() <= MAX_BODY && bodyEn.length() <= 2 * MAX_BODY;
    }
}
