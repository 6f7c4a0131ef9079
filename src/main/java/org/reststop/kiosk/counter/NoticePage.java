package org.reststop.kiosk.counter;

import org.reststop.domain.notice.Notice;

/** What the notices' screen shows. */
sealed interface NoticePage {
    record Loading() implements NoticePage {}

    record Listed(NoticeDesk.Listed listed) implements NoticePage {}

    record One(Notice notice) implements NoticePage {}

    /** Whether it is really to be taken down. */
    record AskedDown(Notice notice) implements NoticePage {}

    record Wrote(NoticeStep step, Writing writing) implements NoticePage {}

    record Ended(End end) implements NoticePage {}

    /** What came of it. */
    enum End {
        UP,
        CHANGED,
        /** Somebody else was quicker: HQ decides. */
        LATE,
        DOWN,
        /** It is shown here again. */
        BACK,
        /** HQ has withdrawn it meanwhile: it stays down. */
        GONE,
        FAILED
    }
}
