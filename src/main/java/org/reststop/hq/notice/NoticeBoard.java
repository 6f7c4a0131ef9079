package org.reststop.hq.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;

/**
 * Publishes notices. Every change is a new revision, a withdrawal too, so that no kiosk can be left with an old one.
 * Safe to call from any thread; waits for the database.
 */
public final class NoticeBoard {
    /** The entities of this package. */
    public static final List<Class<?>> ENTITIES =
            List.of(NoticeRevision.class, NoticeConflict.class, NoticeDisplay.class, NoticeReport.class);

    private final Store store;
    private final NoticePress press;
    private final Clock clock;
    private final UuidV7 ids;

    public NoticeBoard(Store store, FeedPublisher feed, Clock clock, UuidV7 ids) {
        this.store = store;
        this.press = new NoticePress(feed);
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
     * Publishes a new notice for the operator.
     *
     * @param stationId the only station to show it, or null for all
     */
    public Outcome publish(NoticeDraft draft, @Nullable String stationId) {
        return publish(draft, stationId, Author.OPERATOR);
    }

    Outcome publish(NoticeDraft draft, @Nullable String stationId, Author author) {
        Instant now = clock.instant();
        return draft.rule() == NoticeRule.KEPT
                ? store.write(tx -> publish(tx.session(), draft, stationId, author, now))
                : new Outcome.Refused(draft.rule().sentence());
    }

    /** As {@link #publish(NoticeDraft, String)}, in the caller's transaction and with a time of publication. */
    public Outcome publish(StatelessSession session, NoticeDraft draft, @Nullable String stationId, Instant at) {
        return publish(session, draft, stationId, Author.OPERATOR, at);
    }

    private Outcome publish(
            StatelessSession session, NoticeDraft draft, @Nullable String stationId, Author author, Instant at) {
        Notice notice = new Notice(
                ids.next(),
                1,
                draft.text(),
                NoticePress.window(draft, at),
                false,
                NoticePress.extras(draft, NoticeExtras.NONE));
        return put(session, notice, author, stationId);
    }

    /** Publishes the next revision of a notice, whatever it was before; a withdrawn one comes back. */
    public Outcome revise(UUID id, NoticeDraft draft) {
        return draft.rule() == NoticeRule.KEPT
                ? change(id, Author.OPERATOR, old -> NoticePress.next(old, draft))
                : new Outcome.Refused(draft.rule().sentence());
    }

    /** Takes a notice off every screen for the operator; one withdrawn before stays so, at the same revision. */
    public Outcome withdraw(UUID id) {
        return withdraw(id, Author.OPERATOR);
    }

    Outcome withdraw(UUID id, Author author) {
        return change(
                id,
                author,
                old -> old.withdrawn()
                        ? old
                        : new Notice(id, old.revision() + 1, old.text(), old.window(), true, old.extras()));
    }

    private Outcome change(UUID id, Author author, UnaryOperator<Notice> step) {
        return store.write(tx -> {
            Notice old = tx.session().get(Notice.class, id, LockMode.PESSIMISTIC_WRITE);
            if (old == null) {
                return new Outcome.Unknown();
            }
            Notice next = step.apply(old);
            return next == old ? new Outcome.Done(id, old.revision()) : put(tx.session(), next, author, null);
        });
    }

    private Outcome put(StatelessSession session, Notice notice, Author author, @Nullable String stationId) {
        press.write(session, notice, author, null, clock.instant());
        press.publish(session, notice, stationId);
        return new Outcome.Done(notice.id(), notice.revision());
    }
}
