package org.reststop.hq.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeText;

/**
 * A notice as somebody writes it.
 *
 * @param text Chinese title up to 120 characters and body up to 8000; English up to twice that, or empty
 * @param firstDay the first day on show, at the station
 * @param lastDay the last day on show, not before the first
 * @param extras what it has beside its words; null to leave that as it is, which is nothing for a new notice
 * @param targets where it is; null to leave that as it is, which is everywhere for a new notice
 */
public record NoticeDraft(
        NoticeText text,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean pinned,
        @Nullable NoticeExtras extras,
        @Nullable NoticeTargets targets) {
    /** One that says nothing of what is beside the words. */
    public NoticeDraft(NoticeText text, LocalDate firstDay, LocalDate lastDay, boolean pinned) {
        this(text, firstDay, lastDay, pinned, null, null);
    }

    /** One that says nothing of where it is. */
    public NoticeDraft(
            NoticeText text, LocalDate firstDay, LocalDate lastDay, boolean pinned, @Nullable NoticeExtras extras) {
        this(text, firstDay, lastDay, pinned, extras, null);
    }

    /** What a notice says now. */
    static NoticeDraft of(Notice notice, NoticeTargets targets) {
        return new NoticeDraft(
                notice.text(),
                notice.window().firstDay(),
                notice.window().lastDay(),
                notice.window().pinned(),
                notice.extras(),
                targets);
    }

    /** What rule it breaks. */
    NoticeRule rule() {
        if (text.titleZh().isBlank() || text.bodyZh().isBlank()) {
            return NoticeRule.NO_CHINESE;
        }
        if (!text.titlesFit()) {
            return NoticeRule.TITLE_TOO_LONG;
        }
        if (!text.bodiesFit()) {
            return NoticeRule.BODY_TOO_LONG;
        }
        if (lastDay.isBefore(firstDay)) {
            return NoticeRule.DAYS_REVERSED;
        }
        return allText().indexOf('\0') >= 0 ? NoticeRule.NUL : NoticeRule.KEPT;
    }

    private String allText() {
        return text.titleZh() + text.bodyZh() + text.titleEn() + text.bodyEn();
    }
}
