package org.reststop.kiosk.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reststop.domain.appointment.Term;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.points.PointsTold;

/**
 * What this kiosk knows of somebody's merits.
 *
 * @param term of the appointment that runs today; empty if none does
 * @param reports on patrols, the newest first
 * @param balance as HQ last told it; 0 if it never did
 * @param lines the last entries of the points book, the newest first
 */
record Book(Optional<Term> term, List<Report> reports, CategoryBook categories, long balance, List<PointsTold> lines) {
    /** @param state what came of it; empty while HQ has not told */
    record Report(String category, Instant at, Optional<NeedState> state) {
        boolean isDone() {
            return state.filter(one -> one == NeedState.DONE || one == NeedState.CONFIRMED)
                    .isPresent();
        }

        boolean isOpen() {
            return state.isEmpty() || state.get().isOpen();
        }
    }

    long done() {
        return reports.stream().filter(Report::isDone).count();
    }

    long open() {
        return reports.stream().filter(Report::isOpen).count();
    }
}
