package org.reststop.hq.need.desk;

import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.Visit;

/** Who may do what to which need: whoever leads, to all; whoever works, to what they have, and to take what nobody has. */
public final class Permit {
    private Permit() {}

    /** Whether somebody may do something to a need, if its state allows it. */
    public static boolean allows(Visit visit, LedgerEntry entry, Deed deed) {
        boolean leads = visit.may(Right.ASSIGN_NEEDS);
        boolean works = visit.may(Right.MANAGE_NEEDS);
        return switch (deed) {
            case ACCEPT, NOTE, RECATEGORISE, ASK_PUBLIC -> works;
            case PUBLISH, UNPUBLISH -> visit.may(Right.MODERATE_NEEDS);
            case ASSIGN -> leads || works && entry.assignee() == null;
            default -> leads || works && isTheirs(visit, entry);
        };
    }

    /** Whether somebody may give a need to somebody: whoever does not lead takes it and gives it to nobody else. */
    public static boolean gives(Visit visit, Assignee to) {
        return visit.may(Right.ASSIGN_NEEDS) || isSelf(visit, to);
    }

    /** Whether somebody has a need. */
    public static boolean isTheirs(Visit visit, LedgerEntry entry) {
        Assignee has = entry.assignee();
        return has != null && isSelf(visit, has);
    }

    private static boolean isSelf(Visit visit, Assignee who) {
        return who.kind() == Assignee.Kind.STAFF
                && who.id().equals(visit.staff().id().toString());
    }
}
