package org.reststop.hq.need.desk;

import java.util.Optional;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Outcome;
import org.reststop.hq.ledger.Taker;
import org.reststop.hq.ledger.Workloads;
import org.reststop.hq.need.CategoryOffice;
import org.reststop.hq.need.PersonalHints;
import org.reststop.hq.need.answer.AnswerDraft;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;

/** Does what a form says, if whoever sent it may. */
public final class DeedReader {
    private static final Assignee NOBODY = new Assignee(Assignee.Kind.STAFF, "", "");

    private final NeedDesk desk;
    private final CategoryOffice categories;
    private final Workloads workloads;

    public DeedReader(NeedDesk desk, CategoryOffice categories, Workloads workloads) {
        this.desk = desk;
        this.categories = categories;
        this.workloads = workloads;
    }

    /** Does it to a need, once; what is not permitted, incomplete or overtaken changes nothing. */
    public NeedDesk.Result act(LedgerEntry entry, Typed typed, Visit visit) {
        Optional<Deed> deed = Deed.of(typed.deed());
        if (deed.isEmpty()) {
            return new NeedDesk.Result.Refused(Outcome.Reason.NOT_NOW);
        }
        boolean permitted = Permit.allows(visit, entry, deed.get());
        if (!permitted && typed.seen() >= entry.events()) {
            return new NeedDesk.Result.Forbidden();
        }
        if (deed.get() == Deed.PUBLISH
                && !typed.sure()
                && !PersonalHints.in(typed.words()).isEmpty()) {
            return new NeedDesk.Result.Unsure();
        }
        Optional<String> unfilled = AnswerDraft.unfilled(typed.words());
        if (deed.get().box() == Deed.Box.WORDS && unfilled.isPresent()) {
            return new NeedDesk.Result.Unfilled(unfilled.get());
        }
        return read(deed.get(), entry, typed, visit)
                .map(act -> desk.act(entry.key(), act, actor(visit), typed.seen(), permitted))
                .orElseGet(NeedDesk.Result.Nobody::new);
    }

    /** What a result tells whoever sent the form; empty if it is done. */
    public static String problem(NeedDesk.Result result, Frame frame) {
        return switch (result) {
            case NeedDesk.Result.Done done -> "";
            case NeedDesk.Result.Overtaken overtaken -> frame.say("need.overtaken");
            case NeedDesk.Result.Refused(Outcome.Reason reason) -> frame.say("need.refused." + reason.word());
            case NeedDesk.Result.Forbidden forbidden -> frame.say("need.refused.forbidden");
            case NeedDesk.Result.Unsure unsure -> frame.say("need.hints");
            case NeedDesk.Result.Unfilled(String field) -> frame.say("need.unfilled", field);
            case NeedDesk.Result.Nobody nobody -> frame.say("need.refused.nobody");
        };
    }

    /** Who is signed in, as the log names them. */
    static Actor actor(Visit visit) {
        return Actor.staff(visit.staff().id().toString(), visit.staff().name());
    }

    private Optional<Act> read(Deed deed, LedgerEntry entry, Typed typed, Visit visit) {
        if (deed == Deed.ASSIGN) {
            return workloads.takers(entry.stationId()).stream()
                    .map(Taker::assignee)
                    .filter(to -> to.id().equals(typed.to()) && Permit.gives(visit, to))
                    .map(to -> (Act) new Act.Assign(to, typed.words()))
                    .findFirst();
        }
        if (deed == Deed.RECATEGORISE
                && categories.book().find(typed.category()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(deed.act(typed.words(), typed.party(), typed.category(), NOBODY));
    }
}
