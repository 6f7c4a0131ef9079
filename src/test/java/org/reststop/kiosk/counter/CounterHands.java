package org.reststop.kiosk.counter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.counter.NoticeDraft;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeText;
import org.reststop.kiosk.checkin.Recognition;
import org.reststop.store.Store;

/** What staff do at the counter, without its screens. */
public final class CounterHands {
    private final NoticeDesk notices;
    private final BadgeDesk badges;
    private final UuidV7 ids;
    private final long author;

    public CounterHands(Store store, String stationId, Clock clock, UuidV7 ids, long author) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        notices = new NoticeDesk(store, stationId, zone, clock, ids);
        badges = new BadgeDesk(
                store,
                stationId,
                (session, text, now) -> new Recognition.Refused(new BadgeVerdict.NotOurs()),
                clock,
                ids);
        this.ids = ids;
        this.author = author;
    }

    /** Puts a notice up for a week; returns its id. */
    public UUID write(String title) {
        LocalDate today = notices.today();
        UUID id = ids.next();
        notices.publish(
                author,
                new NoticeDraft.Content(
                        id, 0, new NoticeText(title, "内容", "", ""), today, today.plusDays(6), false, null),
                null);
        return id;
    }

    /** The same with a photo of the paper, kept as the camera's is. */
    public UUID photograph(String title, byte[] jpeg, PaperPictures kept) {
        LocalDate today = notices.today();
        UUID id = ids.next();
        notices.publish(
                author,
                new NoticeDraft.Content(
                        id, 0, new NoticeText(title, "见图。", "", ""), today, today.plusDays(6), false, null),
                kept.keep(jpeg));
        return id;
    }

    /** Gives a notice another title. */
    public boolean retitle(Notice notice, String title) {
        return notices.change(
                author,
                notice,
                new NoticeDraft.Content(
                        notice.id(),
                        notice.revision(),
                        new NoticeText(
                                title,
                                notice.text().bodyZh(),
                                notice.text().titleEn(),
                                notice.text().bodyEn()),
                        notice.window().firstDay(),
                        notice.window().lastDay(),
                        notice.window().pinned(),
                        null));
    }

    public void takeDown(Notice notice) {
        notices.takeDown(author, notice);
    }

    /** Replaces a lost badge. */
    public void replace(long person, long serial) {
        badges.replace(author, new Holder(person, "王*明", "", serial, Instant.EPOCH, false));
    }

    /** Asks for a badge for somebody new. */
    public void askFor(String name) {
        badges.askNew(author, "*", name, "顺丰");
    }
}
