package org.reststop.store;

import org.hibernate.StatelessSession;
import org.reststop.domain.notice.NoticeMark;
import org.reststop.sync.Fact;
import org.reststop.sync.WallFact;

/** The marks of what a kiosk has told of its notices. */
final class WallRows {
    private WallRows() {}

    /** Writes the mark that a fact tells of, if it is missing. */
    static void restore(StatelessSession session, Fact fact, WallFact body) {
        switch (body) {
            case WallFact.NoticeDisplayed displayed -> {
                // HQ adds it up.
            }
            case WallFact.EmergencySeen seen -> mark(session, fact, seen, NoticeMark.Kind.SEEN);
            case WallFact.EmergencyAcknowledged read -> mark(session, fact, read, NoticeMark.Kind.ACKNOWLEDGED);
            case WallFact.NoticeUnshowable broken -> mark(session, fact, broken, NoticeMark.Kind.UNSHOWABLE);
        }
    }

    private static void mark(StatelessSession session, Fact fact, WallFact body, NoticeMark.Kind kind) {
        NoticeMark mark = new NoticeMark(body.noticeId(), body.revision(), kind, fact.at());
        if (session.get(NoticeMark.class, mark.key()) == null) {
            session.insert(mark);
        }
    }
}
