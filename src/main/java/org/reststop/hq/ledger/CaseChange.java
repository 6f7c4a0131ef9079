package org.reststop.hq.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.NeedText;
import org.reststop.domain.need.Question;

/** Does one act to one entry: the rules of the ledger, without a database. */
final class CaseChange {
    private final LedgerEntry entry;
    private final Instant at;

    /**
     * What an entry was before it was merged.
     *
     * @param party on whom it waited; null if on nobody
     */
    record Before(NeedState state, @Nullable String party) {}

    /** @param at by HQ's clock */
    CaseChange(LedgerEntry entry, Instant at) {
        this.entry = entry;
        this.at = at;
    }

    /** Why an act cannot be done to an entry as it is now, if it cannot. */
    Optional<Outcome.Reason> refusal(Act act) {
        if (isTooLong(act)) {
            return Optional.of(Outcome.Reason.TOO_LONG);
        }
        if (lacksWords(act)) {
            return Optional.of(Outcome.Reason.EMPTY);
        }
        return isNow(act) ? Optional.empty() : Optional.of(Outcome.Reason.NOT_NOW);
    }

    /** Whether the entry is one that this can be done to. */
    boolean isNow(Act act) {
        return switch (act) {
            case Act.Accept accept -> entry.state() == NeedState.RECEIVED;
            case Act.Assign assign -> entry.state().isOpen();
            case Act.HandBack back -> entry.assignee() != null && entry.state().isOpen();
            case Act.Work work -> mayBecome(NeedState.WORKING);
            case Act.WaitOn wait -> mayBecome(NeedState.WAITING);
            case Act.Finish finish -> mayBecome(NeedState.DONE);
            case Act.Decline decline -> mayBecome(NeedState.DECLINED);
            case Act.Refer refer -> mayBecome(NeedState.REFERRED);
            case Act.Merge merge -> mayBecome(NeedState.MERGED);
            case Act.Unmerge unmerge -> entry.state() == NeedState.MERGED;
            case Act.Reopen reopen -> !entry.state().isOpen() && entry.state() != NeedState.MERGED;
            case Act.Ask(Question question) -> mayAsk(question);
            case Act.AskPublic ask -> entry.visibility() == Visibility.PRIVATE;
            case Act.Unpublish unpublish -> entry.visibility() != Visibility.PRIVATE;
            case Act.Support support -> entry.isShown() || entry.state().isOpen();
            case Act.Recategorise other -> !other.category().equals(entry.category());
            default -> true;
        };
    }

    /** While nothing else is asked; what is asked may be dropped at any time. */
    private boolean mayAsk(Question question) {
        return question == Question.NONE
                ? entry.question() != Question.NONE
                : entry.state() == NeedState.CONFIRMED && entry.question() == Question.NONE;
    }

    private boolean mayBecome(NeedState next) {
        return entry.state().mayBecome(next);
    }

    private static boolean lacksWords(Act act) {
        return switch (act) {
            case Act.HandBack(String reason) -> reason.isBlank();
            case Act.WaitOn wait -> wait.party().isBlank();
            case Act.Answer(String words) -> words.isBlank();
            case Act.Finish(String words) -> words.isBlank();
            case Act.Decline(String reason) -> reason.isBlank();
            case Act.Refer refer -> refer.party().isBlank();
            case Act.Note(String note) -> note.isBlank();
            case Act.AddWords(String words) -> words.isBlank();
            case Act.Publish(String words) -> words.isBlank();
            default -> false;
        };
    }

    private static boolean isTooLong(Act act) {
        String party = Act.party(act);
        return NeedText.length(note(act)) > Act.LONGEST
                || NeedText.length(words(act)) > Act.LONGEST
                || act instanceof Act.Publish(String words) && NeedText.length(words) > Act.LONGEST
                || party != null && party.length() > Act.LONGEST_PARTY;
    }

