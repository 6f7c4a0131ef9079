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
import org.reststop.domain.counter.DeedState;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.notice.NoticeConflict.Decision;
import org.reststop.hq.notice.NoticePress.Issue;
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

        /** Every field of what is published; none if there is no such notice. */
        Map<NoticeField, String> published() {
            return notice == null || revisions.isEmpty()
                    ? Map.of()
                    : revisions.getFirst().content();
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

    /** How many nobody has decided. */
    public long countOpen() {
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
            Optional<Issue> next = next(session, conflict, notice, decision, own);
            if (next.isEmpty() && (notice != null || decision != Decision.OURS)) {
                return Outcome.BROKEN;
            }
            conflict.settle(decision, by, now);
            session.update(conflict);
            next.ifPresent(issue -> {
                press.write(session, issue, Author.staff(by), now);
                press.publish(session, issue.notice(), issue.targets());
            });
            DeedState answer = decision == Decision.OURS ? DeedState.DECLINED : DeedState.DONE;
            press.answer(session, conflict.id(), conflict.author(), answer);
            return Outcome.DONE;
        });
    }

    private Optional<Issue> next(
            StatelessSession session,
            NoticeConflict conflict,
            @Nullable Notice notice,
            Decision decision,
            Map<NoticeField, String> own) {
        Optional<NoticeDraft> published = Optional.ofNullable(notice).map(old -> press.draft(session, old));
        if (decision == Decision.OURS) {
            return Optional.ofNullable(notice).map(old -> {
                Notice again = new Notice(
                        old.id(), old.revision() + 1, old.text(), old.window(), old.withdrawn(), old.extras());
                return new Issue(again, press.targets(session, old), null);
            });
        }
        Map<NoticeField, String> fields = new EnumMap<>(NoticeField.class);
        published.map(NoticeField::contentOf).ifPresent(fields::putAll);
        fields.computeIfPresent(
                NoticeField.TARGETS,
                (field, text) -> NoticeTargets.parse(text).orNamed().text());
        Map<NoticeField, String> theirs = conflict.theirs();
        conflict.clashes().forEach(field -> fields.put(field, theirs.getOrDefault(field, "")));
        if (decision == Decision.OWN) {
            fields.putAll(own);
        }
        return NoticeContent.of(fields) instanceof NoticeContent.Sound(NoticeDraft draft)
                ? Optional.of(issue(conflict, notice, draft))
                : Optional.empty();
    }

    /** One that HQ has lost comes back at the station where it was changed. */
    private Issue issue(NoticeConflict conflict, @Nullable Notice old, NoticeDraft draft) {
        if (old != null) {
            NoticeTargets targets = Objects.requireNonNullElse(draft.targets(), NoticeTargets.ALL);
            return new Issue(NoticePress.next(old, draft), targets, null);
        }
        Notice first = new Notice(
                conflict.noticeId(),
                conflict.baseRevision() + 1,
                draft.text(),
                NoticePress.window(draft, clock.instant()),
                false,
                NoticePress.extras(draft, NoticeExtras.NONE));
        String station = conflict.author().stationId();
        return new Issue(first, station == null ? NoticeTargets.ALL : NoticeTargets.of(station), null);
    }
}
