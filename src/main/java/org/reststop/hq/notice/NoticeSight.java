package org.reststop.hq.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import org.reststop.domain.notice.Notice;

/**
 * A notice as staff see it today.
 *
 * @param targets where it is
 * @param changedAt when the newest revision was made
 */
public record NoticeSight(Notice notice, State state, NoticeTargets targets, Instant changedAt) {
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
    static State state(Notice notice, Collection<LocalDate> days, Instant now) {
        if (notice.withdrawn()) {
            return State.WITHDRAWN;
        }
        Instant expiry = notice.extras().expiresAt();
        if (expiry != null && !now.isBefore(expiry)) {
            return State.PAST;
        }
        if (days.stream().anyMatch(notice::isShownOn)) {
            return notice.extras().isBeforeStart(now) ? State.COMING : State.SHOWN;
        }
        boolean coming =
                days.stream().anyMatch(day -> day.isBefore(notice.window().firstDay()));
        return coming ? State.COMING : State.PAST;
    }

    /** Whether it interrupts screens now. */
    public boolean isAlarm() {
        return state == State.SHOWN && notice.extras().isEmergency();
    }
}
