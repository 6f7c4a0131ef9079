package org.reststop.kiosk.notice;

import org.reststop.domain.notice.NoticeText;
import org.reststop.kiosk.screen.Texts;

/** A notice's words in the language in use; Chinese where HQ gave no English. */
record NoticeWords(String title, String body) {
    static NoticeWords of(NoticeText text, Texts texts) {
        boolean chinese = texts.isChinese();
        return new NoticeWords(
                chinese || text.titleEn().isBlank() ? text.titleZh() : text.titleEn(),
                chinese || text.bodyEn().isBlank() ? text.bodyZh() : text.bodyEn());
    }
}
