package org.reststop.kiosk.attract;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.reststop.domain.UuidV7;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeCard;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeMark;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.domain.notice.Notices_;
import org.reststop.kiosk.media.MediaFrames;
import org.reststop.kiosk.media.MediaShelf;
import org.reststop.kiosk.media.UnshowableException;
import org.reststop.store.KioskStore;
import org.reststop.sync.WallFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wall's notices in the store, and what it tells HQ of them. Waits for the disk: never on the JavaFX thread. */
public final class WallBook implements NoticeSource {
    private static final Logger log = LoggerFactory.getLogger(WallBook.class);

    private final KioskStore store;
    private final MediaShelf shelf;
    private final MediaFrames frames;
    private final ZoneId zone;
    private final Clock clock;
    private final InstantSource shownAt;
    private final UuidV7 ids;

    /** One whose clock says what is on show, too. */
    public WallBook(KioskStore store, MediaShelf shelf, MediaFrames frames, ZoneId zone, Clock clock, UuidV7 ids) {
        this(store, shelf, frames, zone, clock, clock, ids);
    }

    /**
     * @param zone the station's
     * @param clock dates what HQ is told
     * @param shownAt the time by which notices are on show
     */
    public WallBook(
            KioskStore store,
            MediaShelf shelf,
            MediaFrames frames,
            ZoneId zone,
            Clock clock,
            InstantSource shownAt,
            UuidV7 ids) {
        this.store = store;
        this.shelf = shelf;
        this.frames = frames;
        this.zone = zone;
        this.clock = clock;
        this.shownAt = shownAt;
        this.ids = ids;
    }

    @Override
    public List<NoticeCard> cards() {
        LocalDate today = LocalDate.ofInstant(shownAt.instant(), zone);
        return store.read(session -> new Notices_(session).findCards(today.minusDays(1), today));
    }

    @Override
    public boolean isHere(NoticeExtras extras) {
        return shelf.holds(extras.media());
    }

    @Override
    public Loaded load(NoticeCard card) {
        Notice notice = store.read(session -> session.get(Notice.class, card.id()));
        if (notice == null || notice.withdrawn()) {
            return new Loaded.Gone();
        }
        List<NoticeMedium> media = notice.extras().media();
        if (!shelf.holds(media)) {
            return new Loaded.Gone();
        }
        try {
            if (!media.isEmpty()) {
                frames.prepare(media.getFirst());
            }
            return new Loaded.Sound(notice);
        } catch (UnshowableException e) {
            return new Loaded.Broken(notice.card(), e.reason());
        }
    }

    @Override
    public void unshowable(NoticeCard card, String reason) {
        Instant now = clock.instant();
        NoticeMark mark = new NoticeMark(card.id(), card.revision(), NoticeMark.Kind.UNSHOWABLE, now);
        boolean isNew = store.write(tx -> {
            if (tx.session().get(NoticeMark.class, mark.key()) != null) {
                return false;
            }
            tx.session().insert(mark);
            tx.record(ids.next(), new WallFact.NoticeUnshowable(card.id(), card.revision(), reason), now);
            return true;
        });
        if (isNew) {
            log.warn("Notice {}, revision {}, cannot be shown: {}", card.id(), card.revision(), reason);
        }
    }

    @Override
    public void displayed(List<WallFact.NoticeDisplayed> hours) {
        Instant now = clock.instant();
        store.write(tx -> {
            hours.forEach(hour -> tx.record(ids.next(), hour, now));
            return hours;
        });
    }
}
