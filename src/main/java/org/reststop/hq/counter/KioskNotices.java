package org.reststop.hq.counter;

import java.util.Map;
import org.hibernate.StatelessSession;
import org.reststop.domain.counter.DeedState;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeText;
import org.reststop.hq.intake.Consequences;
import org.reststop.hq.intake.Sender;
import org.reststop.hq.notice.Author;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.hq.notice.NoticeDraft;
import org.reststop.hq.notice.NoticeEdit;
import org.reststop.hq.notice.NoticeField;
import org.reststop.hq.notice.NoticeProposals;
import org.reststop.hq.notice.NoticeTargets;
import org.reststop.hq.notice.media.MediaUploads;
import org.reststop.sync.CounterFact;
import org.reststop.sync.WrittenNotice;

/** Publishes and takes down what staff at kiosks want, by the rule that an operator set. */
public final class KioskNotices {
    private final NoticeBoard board;
    private final NoticeProposals proposals;
    private final boolean held;

    /** @param held whether what is written at kiosks waits for somebody's approval */
    public KioskNotices(NoticeBoard board, NoticeProposals proposals, boolean held) {
        this.board = board;
        this.proposals = proposals;
        this.held = held;
    }

    /** Puts a new notice up at its station, or before whoever may publish. */
    DeedState publish(
            StatelessSession session,
            Sender sender,
            Consequences.Accepted fact,
            CounterFact.NoticeWritten written,
            boolean trusted) {
        NoticeDraft draft = draft(sender, written);
        Author author = Author.atKiosk(written.authorId(), sender.kiosk(), sender.stationId());
        if (session.get(Notice.class, written.noticeId()) != null) {
            return DeedState.DECLINED;
        }
        written.pictures().forEach(picture -> MediaUploads.hold(session, picture.sha256()));
        if (held || !trusted) {
            Map<NoticeField, String> fields = NoticeField.contentOf(draft);
            proposals.hold(session, new NoticeEdit(fact.id(), written.noticeId(), 0, fields, author, fact.at()));
            return DeedState.WAITS;
        }
        board.put(session, written.noticeId(), draft, author);
        return DeedState.DONE;
    }

    private static NoticeDraft draft(Sender sender, CounterFact.NoticeWritten written) {
        NoticeText text = written.text();
        return new NoticeDraft(
                new NoticeText(
                        text.titleZh().strip(),
                        text.bodyZh().strip(),
                        text.titleEn().strip(),
                        text.bodyEn().strip()),
                written.firstDay(),
                written.lastDay(),
                written.pinned(),
                WrittenNotice.extras(written),
                NoticeTargets.of(sender.stationId()));
    }

    /**
     * Takes a notice down at the station at once, whatever was changed in it meanwhile: the other stations that have it
     * keep it. An emergency is lifted by HQ alone.
     */
    DeedState takeDown(StatelessSession session, Sender sender, CounterFact.NoticeTakenDown down) {
        Notice notice = session.get(Notice.class, down.noticeId());
        if (notice == null) {
            return DeedState.DECLINED;
        }
        if (notice.extras().isEmergency()) {
            board.tellAgain(session, notice.id());
            return DeedState.DECLINED;
        }
        Author author = Author.atKiosk(down.authorId(), sender.kiosk(), sender.stationId());
        board.except(session, notice, sender.stationId(), author);
        return DeedState.DONE;
    }

    /** Shows a notice again that was taken down at the station alone; what HQ has withdrawn meanwhile stays so. */
    DeedState putBack(StatelessSession session, Sender sender, CounterFact.NoticePutBack back, boolean trusted) {
        Notice notice = session.get(Notice.class, back.noticeId());
        if (notice == null) {
            return DeedState.DECLINED;
        }
        if (!trusted) {
            board.tellAgain(session, notice.id());
            return DeedState.DECLINED;
        }
        Author author = Author.atKiosk(back.authorId(), sender.kiosk(), sender.stationId());
        return board.showAgain(session, notice, sender.stationId(), author) ? DeedState.DONE : DeedState.DECLINED;
    }
}
