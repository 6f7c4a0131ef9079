package org.reststop.kiosk.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reststop.domain.UuidV7;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeRead;
import org.reststop.domain.notice.Notices_;
import org.reststop.store.Store;
import org.reststop.sync.FactBody;

/** The notices on this kiosk, and who has opened them. Waits for the disk: never on the JavaFX thread. */
public final class NoticeBoard {
    private final Store store;
    private final ZoneId zone;
    private final Clock clock;
    private final UuidV7 ids;

    /** @param zone by which "today" is told */
    public NoticeBoard(Store store, ZoneId zone, Clock clock, UuidV7 ids) {
        this.store = store;
        this.zone = zone;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * The notices on show today, pinned first, then the newest.
     *
     * @throws org.reststop.store.StoreException if the store does not answer
     */
    public List<Notice> shown() {
        return store.read(session -> new Notices_(session).findShown(today()));
    }

    /**
     * As {@link #shown}, each marked if a person has not opened it.
     *
     * @param person empty if nobody is checked in
     */
    List<NoticeItem> list(Optional<Long> person) {
        LocalDate today = today();
        return store.read(session -> new Notices_(session)
                .findShown(today).stream()
                        .map(notice -> new NoticeItem(
                                notice,
                                person.isPresent()
                                        && session.get(NoticeRead.class, new NoticeRead.Key(person.get(), notice.id()))
                                                == null))
                        .toList());
    }

    /** Takes note that a person opened a notice; a second time changes nothing. */
    void open(long person, UUID notice) {
        Instant now = clock.instant();
        store.write(tx -> {
            if (tx.session().get(NoticeRead.class, new NoticeRead.Key(person, notice)) == null) {
                tx.session().insert(new NoticeRead(person, notice, now));
                tx.record(ids.next(), new FactBody.NoticeOpened(notice, person), now);
            }
            return notice;
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
