package org.reststop.hq.notice;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.counter.DeedState;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.CounterChange;
import org.reststop.sync.NoticeChange;

/** Writes a notice's next revision down, and sends it out. */
final class NoticePress {
    private static final char AT = NoticeChange.Published.AT;

    private final FeedPublisher feed;

    NoticePress(FeedPublisher feed) {
        this.feed = feed;
    }

    /**
     * A notice with where it is.
     *
     * @param editId of the change that led to it, null if it was none that may be told twice
     */
    record Issue(
            Notice notice, NoticeTargets targets, @Nullable UUID editId) {}

    void write(StatelessSession session, Issue issue, Author author, Instant at) {
        session.upsert(issue.notice());
        session.insert(new NoticeRevision(issue, author, at));
        PublishedMedia.note(session, issue.notice());
    }

    /** Where the revision that is published is. */
    NoticeTargets targets(StatelessSession session, Notice notice) {
        NoticeRevision revision =
                session.get(NoticeRevision.class, new NoticeRevision.Key(notice.id(), notice.revision()));
        return revision == null ? NoticeTargets.ALL : revision.targets();
    }

    /** What is published, as it would be written now. */
    NoticeDraft draft(StatelessSession session, Notice notice) {
        return NoticeDraft.of(notice, targets(session, notice));
    }

    /** As {@link #publish(StatelessSession, Notice, NoticeTargets)}, to where it is. */
    void publish(StatelessSession session, Notice notice) {
        publish(session, notice, targets(session, notice));
    }

    /**
     * Sends a notice to where it belongs and takes it away from where it no longer does. To be called last in a
     * transaction.
     */
    void publish(StatelessSession session, Notice notice, NoticeTargets targets) {
        String id = notice.id().toString();
        Map<String, String> before = feed.documents(session, NoticeChange.Published.KIND, id, AT);
        if (targets.isWide()) {
            publishWide(session, notice, targets, before);
        } else {
            publishNamed(session, notice, targets, before);
        }
    }

    /** The exceptions come after what is for all, and take its place at their kiosks. */
    private void publishWide(
            StatelessSession session, Notice notice, NoticeTargets targets, Map<String, String> before) {
        String id = notice.id().toString();
        feed.widen(session, NoticeChange.Published.KIND, id);
        feed.publish(session, changeOf(notice, null), null);
        before.forEach((document, station) -> {
            if (!document.equals(id) && !targets.without().contains(station)) {
                feed.remove(session, changeOf(notice, station));
            }
        });
        targets.without().stream()
                .sorted()
                .forEach(station -> feed.publish(session, gone(notice, targets, station, station), station));
    }

    private void publishNamed(
            StatelessSession session, Notice notice, NoticeTargets targets, Map<String, String> before) {
        String id = notice.id().toString();
        Set<String> named = StationGroups.named(session, targets);
        Set<String> wanted = new HashSet<>(named);
        wanted.removeAll(targets.without());
        // An older HQ has put a notice of one station under the notice's own id.
        String old = before.getOrDefault(id, "");
        wanted.stream()
                .sorted()
                .forEach(station ->
                        feed.publish(session, changeOf(notice, station.equals(old) ? null : station), station));
        Set<String> others = new TreeSet<>(named);
        before.forEach((document, station) -> {
            if (station.isEmpty()) {
                feed.remove(session, changeOf(gone(notice), null));
            } else {
                others.add(station);
            }
        });
        others.removeAll(wanted);
        others.forEach(station ->
                feed.publish(session, gone(notice, targets, station, station.equals(old) ? null : station), station));
    }

    /** A notice that its staff may bring back is told so: theirs is then the only word against it. */
    private static ChangeBody gone(Notice notice, NoticeTargets targets, String station, @Nullable String onlyAt) {
        return changeOf(gone(notice), onlyAt, isAside(notice, targets, station));
    }

    /** Whether a notice is not shown at a station because it is an exception, and for no other reason. */
    static boolean isAside(Notice notice, NoticeTargets targets, String station) {
        return targets.without().contains(station) && (!notice.withdrawn() || targets.isNowhere());
    }

    /** Tells a kiosk what became of a change that was made there; nobody else waits for it. */
    void answer(StatelessSession session, UUID editId, Author author, DeedState state) {
        String station = author.stationId();
        if (author.source() == Author.Source.KIOSK && station != null) {
            feed.publish(session, new CounterChange.DeedTold(editId, state, 0, station), station);
        }
    }

    private static Notice gone(Notice notice) {
        return new Notice(notice.id(), notice.revision(), notice.text(), notice.window(), true, notice.extras());
    }

    private static ChangeBody changeOf(Notice notice, @Nullable String onlyAt) {
        return changeOf(notice, onlyAt, false);
    }

    private static ChangeBody changeOf(Notice notice, @Nullable String onlyAt, boolean aside) {
        NoticeText text = notice.text();
        NoticeWindow window = notice.window();
        return new NoticeChange.Published(
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
                onlyAt,
                aside ? true : null);
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
