package org.reststop.kiosk.counter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.query.Page;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.counter.CounterDeed;
import org.reststop.domain.counter.Counters_;
import org.reststop.domain.counter.DeedKind;
import org.reststop.domain.counter.DeedState;
import org.reststop.domain.counter.NoticeAside;
import org.reststop.domain.counter.NoticeDraft;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeText;
import org.reststop.store.Store;
import org.reststop.store.Tx;
import org.reststop.sync.Attachment;
import org.reststop.sync.CounterFact;
import org.reststop.sync.WrittenNotice;

/**
 * The notices of this station in the hands of its staff. What they do shows here at once, and goes to HQ as facts; what
 * HQ makes of it comes back. Waits for the disk: never on the JavaFX thread.
 */
public final class NoticeDesk {
    private static final Duration ENDED = Duration.ofDays(14);
    private static final int MOST = 200;

    private final Store store;
    private final NoticeEditing editing;
    private final String stationId;
    private final ZoneId zone;
    private final Clock clock;
    private final UuidV7 ids;

    /** @param zone the station's, by which "today" is told */
    public NoticeDesk(Store store, String stationId, ZoneId zone, Clock clock, UuidV7 ids) {
        this.store = store;
        this.editing = new NoticeEditing(store, clock, ids);
        this.stationId = stationId;
        this.zone = zone;
        this.clock = clock;
        this.ids = ids;
    }

    /** How a notice stands today. */
    enum Standing {
        LIVE,
        PLANNED,
        ENDED,
        /** Taken down at this station; elsewhere it may be on show. */
        ASIDE
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    Standing standing(Notice notice) {
        LocalDate today = today();
        if (notice.withdrawn()) {
            return Standing.ASIDE;
        }
        if (notice.window().firstDay().isAfter(today)) {
            return Standing.PLANNED;
        }
        return notice.isShownOn(today) ? Standing.LIVE : Standing.ENDED;
    }

    /**
     * Those that are on show, to come, or have ended a short while ago, the newest first; after them what was taken down
     * here and is in force elsewhere; and what is half written.
     */
    Listed list(long personId) {
        LocalDate since = today().minusDays(ENDED.toDays());
        return store.read(session -> new Listed(
                Stream.concat(
                                new Counters_(session).findNotices(since, Page.first(MOST)).stream(),
                                new Counters_(session).findAside(today(), Page.first(MOST)).stream())
                        .toList(),
                Optional.ofNullable(session.get(NoticeDraft.class, personId)).map(NoticeDraft::content)));
    }

    /** @param left what the person was writing when she left */
    record Listed(List<Notice> notices, Optional<NoticeDraft.Content> left) {}

    /** What a new notice begins with. */
    NoticeDraft.Content blank() {
        LocalDate today = today();
        return new NoticeDraft.Content(
                ids.next(), 0, new NoticeText("", "", "", ""), today, today.plusDays(6), false, null);
    }

    void keepDraft(long personId, NoticeDraft.Content content) {
        Instant now = clock.instant();
        store.write(tx -> {
            tx.session().upsert(new NoticeDraft(personId, content, now));
            return content;
        });
    }

    void dropDraft(long personId) {
        store.write(tx -> dropDraft(tx, personId));
    }

    private static int dropDraft(Tx tx, long personId) {
        return tx.session()
                .createMutationQuery("delete from NoticeDraft d where d.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    /**
     * Puts a new notice up.
     *
     * @param picture that belongs to it and is on the disk; null if there is none
     */
    void publish(long authorId, NoticeDraft.Content content, @Nullable Attachment picture) {
        Instant now = clock.instant();
        CounterFact.NoticeWritten fact = new CounterFact.NoticeWritten(
                stationId,
                authorId,
                content.noticeId(),
                content.text().titleZh().strip(),
                content.text().bodyZh().strip(),
                content.firstDay(),
                content.lastDay(),
                content.pinned(),
                picture == null ? List.of() : List.of(picture),
                content.text().titleEn().strip(),
                content.text().bodyEn().strip());
        store.write(tx -> {
            tx.record(content.noticeId(), fact, now);
            tx.session().insert(WrittenNotice.of(fact, now));
            note(tx, content.noticeId(), DeedKind.NOTICE_WRITTEN, fact.titleZh(), now);
            return dropDraft(tx, authorId);
        });
    }

    /**
     * Changes a notice; what was left as it was is not part of the change.
     *
     * @param before as it was shown when the change began
     * @return whether this kiosk shows it from now on; else somebody else was quicker, and HQ decides
     */
    boolean change(long authorId, Notice before, NoticeDraft.Content content) {
        NoticeEditing.Changes changes = new NoticeEditing.Changes(
                changed(content.text().titleZh().strip(), before.text().titleZh()),
                changed(content.text().bodyZh().strip(), before.text().bodyZh()),
                changed(content.text().titleEn().strip(), before.text().titleEn()),
                changed(content.text().bodyEn().strip(), before.text().bodyEn()),
                changed(content.firstDay(), before.window().firstDay()),
                changed(content.lastDay(), before.window().lastDay()),
                changed(content.pinned(), before.window().pinned()));
        boolean shown = editing.edit(before.id(), content.baseRevision(), authorId, changes);
        dropDraft(authorId);
        return shown;
    }

    private static <T> @Nullable T changed(T now, T before) {
        return Objects.equals(now, before) ? null : now;
    }

    /** Takes a notice down here. */
    void takeDown(long authorId, Notice notice) {
        Instant now = clock.instant();
        store.write(tx -> {
            UUID id = ids.next();
            tx.record(id, new CounterFact.NoticeTakenDown(stationId, authorId, notice.id(), notice.revision()), now);
            Notice stored = tx.session().get(Notice.class, notice.id());
            if (stored != null) {
                tx.session().upsert(WrittenNotice.withdrawn(stored));
                tx.session().upsert(new NoticeAside(stored.id()));
            }
            note(tx, id, DeedKind.NOTICE_TAKEN_DOWN, notice.text().titleZh(), now);
            return id;
        });
    }

    /**
     * Shows a notice here again that was taken down here.
     *
     * @return false if HQ has withdrawn it meanwhile, and nothing was done
     */
    boolean putBack(long authorId, Notice notice) {
        Instant now = clock.instant();
        return store.write(tx -> {
            Notice stored = tx.session().get(Notice.class, notice.id());
            if (stored == null || tx.session().get(NoticeAside.class, notice.id()) == null) {
                return stored != null && !stored.withdrawn();
            }
            UUID id = ids.next();
            tx.record(id, new CounterFact.NoticePutBack(stationId, authorId, stored.id(), stored.revision()), now);
            tx.session().upsert(WrittenNotice.shown(stored));
            tx.session()
                    .createMutationQuery("delete from NoticeAside a where a.noticeId = :id")
                    .setParameter("id", stored.id())
                    .executeUpdate();
            note(tx, id, DeedKind.NOTICE_PUT_BACK, stored.text().titleZh(), now);
            return true;
        });
    }

    private static void note(Tx tx, UUID id, DeedKind kind, String subject, Instant at) {
        tx.session().insert(new CounterDeed(id, kind, subject, at, DeedState.ON_ITS_WAY, 0));
    }
}
