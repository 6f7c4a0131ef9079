package org.reststop.kiosk.need;

import javafx.beans.property.ObjectProperty;
import org.reststop.kiosk.checkin.Visitor;

/**
 * What badges mean that are scanned while somebody answers. One answers the question who it is from; but a badge that
 * hangs before the camera while somebody writes answers nothing, and takes nothing from her, until she says that it is
 * hers. JavaFX thread only.
 */
record Overhearing(Signers signers, ObjectProperty<Trouble> trouble, Runnable onSigned) {
    /** @param atWork whether somebody has just touched the kiosk and has something to lose */
    Overheard recognized(Visitor scanned, Step step, boolean atWork) {
        if (signers.isVisitor(scanned)) {
            return isOver(step) ? Overheard.ANOTHER : Overheard.WRITER;
        }
        boolean beside = signers.isBeside(scanned);
        if (step == Step.AUTHOR && signers.visitor().isEmpty() && !beside) {
            signers.sign(scanned);
            onSigned.run();
            return Overheard.WRITER;
        }
        if (step == Step.SENDING) {
            return beside ? Overheard.BESIDE : Overheard.NEXT;
        }
        if (!beside && !atWork) {
            return Overheard.ANOTHER;
        }
        signers.see(scanned);
        if (!isOver(step)) {
            trouble.set(Trouble.BADGE_SEEN);
        }
        return Overheard.BESIDE;
    }

    Overheard notRecognized(Step step) {
        if (step == Step.AUTHOR) {
            trouble.set(Trouble.NOT_RECOGNIZED);
        }
        return isOver(step) ? Overheard.ANOTHER : Overheard.BESIDE;
    }

    private static boolean isOver(Step step) {
        return step == Step.SENT || step == Step.JOINED;
    }
}
