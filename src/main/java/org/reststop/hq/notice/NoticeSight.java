package org.reststop.hq.notice;

import java.time.LocalDate;
import java.util.Locale;
import org.reststop.domain.notice.Notice;

/** A notice as staff see it on a day. */
public record NoticeSight(Notice notice, State state) {
    /** Whether kiosks show it. */
    public enum State {
        SHOWN,
        COMING,
        PAST,
        WITHDRAWN;

        /** The text that names the state, and the end of its mark's class in the style sheet. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static NoticeSight of(Notice notice, LocalDate day) {
        if (notice.withdrawn()) {
            return new NoticeSight(notice, State.WITHDRAWN);
        }
        if (notice.isShownOn(day)) {
            return new NoticeSight(notice, State.SHOWN);
        }
        boolean coming = day.isBefore(notice.window().firstDay());
        return new NoticeSight(notice, coming ? State.COMING : State.PAST);
    }
}
