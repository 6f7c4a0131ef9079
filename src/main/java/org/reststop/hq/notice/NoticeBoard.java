package org.reststop.hq.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.counter.DeedState;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.station.Station;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;

/**
 * Publishes notices. Every change is a new revision, a withdrawal too, so that no kiosk can be left with an old one.
 * Safe to call from any thread; waits for the database.
 */
public final class NoticeBoard {
    /** The entities of this package. */
    public static final List<Class<?>> ENTITIES = List.of(
            NoticeRevision.class,
            NoticeConflict.class,
            NoticeDisplay.class,
            NoticeReport.class,
            NoticeProposal.class,
            StationGroup.class);

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
        return draft.rule() == NoticeRule.KEPT
                ? store.write(tx -> publish(tx.session(), draft, stationId, clock.instant()))
                : new Outcome.Refused(draft.rule().sentence());
    }

    /** As {@link #publish(NoticeDraft, String)}, in the caller's transaction and with a time of publication. */
    public Outcome publish(StatelessSession session, NoticeDraft draft, @Nullable String stationId, Instant at) {
        NoticeTargets targets = stationId == null ? NoticeTargets.ALL : NoticeTargets.of(stationId);
        return put(session, first(ids.next(), draft, at), targets, Author.OPERATOR);
    }

    private static Notice first(UUID id, NoticeDraft draft, Instant at) {
        NoticeExtras extras = NoticePress.extras(draft, NoticeExtras.NONE);
        return new Notice(id, 1, draft.text(), NoticePress.window(draft, at), false, extras);
    }

    /**
     * Publishes a notice or its next revision, whatever it was before, in the caller's transaction and last in it.
     *
     * @param draft that keeps to the rules
     */
    public void put(StatelessSession session, UUID id, NoticeDraft draft, Author author) {
        Notice old = session.get(Notice.class, id, LockMode.PESSIMISTIC_WRITE);
        Notice next = old == null ? first(id, draft, clock.instant()) : NoticePress.next(old, draft);
        NoticeTargets before = old == null ? NoticeTargets.ALL : press.targets(session, old);
        put(session, next, Objects.requireNonNullElse(draft.targets(), before), author);
    }

    /** Publishes the next revision of a notice, whatever it was before; a withdrawn one comes back. */
    public Outcome revise(UUID id, NoticeDraft draft) {
        return draft.rule() == NoticeRule.KEPT
                ? store.write(tx -> change(tx.session(), id, Author.OPERATOR, old -> NoticePress.next(old, draft)))
                : new Outcome.Refused(draft.rule().sentence());
    }

    /** Takes a notice off every screen for the operator; one withdrawn before stays so, at the same revision. */
    public Outcome withdraw(UUID id) {
        return withdraw(id, Author.OPERATOR);
    }

    /** As {@link #withdraw(UUID)}, for somebody. */
    public Outcome withdraw(UUID id, Author author) {
        return store.write(tx -> withdraw(tx.session(), id, author));
    }

    /** As {@link #withdraw(UUID)}, in the caller's transaction and last in it. */
    public Outcome withdraw(StatelessSession session, UUID id, Author author) {
        return change(
                session,
                id,
                author,
                old -> old.withdrawn()
                        ? old
                        : new Notice(id, old.revision() + 1, old.text(), old.window(), true, old.extras()));
    }

    /** Sends out again what is published, in the caller's transaction: where it was typed another text stands until then. */
    public void tellAgain(StatelessSession session, UUID id) {
        Notice notice = session.get(Notice.class, id);
        if (notice != null) {
            press.publish(session, notice);
        }
    }

    /**
     * Takes a notice down at one station, in the caller's transaction and last in it; elsewhere it stays. One that can be
     * nowhere else is withdrawn.
     *
     * @param notice locked
     */
    public void except(StatelessSession session, Notice notice, String stationId, Author author) {
        NoticeTargets before = press.targets(session, notice);
        NoticeTargets after = before.except(stationId);
        if (notice.withdrawn() || after.equals(before)) {
            press.publish(session, notice, before);
            return;
        }
        Notice next = new Notice(
                notice.id(), notice.revision() + 1, notice.text(), notice.window(), after.isNowhere(), notice.extras());
        put(session, next, after, author);
    }

    /**
     * As {@link #except(StatelessSession, Notice, String, Author)}, in a transaction of its own.
     *
     * @return false if there is no such notice
     */
    public boolean except(UUID id, String stationId, Author author) {
        return locked(id, (session, notice) -> {
            except(session, notice, stationId, author);
            return true;
        });
    }

    /**
     * As {@link #showAgain(StatelessSession, Notice, String, Author)}, in a transaction of its own.
     *
     * @return false if there is no such notice, too
     */
    public boolean showAgain(UUID id, String stationId, Author author) {
        return locked(id, (session, notice) -> showAgain(session, notice, stationId, author));
    }

    private boolean locked(UUID id, BiPredicate<StatelessSession, Notice> step) {
        return store.write(tx -> {
            Notice notice = tx.session().get(Notice.class, id, LockMode.PESSIMISTIC_WRITE);
            return notice != null && step.test(tx.session(), notice);
        });
    }

    /**
     * Shows a notice again at a station where it was taken down, in the caller's transaction and last in it.
     *
     * @param notice locked
     * @return false if it is not shown there for another reason: it was withdrawn everywhere, or never meant for it
     */
    public boolean showAgain(StatelessSession session, Notice notice, String stationId, Author author) {
        NoticeTargets targets = press.targets(session, notice);
        if (NoticePress.isAside(notice, targets, stationId)) {
            NoticeTargets after = targets.againAt(stationId);
            put(session, NoticePress.next(notice, NoticeDraft.of(notice, after)), after, author);
            return true;
        }
        press.publish(session, notice, targets);
        return !notice.withdrawn() && StationGroups.reach(session, targets).test(stationId);
    }

    /** Tells a kiosk what became of a change that was made there, in the caller's transaction and last in it. */
    void answer(StatelessSession session, UUID editId, Author author, DeedState state) {
        press.answer(session, editId, author, state);
    }

    /** The time zone in which days are written: the first station's, or UTC while there is none. */
    public ZoneId zone(StatelessSession session) {
        List<Station> stations = new NoticeQueries_(session).findStations();
        return stations.isEmpty() ? ZoneOffset.UTC : stations.getFirst().timeZone();
    }

    private Outcome change(StatelessSession session, UUID id, Author author, UnaryOperator<Notice> step) {
        Notice old = session.get(Notice.class, id, LockMode.PESSIMISTIC_WRITE);
        if (old == null) {
            return new Outcome.Unknown();
        }
        Notice next = step.apply(old);
        return next == old
                ? new Outcome.Done(id, old.revision())
                : put(session, next, press.targets(session, old), author);
    }

    private Outcome put(StatelessSession session, Notice notice, NoticeTargets targets, Author author) {
        press.write(session, new NoticePress.Issue(notice, targets, null), author, clock.instant());
        press.publish(session, notice, targets);
        return new Outcome.Done(notice.id(), notice.revision());
    }
}
