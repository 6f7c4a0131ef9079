package org.reststop.hq.notice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.reststop.domain.notice.NoticeText;

/** A notice's fields read back as a draft, if they are one. */
sealed interface NoticeContent {
    /** They can be published. */
    record Sound(NoticeDraft draft) implements NoticeContent {}

    /** They cannot. */
    record Broken(NoticeRule rule) implements NoticeContent {}

    /** @param fields all of them */
    static NoticeContent of(Map<NoticeField, String> fields) {
        NoticeText text = new NoticeText(
                get(fields, NoticeField.TITLE_ZH),
                get(fields, NoticeField.BODY_ZH),
                get(fields, NoticeField.TITLE_EN),
                get(fields, NoticeField.BODY_EN));
        try {
            LocalDate first = LocalDate.parse(get(fields, NoticeField.FIRST_DAY));
            LocalDate last = LocalDate.parse(get(fields, NoticeField.LAST_DAY));
            boolean pinned = Boolean.parseBoolean(get(fields, NoticeField.PINNED));
            NoticeDraft draft = new NoticeDraft(text, first, last, pinned);
            return draft.rule() == NoticeRule.KEPT ? new Sound(draft) : new Broken(draft.rule());
        } catch (DateTimeException e) {
            return new Broken(NoticeRule.NO_DAY);
        }
    }

    private static String get(Map<NoticeField, String> fields, NoticeField field) {
        return fields.getOrDefault(field, "");
    }
}
