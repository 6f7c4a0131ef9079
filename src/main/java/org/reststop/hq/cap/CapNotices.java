package org.reststop.hq.cap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.hq.notice.Author;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.hq.notice.NoticeDraft;

/** Makes notices of alerts. */
final class CapNotices {
    static final Author AUTHOR = Author.ALERT;

    private final NoticeBoard board;

    CapNotices(NoticeBoard board) {
        this.board = board;
    }

    /**
     * Publishes an alert, in the caller's transaction.
     *
     * @param notice a new id, or that of the notice that it takes the place of
     */
    void publish(StatelessSession session, UUID notice, CapAlert alert, CapVerdict verdict) {
        boolean exercise = alert.status() == CapAlert.Status.EXERCISE;
        NoticePriority priority =
                exercise ? NoticePriority.NORMAL : verdict.deed().priority();
        Instant effective = verdict.effective(alert.sent());
        // Without one it does not wait for our clock to reach the sender's.
        Instant start = effective.isAfter(alert.sent()) ? effective : null;
        Instant expires = verdict.expires(alert.sent());
        boolean sound = priority == NoticePriority.EMERGENCY;
        NoticeExtras extras =
                new NoticeExtras(NoticeAudience.ALL, priority, null, expires, List.of(), null, sound, start);
        ZoneId zone = board.zone(session);
        LocalDate first = LocalDate.ofInstant(effective, zone);
        LocalDate last = LocalDate.ofInstant(expires, zone);
        NoticeDraft draft = new NoticeDraft(
                CapWords.of(verdict.infos(), exercise),
                first,
                last.isBefore(first) ? first : last,
                false,
                extras,
                verdict.targets());
        board.put(session, notice, draft, AUTHOR);
    }
}
