package org.reststop.hq.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.counter.DeedState;
import org.reststop.domain.notice.Notice;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.notice.NoticeConflict.Reason;

/**
 * Brings together what several people did to the same notice. Fields that only one side changed merge; of a field that
 * both changed, what is published stays published, and the other text is put before a person. Nothing that was typed is
 * dropped. Safe to call from any thread; waits for the database.
 */
public final class NoticeMerging {
    private final NoticePress press;
    private final Clock clock;

    public NoticeMerging(FeedPublisher feed, Clock clock) {
        this.press = new NoticePress(feed);
        this.clock = clock;
    }

    /**
     * Merges changes in their order, in the caller's transaction, and publishes: to be called last in it. A change that
     * is told again changes nothing.
     *
     * @return the conflicts that arose
     */
    public List<NoticeConflict> merge(StatelessSession session, List<NoticeEdit> edits) {
        Round round = new Round(session, clock.instant());
        round.lock(edits);
        edits.forEach(round::merge);
        round.publish(edits);
        return round.conflicts;
    }

    /** The changes of one transaction. */
    private final class Round {
        private final StatelessSession session;
        private final Instant now;
        private final Map<UUID, Notice> notices = new TreeMap<>();
        private final Map<UUID, Notice> toPublish = new LinkedHashMap<>();
        private final List<NoticeConflict> conflicts = new ArrayList<>();

        Round(StatelessSession session, Instant now) {
            this.session = session;
            this.now = now;
        }

        /** In the order of ids, so that two transactions never wait for each other. */
        void lock(List<NoticeEdit> edits) {
            edits.stream().map(NoticeEdit::noticeId).distinct().sorted().forEach(id -> {
                Notice notice = session.get(Notice.class, id, LockMode.PESSIMISTIC_WRITE);
                if (notice != null) {
                    notices.put(id, notice);
                }
            });
        }

        void merge(NoticeEdit edit) {
            if (isKnown(edit)) {
                return;
            }
            Notice current = notices.get(edit.noticeId());
            if (current == null) {
                keep(edit, Reason.NOTICE_UNKNOWN, edit.changed().keySet());
            } else if (current.withdrawn()) {
                keep(edit, Reason.WITHDRAWN, edit.changed().keySet());
            } else {
                merge(edit, current);
            }
        }

        private boolean isKnown(NoticeEdit edit) {
            return session.get(NoticeConflict.class, edit.id()) != null
                    || new NoticeQueries_(session).countOfEdit(edit.id()) > 0;
        }

        private void merge(NoticeEdit edit, Notice current) {
            Map<NoticeField, String> base = base(edit).orElse(null);
            Map<NoticeField, String> ours = NoticeField.contentOf(press.draft(session, current));
            NoticeMerge merged = NoticeMerge.of(base, ours, edit.changed());
            switch (NoticeContent.of(merged.content())) {
                case NoticeContent.Broken(NoticeRule rule) ->
                    keep(edit, Reason.RULE, edit.changed().keySet());
                case NoticeContent.Sound(NoticeDraft draft) -> {
                    if (!merged.content().equals(ours)) {
                        write(current, draft, edit);
                    }
                    if (!merged.clashes().isEmpty()) {
                        keep(edit, base == null ? Reason.BASE_UNKNOWN : Reason.CHANGED_BOTH, merged.clashes());
                    }
                }
            }
        }

        private Optional<Map<NoticeField, String>> base(NoticeEdit edit) {
            return Optional.ofNullable(session.get(
                            NoticeRevision.class, new NoticeRevision.Key(edit.noticeId(), edit.baseRevision())))
                    .map(NoticeRevision::content);
        }

        private void write(Notice current, NoticeDraft draft, NoticeEdit edit) {
            Notice next = NoticePress.next(current, draft);
            NoticeTargets targets =
                    Objects.requireNonNullElseGet(draft.targets(), () -> press.targets(session, current));
            press.write(session, new NoticePress.Issue(next, targets, edit.id()), edit.author(), now);
            notices.put(next.id(), next);
            toPublish.put(next.id(), next);
        }

        /** What is published goes out again: the kiosk where it was typed shows the typed text until then. */
        private void keep(NoticeEdit edit, Reason reason, Set<NoticeField> clashes) {
            Set<NoticeField> fields = EnumSet.noneOf(NoticeField.class);
            fields.addAll(clashes);
            NoticeConflict conflict = new NoticeConflict(edit, reason, fields, now);
            session.insert(conflict);
            conflicts.add(conflict);
            @Nullable Notice current = notices.get(edit.noticeId());
            if (current != null) {
                toPublish.put(current.id(), current);
            }
        }

        /** Somebody who approved a change has answered it herself. */
        void publish(List<NoticeEdit> edits) {
            toPublish.values().forEach(notice -> press.publish(session, notice));
            for (NoticeEdit edit : edits) {
                if (edit.author().approver() == null) {
                    boolean open = session.get(NoticeConflict.class, edit.id()) != null;
                    press.answer(session, edit.id(), edit.author(), open ? DeedState.CONFLICT : DeedState.DONE);
                }
            }
        }
    }
}
