package org.reststop.kiosk.emergency;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeCard;
import org.reststop.domain.notice.NoticeMark;
import org.reststop.domain.notice.Notices_;
import org.reststop.store.KioskStore;
import org.reststop.sync.WallFact;

/**
 * The emergencies in the store. That one was read is kept with the fact that tells HQ, so that a restart brings back
 * those that nobody has read, and no others. Waits for the disk: never on the JavaFX thread.
 */
public final class EmergencyBook {
    private final KioskStore store;
    private final ZoneId zone;
    private final Clock clock;
    private final InstantSource shownAt;
    private final UuidV7 ids;

    /** One whose clock says what is on show, too. */
    public EmergencyBook(KioskStore store, ZoneId zone, Clock clock, UuidV7 ids) {
        this(store, zone, clock, clock, ids);
    }

    /**
     * @param zone the station's
     * @param clock dates what HQ is told
     * @param shownAt the time by which emergencies are on show
     */
    public EmergencyBook(KioskStore store, ZoneId zone, Clock clock, InstantSource shownAt, UuidV7 ids) {
        this.store = store;
        this.zone = zone;
        this.clock = clock;
        this.shownAt = shownAt;
        this.ids = ids;
    }

    /** Those that are on show now and that nobody has read at this kiosk, the newest first. */
    List<Notice> unread() {
        Instant now = shownAt.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return store.read(session -> new Notices_(session)
                .findEmergencies(today.minusDays(1), today).stream()
                        .filter(card -> card.extras().isEmergency() && card.isOnAt(now, zone))
                        .filter(card -> !isMarked(session, card, NoticeMark.Kind.ACKNOWLEDGED))
                        .sorted(Comparator.comparing(NoticeCard::publishedAt).reversed())
                        .map(card -> session.get(Notice.class, card.id()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Whether one is still on show. */
    boolean isLive(Notice notice) {
        return notice.isShownAt(shownAt.instant(), zone);
    }

    /** Notes that one is on the screen; once is enough. */
    void seen(Notice notice) {
        mark(notice, NoticeMark.Kind.SEEN, new WallFact.EmergencySeen(notice.id(), notice.revision()));
    }

    /**
     * Notes that somebody has read one.
     *
     * @param person whoever has checked in
     */
    void read(Notice notice, Optional<Long> person) {
        mark(
                notice,
                NoticeMark.Kind.ACKNOWLEDGED,
                new WallFact.EmergencyAcknowledged(notice.id(), notice.revision(), person.orElse(null)));
    }

    private void mark(Notice notice, NoticeMark.Kind kind, WallFact fact) {
        Instant now = clock.instant();
        store.write(tx -> {
            if (!isMarked(tx.session(), notice.card(), kind)) {
                tx.session().insert(new NoticeMark(notice.id(), notice.revision(), kind, now));
                tx.record(ids.next(), fact, now);
            }
            return kind;
        });
    }

    private static boolean isMarked(StatelessSession session, NoticeCard card, NoticeMark.Kind kind) {
        return session.get(NoticeMark.class, new NoticeMark.Key(card.id(), card.revision(), kind)) != null;
    }
}
