package org.reststop.hq.notice;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.sync.ChangeBody;

/** Writes a notice's next revision down, and sends it out. */
final class NoticePress {
    private final FeedPublisher feed;

    NoticePress(FeedPublisher feed) {
        this.feed = feed;
    }

    /** @param editId of the change that led to it, null if it was none that may be told twice */
    void write(StatelessSession session, Notice notice, Author author, @Nullable UUID editId, Instant at) {
        session.upsert(notice);
        session.insert(new NoticeRevision(notice, author, editId, at));
        PublishedMedia.note(session, notice);
    }

    /**
     * To be called last in a transaction.
     *
     * @param stationId counts only the first time: the feed keeps a document where it was first put
     */
    void publish(StatelessSession session, Notice notice, @Nullable String stationId) {
        feed.publish(session, changeOf(notice), stationId);
    }

    private static ChangeBody changeOf(Notice notice) {
        NoticeText text = notice.text();
        NoticeWindow window = notice.window();
        return new ChangeBody.NoticePublished(
                notice.id(),
                notice.revision(),
                text.titleZh(),
                text.bodyZh(),
                text.titleEn(),
                text.bodyEn(),
                window.publishedAt(),
                window.firstDay(),
                window.lastDay(),
                window.pinned(),
                notice.withdrawn(),
                notice.extras().equals(NoticeExtras.NONE) ? null : notice.extras(),
                null);
    }

    /** The revision after {@code old} with the words and days of a draft, on show. */
    static Notice next(Notice old, NoticeDraft draft) {
        NoticeWindow window = window(draft, old.window().publishedAt());
        return new Notice(old.id(), old.revision() + 1, draft.text(), window, false, extras(draft, old.extras()));
    }

    static NoticeExtras extras(NoticeDraft draft, NoticeExtras before) {
        return Objects.requireNonNullElse(draft.extras(), before);
    }

    static NoticeWindow window(NoticeDraft draft, Instant publishedAt) {
        return new NoticeWindow(publishedAt, draft.firstDay(), draft.lastDay(), draft.pinned());
    }
}
