package org.reststop.hq.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import org.reststop.domain.notice.Notice;

/** A notice as staff see it today. */
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

    /** @param days that it is today at the stations which the notice is for, at least one */
    static NoticeSight of(Notice notice, Collection<LocalDate> days) {
        if (notice.withdrawn()) {
            return new NoticeSight(notice, State.WITHDRAWN);
        }
        if (days.stream().anyMatch(notice::isShownOn)) {
            return new NoticeSight(notice, State.SHOWN);
        }
        boolean coming =
                days.stream().anyMatch(day -> day.isBefore(notice.window().firstDay()));
        return new NoticeSight(notice, coming ? State.COMING : State.PAST);
    }
}
