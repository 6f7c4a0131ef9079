package org.reststop.hq.notice;

import java.util.Locale;
import org.reststop.domain.notice.NoticeText;

/** What a notice must keep to. */
public enum NoticeRule {
    /** All is well. */
    KEPT(""),
    NO_CHINESE("a notice has a Chinese title and body"),
    TITLE_TOO_LONG(
            "a title has at most " + NoticeText.MAX_TITLE + " characters, in English " + 2 * NoticeText.MAX_TITLE),
    BODY_TOO_LONG("a body has at most " + NoticeText.MAX_BODY + " characters, in English " + 2 * NoticeText.MAX_BODY),
    DAYS_REVERSED("the last day is before the first"),
    NUL("a text holds a NUL"),
    NO_DAY("a day is written like 2026-03-31, a time like 08:30"),
    LINK("a link is a whole https address"),
    MEDIA("a medium is not what it should be, or there are too many"),
    EMERGENCY_ENDLESS("an emergency has an end"),
    NOWHERE("each of the stations is an exception too");

    private final String sentence;

    NoticeRule(String sentence) {
        this.sentence = sentence;
    }

    /** What is wrong, in English, for whoever wrote a program; empty if nothing is. */
    public String sentence() {
        return sentence;
    }

    /** The text that says so to staff; it may name {@link NoticeText#MAX_TITLE} and {@link NoticeText#MAX_BODY}. */
    public String textKey() {
        return "notice.rule." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
