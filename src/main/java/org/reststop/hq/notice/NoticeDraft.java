package org.reststop.hq.notice;

import java.time.LocalDate;
import org.reststop.domain.notice.NoticeText;

/**
 * A notice as somebody writes it.
 *
 * @param text Chinese title up to 120 characters and body up to 8000; English up to twice that, or empty
 * @param firstDay the first day on show, at the station
 * @param lastDay the last day on show, not before the first
 */
public record NoticeDraft(NoticeText text, LocalDate firstDay, LocalDate lastDay, boolean pinned) {
    private static final int MAX_TITLE = 120;
    private static final int MAX_BODY = 8000;

    /** What is wrong with it; empty if nothing. */
    String problem() {
        if (text.titleZh().isBlank() || text.bodyZh().isBlank()) {
            return "a notice has a Chinese title and body";
        }
        if (text.titleZh().length() > MAX_TITLE || text.titleEn().length() > 2 * MAX_TITLE) {
            return "a title has at most " + MAX_TITLE + " characters, in English " + 2 * MAX_TITLE;
        }
        if (text.bodyZh().length() > MAX_BODY || text.bodyEn().length() > 2 * MAX_BODY) {
            return "a body has at most " + MAX_BODY + " characters, in English " + 2 * MAX_BODY;
        }
        if (lastDay.isBefore(firstDay)) {
            return "the last day is before the first";
        }
        return allText().indexOf('\0') >= 0 ? "a text holds a NUL" : "";
    }

    private String allText() {
        return text.titleZh() + text.bodyZh() + text.titleEn() + text.bodyEn();
    }
}
