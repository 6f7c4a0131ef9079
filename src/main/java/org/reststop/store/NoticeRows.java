package org.reststop.store;

import java.util.Objects;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.counter.NoticeAside;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;
import org.reststop.store.FeedDocuments.Key;
import org.reststop.sync.NoticeChange;
import org.reststop.sync.WrittenNotice;

/** The rows of notices at a kiosk, and of those that were taken down there alone. */
final class NoticeRows {
    private NoticeRows() {}

    /** A notice with whether it was taken down at this station alone. */
    record Told(Notice notice, boolean aside) {}

    static Told of(NoticeChange.Published told) {
        Notice notice = new Notice(
                told.noticeId(),
                told.revision(),
                new NoticeText(told.titleZh(), told.bodyZh(), told.titleEn(), told.bodyEn()),
                new NoticeWindow(told.publishedAt(), told.firstDay(), told.lastDay(), told.pinned()),
                told.withdrawn(),
                Objects.requireNonNullElse(told.extras(), NoticeExtras.NONE));
        return new Told(notice, told.withdrawn() && Boolean.TRUE.equals(told.aside()));
    }

    static void put(StatelessSession session, Told told, Key key, long load) {
        Notice notice = told.notice();
        if (isNewer(session, notice, key, load)) {
            session.upsert(notice);
            setAside(session, notice.id(), told.aside());
        }
    }

    /**
     * HQ sends changes in order, so a lower revision is a late repeat, unless HQ went back in time: a new load counts
     * whatever it brings. The same revision again puts HQ's words in the place of those that were typed here.
     */
    private static boolean isNewer(StatelessSession session, Notice notice, Key key, long load) {
        Notice stored = session.get(Notice.class, notice.id());
        return stored == null
                || stored.revision() <= notice.revision()
                || !session.doReturningWork(connection -> new FeedDocuments(connection).isOf(key, load));
    }

    /** Takes a stored notice down as staff here did. */
    static void takeDown(StatelessSession session, Notice stored) {
        session.upsert(WrittenNotice.withdrawn(stored));
        setAside(session, stored.id(), true);
    }

    /** Shows a stored notice again as staff here did; one that was not taken down here alone stays as it is. */
    static void putBack(StatelessSession session, Notice stored) {
        if (session.get(NoticeAside.class, stored.id()) != null) {
            session.upsert(WrittenNotice.shown(stored));
            setAside(session, stored.id(), false);
        }
    }

    static void remove(StatelessSession session, UUID id) {
        session.createMutationQuery("delete from Notice n where n.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        setAside(session, id, false);
    }

    private static void setAside(StatelessSession session, UUID id, boolean aside) {
        if (aside) {
            session.upsert(new NoticeAside(id));
        } else {
            session.createMutationQuery("delete from NoticeAside a where a.noticeId = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }
}
