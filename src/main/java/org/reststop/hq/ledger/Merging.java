package org.reststop.hq.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.Question;

/** What one need that is told with another does to it. Within a transaction. */
final class Merging {
    private final StatelessSession session;
    private final Instant at;

    /** @param at by HQ's clock */
    Merging(StatelessSession session, Instant at) {
        this.session = session;
        this.at = at;
    }

    /**
     * Locks what an act changes beside its own need, before that need: of two that are to be merged the one with the
     * smaller id, of two that are merged the one that tells.
     */
    void lockOther(LedgerEntry.Key key, Act act) {
        switch (act) {
            case Act.Merge(UUID into) when into.compareTo(key.id()) < 0 -> lock(key.stationId(), into);
            case Act.Unmerge unmerge -> lockMain(key);
            case Act.Rate rate -> lockMain(key);
            default -> {}
        }
    }

    private void lockMain(LedgerEntry.Key key) {
        LedgerEntry entry = session.get(LedgerEntry.class, key);
        UUID main = entry == null ? null : entry.mergedInto();
        if (main != null) {
            lock(key.stationId(), main);
        }
    }

    private @Nullable LedgerEntry lock(String stationId, UUID id) {
        return session.get(LedgerEntry.class, new LedgerEntry.Key(stationId, id), LockMode.PESSIMISTIC_WRITE);
    }

    /**
     * Chains are refused: neither may the other be told with a third, nor may others be told with this one. What is
     * settled takes no other in: who asks now would hear of what was decided before, and be asked nothing.
     */
    Optional<Outcome.Reason> unfitOther(LedgerEntry.Key key, Act act) {
        if (!(act instanceof Act.Merge(UUID into))) {
            return Optional.empty();
        }
        LedgerEntry other = lock(key.stationId(), into);
        boolean fit = other != null
                && !into.equals(key.id())
                && (other.state().isOpen() || other.state() == NeedState.DONE)
                && new CaseFile(session).mergedInto(key).isEmpty();
        return fit ? Optional.empty() : Optional.of(Outcome.Reason.OTHER_UNFIT);
    }

    /**
     * Counts the author and the supporters of a need that has just been merged, each once, and logs it with the main need.
     *
     * @return whether everybody could read the main need before
     */
    boolean join(LedgerEntry entry, LedgerEntry.Key mainKey, Actor actor) {
        LedgerEntry main = Objects.requireNonNull(lock(mainKey.stationId(), mainKey.id()));
        entry.count(new Supporters(session).added(main, entry));
        entry.ask(main.question());
        session.update(entry);
        return change(main, entry, entry.counted(), "absorb", actor);
    }

    /** Undoes what {@link #join} did. */
    boolean part(LedgerEntry entry, LedgerEntry.Key mainKey, Actor actor) {
        LedgerEntry main = Objects.requireNonNull(lock(mainKey.stationId(), mainKey.id()));
        entry.count(0);
        session.update(entry);
        return change(main, entry, -new Supporters(session).added(main, entry), "release", actor);
    }

    private boolean change(LedgerEntry main, LedgerEntry entry, int more, String word, Actor actor) {
        boolean wasShown = main.isShown();
        main.support(more);
        CaseEvent.Key key = new CaseEvent.Key(main.stationId(), main.id(), main.nextEvent(at));
        session.update(main);
        session.insert(new CaseEvent(
                key, at, actor, new CaseEvent.Content(word, main.state(), null, "", "", null, entry.id())));
        return wasShown;
    }

    /** In one order, so that no two wait for each other. */
    private List<UUID> mergedInto(LedgerEntry main) {
        return new CaseFile(session)
                .mergedInto(main.key()).stream().map(LedgerEntry::id).sorted().toList();
    }

    /**
     * Asks the authors of all that is told with a need what its own author is asked, and nothing once it is open again.
     * What she has answered stays open to them.
     *
     * @param before what her own author was asked before the act
     */
    void askToo(LedgerEntry main, Question before, Act act) {
        boolean answer = act instanceof Act.Rate;
        boolean opened = act instanceof Act.Reopen || answer && main.state().isOpen();
        if (!opened && (answer || main.question() == before)) {
            return;
        }
        for (UUID id : mergedInto(main)) {
            LedgerEntry entry = lock(main.stationId(), id);
            if (entry != null && main.id().equals(entry.mergedInto()) && entry.question() != main.question()) {
                entry.ask(main.question());
                session.update(entry);
            }
        }
    }
}
