package org.reststop.kiosk.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Role;
import org.reststop.domain.notice.NoticeRead;
import org.reststop.domain.notice.Notices_;
import org.reststop.domain.person.Person;
import org.reststop.store.Store;
import org.reststop.sync.NoticeFact;

/** The notices on this kiosk, and who has opened them. Waits for the disk: never on the JavaFX thread. */
public final class NoticeBoard {
    private final Store store;
    private final ZoneId zone;
    private final Clock clock;
    private final InstantSource shownAt;
    private final UuidV7 ids;

    /** One whose clock says what is on show, too. */
    public NoticeBoard(Store store, ZoneId zone, Clock clock, UuidV7 ids) {
        this(store, zone, clock, clock, ids);
    }

    /**
     * @param zone by which "today" is told
     * @param clock dates what HQ is told
     * @param shownAt the time by which notices are on show
     */
    public NoticeBoard(Store store, ZoneId zone, Clock clock, InstantSource shownAt, UuidV7 ids) {
        this.store = store;
        this.zone = zone;
        this.clock = clock;
        this.shownAt = shownAt;
        this.ids = ids;
    }

    /**
     * What is on show now, pinned first, then the newest, each marked if a person has not opened it.
     *
     * @param person empty if nobody is checked in: then without what is not for everybody
     * @throws org.reststop.store.StoreException if the store does not answer
     */
    List<NoticeItem> list(Optional<Long> person) {
        Instant now = shownAt.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return store.read(session -> {
            Optional<Role> role = person.map(id -> role(session, id));
            return new Notices_(session)
                    .findAround(today.minusDays(1), today).stream()
                            .filter(notice -> notice.isShownAt(now, zone))
                            .filter(notice -> notice.extras().audience().isFor(role))
                            .map(notice -> new NoticeItem(
                                    notice,
                                    person.isPresent()
                                            && session.get(
                                                            NoticeRead.class,
                                                            new NoticeRead.Key(person.get(), notice.id()))
                                                    == null))
                            .toList();
        });
    }

    /** A badge whose holder HQ has not told of yet is most often a courier's. */
    private static Role role(StatelessSession session, long person) {
        Person known = session.get(Person.class, person);
        return known == null ? Role.COURIER : known.role();
    }

    /** Takes note that a person opened a notice; a second time changes nothing. */
    void open(long person, UUID notice) {
        Instant now = clock.instant();
        store.write(tx -> {
            if (tx.session().get(NoticeRead.class, new NoticeRead.Key(person, notice)) == null) {
                tx.session().insert(new NoticeRead(person, notice, now));
                tx.record(ids.next(), new NoticeFact.Opened(notice, person), now);
            }
            return notice;
        });
    }
}
