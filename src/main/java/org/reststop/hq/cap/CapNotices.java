package org.reststop.hq.cap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.hq.cap.CapVerdict.Span;
import org.reststop.hq.notice.Author;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.hq.notice.NoticeDraft;

/** Makes notices of alerts. */
final class CapNotices {
    private static final Author AUTHOR = Author.ALERT;

    private final NoticeBoard board;

    CapNotices(NoticeBoard board) {
        this.board = board;
    }

    /**
     * Publishes an alert, in the caller's transaction: a notice for each time at which a part of it counts.
     *
     * @param notice a new id, or that of the notice that it takes the place of
     */
    void publish(StatelessSession session, UUID notice, CapAlert alert, CapVerdict verdict) {
        List<Span> spans = verdict.spans(alert.sent());
        for (int i = 0; i < spans.size(); i++) {
            board.put(session, part(notice, i), draft(session, alert, verdict, spans.get(i)), AUTHOR);
        }
        withdrawFrom(session, notice, spans.size());
    }

    /** Takes what was made of an alert off every screen, in the caller's transaction. */
    void withdraw(StatelessSession session, UUID notice) {
        withdrawFrom(session, notice, 0);
    }

    private void withdrawFrom(StatelessSession session, UUID notice, int first) {
        NoticeBoard.Outcome outcome;
        int i = first;
        do {
            outcome = board.withdraw(session, part(notice, i), AUTHOR);
            i++;
        } while (outcome instanceof NoticeBoard.Outcome.Done);
    }

    /** The first has the notice's own id, the others one that follows from it, so that they are found again by it. */
    private static UUID part(UUID notice, int index) {
        return index == 0 ? notice : UUID.nameUUIDFromBytes((notice + "/" + index).getBytes(UTF_8));
    }

    private NoticeDraft draft(StatelessSession session, CapAlert alert, CapVerdict verdict, Span span) {
        boolean exercise = alert.status() == CapAlert.Status.EXERCISE;
        NoticePriority priority =
                exercise ? NoticePriority.NORMAL : verdict.deed().priority();
        // Without a start it does not wait for our clock to reach the sender's.
        Instant start = span.effective().isAfter(alert.sent()) ? span.effective() : null;
        boolean sound = priority == NoticePriority.EMERGENCY;
        NoticeExtras extras =
                new NoticeExtras(NoticeAudience.ALL, priority, null, span.end(), List.of(), null, sound, start);
        ZoneId zone = board.zone(session);
        LocalDate first = LocalDate.ofInstant(span.effective(), zone);
        LocalDate last = LocalDate.ofInstant(span.end(), zone);
        return new NoticeDraft(
                CapWords.of(span.infos(), exercise),
                first,
                last.isBefore(first) ? first : last,
                false,
                extras,
                verdict.targets());
    }
}