    /**
     * Does it.
     *
     * @param before for an {@link Act.Unmerge} only
     * @return what the log shall say
     */
    CaseEvent.Content apply(Act act, Before before) {
        switch (act) {
            case Act.Accept accept -> become(NeedState.ACCEPTED);
            case Act.Assign(Assignee to, String note) -> assign(to);
            case Act.HandBack back -> {
                entry.give(null);
                become(NeedState.ACCEPTED);
            }
            case Act.Work work -> become(NeedState.WORKING);
            case Act.WaitOn wait -> {
                become(NeedState.WAITING);
                entry.party(wait.party());
            }
            case Act.Answer answer -> entry.reach(entry.milestones().answered(at));
            case Act.Finish finish -> finish();
            case Act.Rate rate -> rate(rate);
            case Act.Reopen reopen -> reopen();
            case Act.Decline decline -> settle(NeedState.DECLINED);
            case Act.Refer refer -> {
                settle(NeedState.REFERRED);
                entry.party(refer.party());
            }
            case Act.Merge(UUID into) -> {
                become(NeedState.MERGED);
                entry.mergeInto(into);
            }
            case Act.Unmerge unmerge -> {
                become(before.state());
                entry.party(before.party());
                entry.mergeInto(null);
                entry.ask(Question.NONE);
            }
            case Act.Support support -> entry.support(1);
            case Act.Recategorise(String category) -> recategorise(category);
            case Act.Promise(Deadlines deadlines) -> entry.promise(deadlines);
            case Act.Ask(Question question) -> entry.ask(question);
            case Act.AskPublic ask -> entry.show(Visibility.ASKED, null);
            case Act.Publish(String words) -> entry.show(Visibility.PUBLIC, words.strip());
            case Act.Unpublish unpublish -> entry.show(Visibility.PRIVATE, null);
            case Act.Note note -> {}
            case Act.AddWords words -> {}
            case Act.AddPhoto photo -> {}
            case Act.Remind remind -> {}
            case Act.Escalate escalate -> {}
            case Act.Look look -> {}
        }
        return new CaseEvent.Content(
                act.word(), entry.state(), Act.party(act), note(act), words(act), face(act), other(act));
    }

    private void become(NeedState next) {
        entry.become(next);
        entry.party(null);
    }

    private void assign(Assignee to) {
        entry.give(to);
        if (entry.state() == NeedState.RECEIVED || entry.state() == NeedState.ACCEPTED) {
            become(NeedState.ASSIGNED);
        }
        entry.reach(entry.milestones().assigned(at));
    }

    private void finish() {
        become(NeedState.DONE);
        entry.ask(Question.HELPED);
        entry.reach(entry.milestones().answered(at).done(at));
    }

    private void settle(NeedState end) {
        become(end);
        entry.ask(Question.NONE);
        entry.reach(entry.milestones().answered(at).settled(at));
    }

    private void rate(Act.Rate rate) {
        if (rate.question() == Question.NONE || entry.question() != rate.question()) {
            return;
        }
        entry.rate(rate.face());
        entry.ask(Question.NONE);
        if (entry.state() == NeedState.MERGED) {
            return;
        }
        if (!rate.face().isHelped()) {
            reopen();
        } else if (entry.state() == NeedState.DONE) {
            become(NeedState.CONFIRMED);
            entry.reach(entry.milestones().settled(at));
        }
    }

    /** What is not yet late is promised anew, by the terms of what it turned out to be; what is late stays so. */
    private void recategorise(String category) {
        entry.recategorise(category);
        Deadlines promised = entry.deadlines();
        if (entry.state().isOpen() && promised.done() != null && at.isBefore(promised.done())) {
            entry.promise(new Deadlines(promised.dispatch(), promised.answer(), null));
        }
    }

    private void reopen() {
        become(entry.assignee() == null ? NeedState.ACCEPTED : NeedState.ASSIGNED);
        entry.ask(Question.NONE);
        entry.countReopening();
        entry.promise(Deadlines.NONE);
        entry.reach(entry.milestones().reopened());
    }

    static String note(Act act) {
        return switch (act) {
            case Act.Assign assign -> assign.note();
            case Act.HandBack(String reason) -> reason;
            case Act.Unmerge(String note) -> note;
            case Act.Note(String note) -> note;
            case Act.Recategorise(String category) -> category;
            case Act.Remind(String note) -> note;
            case Act.Escalate(String note) -> note;
            case Act.Look(String what) -> what;
            case Act.Publish(String words) -> words;
            case Act.Ask(Question question) -> question.word();
            default -> "";
        };
    }

    static String words(Act act) {
        return switch (act) {
            case Act.Accept(String words) -> words;
            case Act.Work(String words) -> words;
            case Act.WaitOn wait -> wait.words();
            case Act.Answer(String words) -> words;
            case Act.Finish(String words) -> words;
            case Act.Rate rate -> rate.words();
            case Act.Reopen(String words) -> words;
            case Act.Decline(String reason) -> reason;
            case Act.Refer refer -> refer.words();
            case Act.AddWords(String words) -> words;
            default -> "";
        };
    }

    private static @Nullable Face face(Act act) {
        return act instanceof Act.Rate rate ? rate.face() : null;
    }

    private static @Nullable UUID other(Act act) {
        return switch (act) {
            case Act.Merge(UUID into) -> into;
            case Act.Rate rate -> rate.fact();
            default -> null;
        };
    }
}
