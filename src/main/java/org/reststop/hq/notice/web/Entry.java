package org.reststop.hq.notice.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.NoticeText;
import org.reststop.hq.notice.NoticeSight;
import org.reststop.hq.web.Language;

/**
 * A notice in a feed.
 *
 * @param html of its body, escaped already
 * @param link where it leads; null if nowhere
 */
record Entry(
        String id,
        String title,
        String html,
        Instant published,
        Instant updated,
        @Nullable String link) {
    static Entry of(NoticeSight sight, Language language) {
        NoticeText text = sight.notice().text();
        boolean english = language == Language.EN && !text.titleEn().isBlank();
        return new Entry(
                "urn:uuid:" + sight.notice().id(),
                english ? text.titleEn() : text.titleZh(),
                NoticeHtml.of(english ? text.bodyEn() : text.bodyZh()),
                sight.notice().window().publishedAt(),
                sight.changedAt(),
                sight.notice().extras().link());
    }
}
