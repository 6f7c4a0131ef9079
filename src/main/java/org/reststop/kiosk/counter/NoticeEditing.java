package org.reststop.kiosk.counter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.counter.CounterDeed;
import org.reststop.domain.counter.DeedKind;
import org.reststop.domain.counter.DeedState;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;
import org.reststop.store.Store;
import org.reststop.sync.FactBody;
import org.reststop.sync.NoticeFact;

/**
 * Changes a notice at this kiosk. The change goes to HQ as a fact and shows here at once, until HQ's next revision comes,
 * in which it has been merged with what others did. Waits for the disk: never on the JavaFX thread.
 */
public final class NoticeEditing {
    private final Store store;
    private final Clock clock;
    private final UuidV7 ids;

    public NoticeEditing(Store store, Clock clock, UuidV7 ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    /** What was typed; null for what was left as it was. */
    public record Changes(
            @Nullable String titleZh,
            @Nullable String bodyZh,
            @Nullable String titleEn,
            @Nullable String bodyEn,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Boolean pinned) {}

    /**
     * Keeps a change. What cannot be shown here (the notice is gone, a text is too long) goes to HQ all the same, where
     * a person will see it.
     *
     * @param baseRevision of the notice that was changed
     * @param authorId the id of the person who changed it
     * @return whether this kiosk shows the change from now on
     * @throws org.reststop.store.StoreException if nothing was kept
     */
    public boolean edit(UUID noticeId, long baseRevision, long authorId, Changes changes) {
        Instant now = clock.instant();
        FactBody fact = new NoticeFact.Edited(
                noticeId,
                baseRevision,
                authorId,
                changes.titleZh(),
                changes.bodyZh(),
                changes.titleEn(),
                changes.bodyEn(),
                changes.firstDay(),
                changes.lastDay(),
                changes.pinned());
        return store.write(tx -> {
            UUID id = ids.next();
            tx.record(id, fact, now);
            Notice old = tx.session().get(Notice.class, noticeId);
            String title = or(changes.titleZh(), old == null ? "" : old.text().titleZh());
            tx.session().insert(new CounterDeed(id, DeedKind.NOTICE_CHANGED, title, now, DeedState.ON_ITS_WAY, 0));
            return show(tx.session(), noticeId, baseRevision, changes);
        });
    }

    private static boolean show(StatelessSession session, UUID noticeId, long baseRevision, Changes changes) {
        Notice old = session.get(Notice.class, noticeId);
        if (old == null || old.withdrawn() || old.revision() != baseRevision) {
            return false;
        }
        NoticeText text = new NoticeText(
                or(changes.titleZh(), old.text().titleZh()),
                or(changes.bodyZh(), old.text().bodyZh()),
                or(changes.titleEn(), old.text().titleEn()),
                or(changes.bodyEn(), old.text().bodyEn()));
        if (!text.titlesFit() || !text.bodiesFit()) {
            return false;
        }
        NoticeWindow window = new NoticeWindow(
                old.window().publishedAt(),
                or(changes.firstDay(), old.window().firstDay()),
                or(changes.lastDay(), old.window().lastDay()),
                or(changes.pinned(), old.window().pinned()));
        session.upsert(new Notice(noticeId, old.revision(), text, window, false, old.extras()));
        return true;
    }

    private static <T> T or(@Nullable T changed, T before) {
        return changed == null ? before : changed;
    }
}
