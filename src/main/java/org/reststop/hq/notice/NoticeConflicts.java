package org.reststop.hq.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.Notice;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.notice.NoticeConflict.Decision;
import org.reststop.store.Store;

/** What waits for somebody to decide which text counts. Safe to call from any thread; waits for the database. */
public final class NoticeConflicts {
    private final Store store;
    private final NoticePress press;
    private final Clock clock;

    public NoticeConflicts(Store store, FeedPublisher feed, Clock clock) {
        this.store = store;
        this.press = new NoticePress(feed);
        this.clock = clock;
    }

    /**
     * A conflict, with what is published now.
     *
     * @param notice null if there is no such notice
     * @param revisions of the notice, the newest first
     * @param names of the people who wrote any of it at a kiosk, masked, as far as HQ knows them
     */
    record Case(
            NoticeConflict conflict, @Nullable Notice notice, List<NoticeRevision> revisions, Map<Long, String> names) {
        /** The revision in which a field got the text that is published now; empty if HQ has no revision. */
        Optional<NoticeRevision> revisionOf(NoticeField field) {
            NoticeRevision found = null;
            for (NoticeRevision revision : revisions) {
                boolean other = found != null
                        && !Objects.equals(
                                found.content().get(field), revision.content().get(field));
                if (other) {
                    break;
                }
                found = revision;
            }
            return Optional.ofNullable(found);
        }

        long revision() {
            return notice == null ? 0 : notice.revision();
        }
    }

    /** What came of a decision. */
    enum Outcome {
        DONE,
        /** Somebody has decided already, or there is no such conflict. */
        GONE,
        /** The notice was changed since the page was made. */
        CHANGED,
        /** What was chosen cannot be published. */
        BROKEN
    }

    /** Those that nobody has decided, the newest first. */
    List<Case> open() {
        return store.read(session -> new NoticeQueries_(session)
                .findOpen().stream().map(conflict -> caseOf(session, conflict)).toList());
    }

    long countOpen() {
        return store.read(session -> new NoticeQueries_(session).countOpen());
    }

    Optional<Case> find(UUID id) {
        return store.read(session -> Optional.ofNullable(session.get(NoticeConflict.class, id))
                .filter(conflict -> !conflict.isSettled())
                .map(conflict -> caseOf(session, conflict)));
    }

    private static Case caseOf(StatelessSession session, NoticeConflict conflict) {
        Notice notice = session.get(Notice.class, conflict.noticeId());
        NoticeQueries_ queries = new NoticeQueries_(session);
        List<NoticeRevision> revisions = queries.findRevisions(conflict.noticeId());
        Map<Long, String> names = new HashMap<>();
        Stream.concat(Stream.of(conflict.author()), revisions.stream().map(NoticeRevision::author))
                .forEach(author -> {
                    Long person = author.personId();
                    if (person != null) {
                        queries.findMaskedName(person).forEach(name -> names.put(person, name));
                    }
                });
        return new Case(conflict, notice, revisions, names);
    }

    /**
     * Settles a conflict; the decision is the notice's next revision.
     *
     * @param shown the revision that the person saw
     * @param own what the person wrote, if the decision is {@link Decision#OWN}
     */
    Outcome settle(UUID id, long shown, Decision decision, Map<NoticeField, String> own, String by) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            NoticeConflict conflict = session.get(NoticeConflict.class, id, LockMode.PESSIMISTIC_WRITE);
            if (conflict == null || conflict.isSettled()) {
                return Outcome.GONE;
            }
            Notice notice = session.get(Notice.class, conflict.noticeId(), LockMode.PESSIMISTIC_WRITE);
            if ((notice == null ? 0 : notice.revision()) != shown) {
                return Outcome.CHANGED;
            }
            Instant now = clock.instant();
            Optional<Notice> next = next(conflict, notice, decision, own, now);
            if (next.isEmpty() && (notice != null || decision != Decision.OURS)) {
                return Outcome.BROKEN;
            }
            conflict.settle(decision, by, now);
            session.update(conflict);
            next.ifPresent(revision -> {
                press.write(session, revision, Author.staff(by), null, now);
                press.publish(session, revision, conflict.author().stationId());
            });
            return Outcome.DONE;
        });
    }

    private static Optional<Notice> next(
            NoticeConflict conflict,
            @Nullable Notice notice,
            Decision decision,
            Map<NoticeField, String> own,
            Instant now) {
        if (decision == Decision.OURS) {
            return Optional.ofNullable(notice)
                    .map(old -> new Notice(old.id(), old.revision() + 1, old.text(), old.window(), old.withdrawn()));
        }
        Map<NoticeField, String> fields = new EnumMap<>(NoticeField.class);
        if (notice != null) {
            fields.putAll(NoticeField.contentOf(NoticeDraft.of(notice)));
        }
        Map<NoticeField, String> theirs = conflict.theirs();
        conflict.clashes().forEach(field -> fields.put(field, theirs.getOrDefault(field, "")));
        if (decision == Decision.OWN) {
            fields.putAll(own);
        }
        return NoticeContent.of(fields) instanceof NoticeContent.Sound(NoticeDraft draft)
                ? Optional.of(published(conflict, notice, draft, now))
                : Optional.empty();
    }

    private static Notice published(NoticeConflict conflict, @Nullable Notice old, NoticeDraft draft, Instant now) {
        return old == null
                ? new Notice(
                        conflict.noticeId(),
                        conflict.baseRevision() + 1,
                        draft.text(),
                        NoticePress.window(draft, now),
                        false)
                : NoticePress.next(old, draft);
    }
}
