package org.reststop.hq.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.counter.DeedState;
import org.reststop.domain.notice.Notice;
import org.reststop.hq.notice.NoticeProposal.State;
import org.reststop.store.Store;

/**
 * What is written and not yet published: kept while its author writes, shown to whoever may publish, published or sent
 * back. Safe to call from any thread; waits for the database.
 */
public final class NoticeProposals {
    private final Store store;
    private final NoticeBoard board;
    private final NoticeMerging merging;
    private final Clock clock;
    private final UuidV7 ids;

    public NoticeProposals(Store store, NoticeBoard board, NoticeMerging merging, Clock clock, UuidV7 ids) {
        this.store = store;
        this.board = board;
        this.merging = merging;
        this.clock = clock;
        this.ids = ids;
    }

    /** What came of a step. */
    public sealed interface Outcome {
        /** It is done. */
        record Done(UUID proposalId, UUID noticeId) implements Outcome {}

        /** It is published, but for what somebody else had changed meanwhile. */
        record Conflict(UUID conflictId) implements Outcome {}

        /** It breaks a rule, and stays as it is. */
        record Broken(NoticeRule rule) implements Outcome {}

        /** Somebody has changed it or decided upon it meanwhile. */
        record Changed() implements Outcome {}

        /** There is none. */
        record Unknown() implements Outcome {}
    }

    /** Who writes, and the account. */
    public record Writer(Author author, @Nullable UUID staffId) {}

    /** Begins one for a new notice, or for a change of one. */
    public NoticeProposal begin(Writer writer, @Nullable UUID noticeId, long base, Map<NoticeField, String> fields) {
        UUID notice = noticeId == null ? ids.next() : noticeId;
        var proposal = new NoticeProposal(ids.next(), notice, base, writer.author(), writer.staffId());
        proposal.write(fields, clock.instant());
        return store.write(tx -> {
            tx.session().insert(proposal);
            return proposal;
        });
    }

    /**
     * Keeps a change that was made at a kiosk for somebody to publish, in the caller's transaction. One that is told
     * again changes nothing.
     */
    public void hold(StatelessSession session, NoticeEdit edit) {
        if (session.get(NoticeProposal.class, edit.id()) != null) {
            return;
        }
        var proposal = new NoticeProposal(edit.id(), edit.noticeId(), edit.baseRevision(), edit.author(), null);
        proposal.write(edit.changed(), clock.instant());
        proposal.become(State.SUBMITTED, edit.at());
        session.insert(proposal);
        board.tellAgain(session, edit.noticeId());
    }

    /** Those that may still be changed, the newest first. */
    public List<NoticeProposal> open() {
        return store.read(session -> new NoticeQueries_(session).findProposals());
    }

    public Optional<NoticeProposal> find(UUID id) {
        return store.read(session -> Optional.ofNullable(session.get(NoticeProposal.class, id)));
    }

    /** All fields as they would be published: the revision that it changes, with what it has otherwise. */
    public Map<NoticeField, String> whole(NoticeProposal proposal) {
        return store.read(session -> whole(session, proposal));
    }

    private static Map<NoticeField, String> whole(StatelessSession session, NoticeProposal proposal) {
        Map<NoticeField, String> all = base(session, proposal);
        all.putAll(proposal.fields());
        return all;
    }

    private static Map<NoticeField, String> base(StatelessSession session, NoticeProposal proposal) {
        NoticeRevision revision =
                session.get(NoticeRevision.class, new NoticeRevision.Key(proposal.noticeId(), proposal.baseRevision()));
        return revision == null ? new EnumMap<>(NoticeField.class) : new EnumMap<>(revision.content());
    }

    /**
     * Writes it anew; what was sent back or submitted is a draft again.
     *
     * @param edition that the person saw
     */
    public Outcome save(UUID id, int edition, Map<NoticeField, String> fields) {
        return step(id, edition, (session, proposal) -> {
            proposal.write(fields, clock.instant());
            proposal.become(State.DRAFT, clock.instant());
            session.update(proposal);
            return new Outcome.Done(id, proposal.noticeId());
        });
    }

    /** Puts it before those who may publish. */
    public Outcome submit(UUID id, int edition) {
        return step(id, edition, (session, proposal) -> switch (NoticeContent.of(whole(session, proposal))) {
            case NoticeContent.Broken(NoticeRule rule) -> new Outcome.Broken(rule);
            case NoticeContent.Sound sound -> {
                proposal.become(State.SUBMITTED, clock.instant());
                session.update(proposal);
                yield new Outcome.Done(id, proposal.noticeId());
            }
        });
    }

    /** Sends it back to its author, or throws it away. */
    public Outcome end(UUID id, int edition, State state, String by, String remark) {
        return step(id, edition, (session, proposal) -> {
            proposal.decide(state, by, remark, clock.instant());
            session.update(proposal);
            board.answer(session, id, proposal.author(), DeedState.DECLINED);
            return new Outcome.Done(id, proposal.noticeId());
        });
    }

    /**
     * Publishes it; what others have changed meanwhile is merged.
     *
     * @param over what is published otherwise than it was written: priority and end of an emergency
     */
    public Outcome publish(UUID id, int edition, String by, Map<NoticeField, String> over) {
        return step(id, edition, (session, proposal) -> {
            Map<NoticeField, String> all = whole(session, proposal);
            all.putAll(over);
            return switch (NoticeContent.of(all)) {
                case NoticeContent.Broken(NoticeRule rule) -> new Outcome.Broken(rule);
                case NoticeContent.Sound(NoticeDraft draft) -> {
                    Instant now = clock.instant();
                    proposal.decide(State.PUBLISHED, by, "", now);
                    session.update(proposal);
                    Outcome outcome = put(session, proposal, all, draft);
                    boolean clash = outcome instanceof Outcome.Conflict;
                    board.answer(session, id, proposal.author(), clash ? DeedState.CONFLICT : DeedState.DONE);
                    yield outcome;
                }
            };
        });
    }

    private Outcome put(
            StatelessSession session, NoticeProposal proposal, Map<NoticeField, String> all, NoticeDraft draft) {
        Author author = proposal.author().approvedBy(proposal.decidedBy());
        UUID id = proposal.noticeId();
        Notice notice = session.get(Notice.class, id, LockMode.PESSIMISTIC_WRITE);
        if (notice == null || notice.withdrawn()) {
            board.put(session, id, draft, author);
            return new Outcome.Done(proposal.id(), id);
        }
        Map<NoticeField, String> base = base(session, proposal);
        Map<NoticeField, String> changed = new EnumMap<>(all);
        changed.entrySet().removeIf(field -> field.getValue().equals(base.get(field.getKey())));
        if (changed.isEmpty()) {
            return new Outcome.Done(proposal.id(), id);
        }
        var edit = new NoticeEdit(ids.next(), id, proposal.baseRevision(), changed, author, proposal.changedAt());
        List<NoticeConflict> conflicts = merging.merge(session, List.of(edit));
        return conflicts.isEmpty()
                ? new Outcome.Done(proposal.id(), id)
                : new Outcome.Conflict(conflicts.getFirst().id());
    }

    private interface Step {
        Outcome take(StatelessSession session, NoticeProposal proposal);
    }

    private Outcome step(UUID id, int edition, Step step) {
        return store.write(tx -> {
            NoticeProposal proposal = tx.session().get(NoticeProposal.class, id, LockMode.PESSIMISTIC_WRITE);
            if (proposal == null) {
                return new Outcome.Unknown();
            }
            return proposal.state().isOpen() && proposal.edition() == edition
                    ? step.take(tx.session(), proposal)
                    : new Outcome.Changed();
        });
    }
}
