package org.reststop.kiosk.book;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.appointment.Appointment;
import org.reststop.domain.appointment.Appointments_;
import org.reststop.domain.need.Categories_;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.Need;
import org.reststop.domain.need.NeedStories_;
import org.reststop.domain.need.NeedStory;
import org.reststop.domain.points.PointsBalance;
import org.reststop.domain.points.PointsLine;
import org.reststop.domain.points.PointsLines_;
import org.reststop.store.Store;
import org.reststop.store.StoreException;

/** Reads somebody's book at this kiosk. Waits for the disk: never to be called on the JavaFX thread. */
public final class BookDesk {
    private static final int MOST = 30;

    /** The bit of a UUIDv7 from which its milliseconds begin. */
    private static final int MILLIS_FROM = 16;

    private final Store store;
    private final ZoneId zone;
    private final Clock clock;

    /** @param zone by whose calendar a term runs */
    public BookDesk(Store store, ZoneId zone, Clock clock) {
        this.store = store;
        this.zone = zone;
        this.clock = clock;
    }

    /** @throws StoreException if the store does not answer */
    Book of(long personId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return store.read(session -> {
            PointsBalance balance = session.get(PointsBalance.class, personId);
            return new Book(
                    new Appointments_(session)
                            .findOn(personId, today).stream().findFirst().map(Appointment::term),
                    reports(session, personId),
                    CategoryBook.of(new Categories_(session).findEdited()),
                    balance == null ? 0 : balance.balance(),
                    new PointsLines_(session)
                            .findOf(personId).stream().map(PointsLine::told).toList());
        });
    }

    /** What was reported here, and what HQ has told of elsewhere. */
    private static List<Book.Report> reports(StatelessSession session, long personId) {
        NeedStories_ stories = new NeedStories_(session);
        Map<UUID, Book.Report> all = new HashMap<>();
        for (Need need : stories.findPatrolsOf(personId)) {
            all.put(need.id(), new Book.Report(need.category(), need.raisedAt(), Optional.empty()));
        }
        for (NeedStory story : stories.findOf(personId)) {
            UUID id = story.tag().needId();
            Book.Report here = all.get(id);
            if (here != null || story.tag().category().startsWith(Category.PATROL)) {
                Instant at =
                        here == null ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> MILLIS_FROM) : here.at();
                all.put(id, new Book.Report(story.tag().category(), at, Optional.of(story.state())));
            }
        }
        List<Book.Report> newest = new ArrayList<>(all.values());
        newest.sort(Comparator.comparing(Book.Report::at).reversed());
        return List.copyOf(newest.subList(0, Math.min(MOST, newest.size())));
    }
}
