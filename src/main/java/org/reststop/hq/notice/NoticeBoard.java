package org.reststop.hq.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;
import org.reststop.sync.ChangeBody;

/**
 * Publishes notices. Every change is a new revision, a withdrawal too, so that no kiosk can be left with an old one.
 * Safe to call from any thread; waits for the database.
 */
public final class NoticeBoard {
    private final Store store;
    private final FeedPublisher feed;
    private final Clock clock;
    private final UuidV7 ids;

    public NoticeBoard(Store store, FeedPublisher feed, Clock clock, UuidV7 ids) {
        this.store = store;
        this.feed = feed;
        this.clock = clock;
        this.ids = ids;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is published at this revision. */
        record Done(UUID id, long revision) implements Outcome {}

        /** Nothing was changed; the sentence says why. */
        record Refused(String problem) implements Outcome {}

        /** There is no such notice. */
        record Unknown() implements Outcome {}
    }

    /**
     * Publishes a new notice.
     *
     * @param stationId the only station to show it, or null for all
     */
    public Outcome publish(NoticeDraft draft, @Nullable String stationId) {
        Instant now = clock.instant();
        return draft.problem().isEmpty()
                ? store.write(tx -> publish(tx.session(), draft, stationId, now))
                : new Outcome.Refused(draft.problem());
    }

    /** As {@link #publish(NoticeDraft, String)}, in the caller's transaction and with a time of publication. */
    public Outcome publish(StatelessSession session, NoticeDraft draft, @Nullable String stationId, Instant at) {
        return put(session, new Notice(ids.next(), 1, draft.text(), window(draft, at), false), stationId);
    }

    /** Publishes the next revision of a notice; a withdrawn one comes back. */
    public Outcome revise(UUID id, NoticeDraft draft) {
        if (!draft.problem().isEmpty()) {
            return new Outcome.Refused(draft.problem());
        }
        return change(
                id,
                old -> new Notice(
                        id,
                        old.revision() + 1,
                        draft.text(),
                        window(draft, old.window().publishedAt()),
                        false));
    }

    /** Takes a notice off every screen; one withdrawn before stays so, at the same revision. */
    public Outcome withdraw(UUID id) {
        return change(
                id, old -> old.withdrawn() ? old : new Notice(id, old.revision() + 1, old.text(), old.window(), true));
    }

    private Outcome change(UUID id, UnaryOperator<Notice> step) {
        return store.write(tx -> {
            Notice old = tx.session().get(Notice.class, id, LockMode.PESSIMISTIC_WRITE);
            if (old == null) {
                return new Outcome.Unknown();
            }
            Notice next = step.apply(old);
            return next == old ? new Outcome.Done(id, old.revision()) : put(tx.session(), next, null);
        });
    }

    /** @param stationId counts only the first time: the feed keeps a document where it was first put */
    private Outcome put(StatelessSession session, Notice notice, @Nullable String stationId) {
        session.upsert(notice);
        feed.publish(session, changeOf(notice), stationId);
        return new Outcome.Done(notice.id(), notice.revision());
    }

    private static NoticeWindow window(NoticeDraft draft, Instant publishedAt) {
        return new NoticeWindow(publishedAt, draft.firstDay(), draft.lastDay(), draft.pinned());
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
                notice.withdrawn());
    }
}
