package org.reststop.kiosk.need;

import java.util.Optional;
import org.reststop.kiosk.checkin.Visitor;

/** Who may sign a need: whoever has checked in for it, or whose badge lay in view while it was written. */
final class Signers {
    private Optional<Visitor> visitor;
    private Optional<Visitor> beside = Optional.empty();

    Signers(Optional<Visitor> visitor) {
        this.visitor = visitor;
    }

    /** Who has said who she is. */
    Optional<Visitor> visitor() {
        return visitor;
    }

    /** Who is asked whether it is hers; nobody has said so yet. */
    Optional<Visitor> offered() {
        return visitor.or(() -> beside);
    }

    /** She has said that it is she. */
    void sign(Visitor signer) {
        visitor = Optional.of(signer);
    }

    boolean isVisitor(Visitor scanned) {
        return is(visitor, scanned);
    }

    boolean isBeside(Visitor scanned) {
        return is(beside, scanned);
    }

    /** Her badge is in view, and says nothing of who writes. */
    void see(Visitor scanned) {
        beside = Optional.of(scanned);
    }

    private static boolean is(Optional<Visitor> one, Visitor scanned) {
        return one.filter(known -> known.personId() == scanned.personId()).isPresent();
    }
}
