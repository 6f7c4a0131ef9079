package org.reststop.hq.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.reststop.domain.calendar.WorkingDays;
import org.reststop.domain.need.CategoryRules;
import org.reststop.hq.ledger.Deadlines;

/**
 * How soon what is done for needs of a category. Within how many days its author is answered is the category's own, as
 * kiosks tell it.
 *
 * @param dispatchDays working days until somebody has it, 1 to {@value #MAX_DAYS}
 * @param doneDays working days until it is done, 1 to {@value #MAX_DAYS}
 * @param urgentHours hours by the clock, day and night, until somebody has what is urgent, 1 to {@value #MAX_HOURS}
 */
public record Terms(int dispatchDays, int doneDays, int urgentHours) {
    /** The longest in working days. */
    public static final int MAX_DAYS = 90;

    /** The longest in hours. */
    public static final int MAX_HOURS = 72;

    private static final int USUAL_FACTOR = 3;

    /** What holds until it is edited: somebody has it in a day, and it is done in three times as long as an answer takes. */
    static Terms usual(CategoryRules rules) {
        return new Terms(1, Math.min(MAX_DAYS, rules.answerDays() * USUAL_FACTOR), 1);
    }

    /** Whether every number is in its range. */
    boolean fits() {
        return dispatchDays >= 1
                && dispatchDays <= MAX_DAYS
                && doneDays >= 1
                && doneDays <= MAX_DAYS
                && urgentHours >= 1
                && urgentHours <= MAX_HOURS;
    }

    /**
     * What is promised. Nothing is promised to be done before it is answered.
     *
     * @param from when it came, or was opened again
     * @param urgent whether it cannot wait for the next working day: it is then answered within one
     * @param answerDays the category's
     * @param zone the station's
     */
    Deadlines from(Instant from, boolean urgent, int answerDays, WorkingDays calendar, ZoneId zone) {
        Instant dispatch = urgent ? from.plus(Duration.ofHours(urgentHours)) : calendar.due(from, dispatchDays, zone);
        Instant answer = calendar.due(from, urgent ? 1 : answerDays, zone);
        Instant done = calendar.due(from, doneDays, zone);
        return new Deadlines(dispatch, answer, done.isBefore(answer) ? answer : done);
    }
}
