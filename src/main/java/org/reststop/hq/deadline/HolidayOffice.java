package org.reststop.hq.deadline;

import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.reststop.domain.calendar.HolidayYear;
import org.reststop.domain.calendar.HolidayYears_;
import org.reststop.domain.calendar.PublicHolidays;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.sync.StationChange;

/** Where holidays are edited and sent to all kiosks. What was promised before stays as it is. Safe from any thread. */
public final class HolidayOffice {
    private final Store store;
    private final FeedPublisher feed;

    public HolidayOffice(Store store, FeedPublisher feed) {
        this.store = store;
        this.feed = feed;
    }

    /** What came of an edit. */
    enum Outcome {
        DONE,
        /** Somebody has edited the year meanwhile. */
        CLASH,
        /** A day is both off and worked on, or is no weekend day to be worked on, or there are too many. */
        BROKEN
    }

    /** The year in force; empty if it was not announced yet. */
    Optional<HolidayYear> find(int year) {
        return store.read(session -> PublicHolidays.with(new HolidayYears_(session).findEdited())).stream()
                .filter(each -> each.year() == year)
                .findFirst();
    }

    /** @param base the revision that was edited; 0 for one that comes with the program, and for a new one */
    Outcome save(int year, long base, DayList daysOff, DayList worked) {
        HolidayYear next = new HolidayYear(year, base + 1, daysOff.days(), worked.days());
        if (!next.fits()) {
            return Outcome.BROKEN;
        }
        try {
            return write(next, base);
        } catch (StoreException e) {
            // Of two first edits at once the database takes one.
            if (store.read(session -> session.get(HolidayYear.class, year)) == null || base > 0) {
                throw e;
            }
            return Outcome.CLASH;
        }
    }

    private Outcome write(HolidayYear next, long base) {
        return store.write(tx -> {
            HolidayYear held = tx.session().get(HolidayYear.class, next.year(), LockMode.PESSIMISTIC_WRITE);
            if ((held == null ? 0 : held.revision()) != base) {
                return Outcome.CLASH;
            }
            if (held == null) {
                tx.session().insert(next);
            } else {
                tx.session().update(next);
            }
            feed.publish(
                    tx.session(),
                    new StationChange.CalendarPublished(
                            next.year(), next.revision(), List.copyOf(next.daysOff()), List.copyOf(next.worked())),
                    null);
            return Outcome.DONE;
        });
    }
}
